import type {ExprNode} from 'groq-js'
import {readsDocuments, readsThis} from '../evaluator/functions/index.ts'
import {type AnyNode, childrenOf, walk} from '../walk.ts'

/** Whether an expression comes to the same wherever it stands in the query. */
export function isClosed(node: ExprNode): boolean {
  return !someUse(node as never, {depth: 0, hidden: false}, (level, depth) => level >= depth)
}

/** Whether an expression's value depends on `@` where it stands; `^` may be asked. */
export function dependsOnThis(node: ExprNode): boolean {
  return someUse(node as never, {depth: 0, hidden: false}, (level, depth) => level === depth)
}

/** Whether an expression looks at documents other than those it is given. */
export function reachesDocuments(node: ExprNode): boolean {
  let found = false
  walk(node, ({type, namespace, name}) => {
    const isAsking = type === 'FuncCall' && readsDocuments(`${namespace}::${String(name)}`)
    if (type === 'Everything' || isAsking) found = true
  })
  return found
}

/** How many scopes have been opened inside the expression, as `^` counts them. */
interface Depth {
  depth: number
  hidden: boolean
}

/** The parts of a node that are evaluated in a scope of their own. */
const INNER: Record<string, string> = {
  Filter: 'expr',
  Map: 'expr',
  FlatMap: 'expr',
  Projection: 'expr',
  PipeFuncCall: 'args',
}

/**
 * Walks the uses of `@` (level 0) and `^` (level 1 and up). A level that equals the depth is
 * `@` of where the expression stands, a greater one lies outside it.
 */
function someUse(
  node: AnyNode,
  at: Depth,
  isWanted: (level: number, depth: number) => boolean,
): boolean {
  if (node.type === 'This' && isWanted(0, at.depth)) return true
  if (node.type === 'AccessAttribute' && !node.base && isWanted(0, at.depth)) return true
  if (node.type === 'Parent' && isWanted(node.n as number, at.depth)) return true
  if (node.type === 'FuncCall' && isWanted(0, at.depth)) {
    const name = `${node.namespace}::${String(node.name)}`
    if (readsThis(name) || name === 'documents::incomingRefCount') return true
    if (name === 'documents::incomingGlobalDocumentReferenceCount') return true
  }
  const inner = INNER[node.type]
  const opened = open(at, node.type === 'Map' || node.type === 'FlatMap')
  for (const [key, value] of Object.entries(node)) {
    const depth = key === inner ? opened : at
    for (const child of childrenOf({type: node.type, [key]: value})) {
      if (someUse(child, depth, isWanted)) return true
    }
  }
  return false
}

/** A scope opened within a hidden one takes its place. */
function open(at: Depth, hidden: boolean): Depth {
  return {depth: at.hidden ? at.depth : at.depth + 1, hidden}
}
