import type {ExprNode} from 'groq-js'
import {type AnyNode, rewrite} from './walk.ts'

/**
 * There is no search engine, so `x match text::query(q)` becomes a plain `match`:
 * every word of `q` must be in `x`, `"a phrase"` counts as its words, `-word` must be absent,
 * and `*` matches all. `[@, _id]`, which Studio sends, looks at all text of the document.
 */
export function rewriteTextQueries(tree: ExprNode, refuse: (message: string) => Error): ExprNode {
  return rewrite(tree, (node) => {
    const {type, op, left, right} = node
    if (type !== 'OpCall' || op !== 'match' || !isTextQuery(right)) return node
    const query = (right.args as AnyNode[])[0]
    if (query?.type !== 'Value' || typeof query.value !== 'string') {
      throw refuse('text::query() needs a string: a literal or a parameter')
    }
    return toMatch(toSearchable(left as AnyNode), query.value)
  })
}

function isTextQuery(node: unknown): node is AnyNode {
  const {type, namespace, name} = node as AnyNode
  return type === 'FuncCall' && namespace === 'text' && name === 'query'
}

function toMatch(left: AnyNode, query: string): AnyNode {
  const words = query.match(/-?"[^"]*"?|\S+/g) ?? []
  const wanted = words.filter((word) => !isExclusion(word)).map((word) => word.replaceAll('"', ' '))
  const needle = wanted.join(' ').trim()
  const all: AnyNode = {type: 'Value', value: true}
  const matchAll = needle === '' || needle === '*'
  let node = matchAll ? all : match(left, needle)
  for (const word of words.filter(isExclusion)) {
    const absent = {type: 'Not', base: match(left, word.slice(1).replaceAll('"', ' '))}
    node = {type: 'And', left: node, right: absent}
  }
  return node
}

function isExclusion(word: string): boolean {
  return /^-["\w]/.test(word)
}

function match(left: AnyNode, value: string): AnyNode {
  return {type: 'OpCall', op: 'match', left, right: {type: 'Value', value}}
}

function isAllText({value}: {value: AnyNode}): boolean {
  return value.type === 'This' || (value.type === 'AccessAttribute' && isOwnId(value))
}

function isOwnId({name, base}: AnyNode): boolean {
  return name === '_id' && !base
}

/** A text as it is, a list of texts item by item, portable text by its words, `@` by all of it. */
function toSearchable(node: AnyNode): AnyNode {
  if (node.type === 'This') return {type: 'FuncCall', namespace: 'text', name: 'of', args: [node]}
  if (node.type === 'Array') {
    const elements = node.elements as (AnyNode & {value: AnyNode})[]
    // All text of the document has its id in it.
    if (elements.some(({value}) => value.type === 'This') && elements.every(isAllText)) {
      return toSearchable({type: 'This'})
    }
    return {
      ...node,
      elements: elements.map((element) =>
        element.value.type === 'This'
          ? {...element, value: toSearchable(element.value), isSplat: true}
          : element,
      ),
    }
  }
  const toElement = (value: AnyNode, isSplat: boolean) => ({type: 'ArrayElement', value, isSplat})
  const words = {type: 'FuncCall', namespace: 'pt', name: 'text', args: [node]}
  const elements = [toElement(node, false), toElement(node, true), toElement(words, false)]
  return {type: 'Array', elements}
}
