import {createHash} from 'node:crypto'
import type {ExprNode} from 'groq-js'
import type {Change} from '../mutation/document.ts'
import {toPublishedId} from '../mutation/documentId.ts'
import type {Params} from '../query/parseQuery.ts'
import {type AnyNode, childrenOf} from '../query/walk.ts'

/** What a result hangs on: every document, those of a type, or one with its draft and versions. */
type Dependency = 'all' | `type:${string}` | `id:${string}`

/** The tags of what a change may alter. Opaque, since strangers hear them too. */
export function tagsOfChanges(dataset: string, changes: Change[]): string[] {
  const found = new Set<Dependency>(['all'])
  for (const {id, before, after} of changes) {
    found.add(`id:${toPublishedId(id)}`)
    for (const one of [before, after]) if (one) found.add(`type:${one._type}`)
  }
  return toTags(dataset, found)
}

/**
 * The tags of what a query's result hangs on: the types or ids that its filters name. Whoever
 * follows references, or names neither, hangs on all of the dataset: the lake knows no schema.
 */
export function tagsOfQuery(dataset: string, tree: ExprNode, params: Params): string[] {
  const found = new Set<Dependency>()
  gather(tree as unknown as AnyNode, params, found)
  return toTags(dataset, found.has('all') ? ['all'] : found)
}

function gather(node: AnyNode, params: Params, found: Set<Dependency>): void {
  const filter = node.type === 'Filter' && readFilter(node, params)
  if (filter) {
    for (const dependency of filter.dependencies) found.add(dependency)
    for (const condition of filter.conditions) gather(condition, params, found)
    return
  }
  if (REACHING.includes(node.type) || isReachingCall(node)) found.add('all')
  for (const child of childrenOf(node)) gather(child, params, found)
}

/** What looks at documents that no filter around it names. */
const REACHING = ['Everything', 'Deref', 'Context']

function isReachingCall({type, namespace}: AnyNode): boolean {
  return type === 'FuncCall' && (namespace === 'documents' || namespace === 'media')
}

/** The conditions of `*[…][…]`, and the types or ids that one of them confines it to. */
function readFilter(node: AnyNode, params: Params) {
  const conditions: AnyNode[] = []
  let base = node
  while (base.type === 'Filter') {
    conditions.push(base.expr as AnyNode)
    base = base.base as AnyNode
  }
  if (base.type !== 'Everything') return null
  for (const one of conditions.flatMap(conjunctsOf)) {
    const dependencies = readCondition(one, params)
    if (dependencies) return {conditions, dependencies}
  }
  return null
}

function conjunctsOf(node: AnyNode): AnyNode[] {
  if (node.type === 'Group') return conjunctsOf(node.base as AnyNode)
  if (node.type !== 'And') return [node]
  return [...conjunctsOf(node.left as AnyNode), ...conjunctsOf(node.right as AnyNode)]
}

/** `_type == "x"`, `_id in $ids` and their like; null for any other condition. */
function readCondition({type, op, left, right}: AnyNode, params: Params): Dependency[] | null {
  if (type !== 'OpCall' || (op !== '==' && op !== 'in')) return null
  const attribute = left as AnyNode
  if (attribute.type !== 'AccessAttribute' || attribute.base) return null
  const value = constantOf(right as AnyNode, params)
  const values = op === 'in' ? value : [value]
  if (!Array.isArray(values) || !values.every((one) => typeof one === 'string')) return null
  if (attribute.name === '_type') return values.map((one): Dependency => `type:${one}`)
  if (attribute.name === '_id') return values.map((one): Dependency => `id:${toPublishedId(one)}`)
  return null
}

function constantOf(node: AnyNode, params: Params): unknown {
  if (node.type === 'Value') return node.value
  if (node.type === 'Parameter') return params[node.name as string]
  if (node.type !== 'Array') return undefined
  return (node.elements as AnyNode[]).map(({isSplat, value}) =>
    isSplat ? undefined : constantOf(value as AnyNode, params),
  )
}

function toTags(dataset: string, dependencies: Iterable<Dependency>): string[] {
  return [...dependencies].map((one) => {
    const digest = createHash('sha256').update(`${dataset}/${one}`).digest('base64url')
    return `s1:${digest.slice(0, 8)}`
  })
}
