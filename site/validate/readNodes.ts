import type {Block} from './page.ts'

/** A thing that JSON-LD tells of, wherever in the graph it stands. */
export interface GraphNode {
  types: string[]
  id: string | undefined
  /** Only an `@id`: stands for a node that is told elsewhere. */
  isPointer: boolean
  /** Stands by itself, and not as a value of another node's property. */
  isTop: boolean
  /** Such as `BlogPosting #article · author`. */
  place: string
  properties: Map<string, unknown[]>
  /** Names that the block's own context defines, and that schema.org need not know. */
  foreign: Set<string>
  /** Whether the block uses a vocabulary besides, whose words we do not know. */
  isMixed: boolean
}

const prefix = /^(https?:\/\/schema\.org\/|schema:)/

/** A name of schema.org without the address that may stand before it. */
export const toName = (name: string) => name.replace(prefix, '')

/** The nodes of a block, outer ones first. `isNode` tells objects that are nodes from literals. */
export function readNodes(block: Block): GraphNode[] {
  const found: GraphNode[] = []
  const roots = listOf(block.value).filter(isObject)
  for (const root of roots) {
    const terms = readTerms(root['@context'])
    const inner = root['@graph'] === undefined ? [root] : listOf(root['@graph']).filter(isObject)
    for (const value of inner) visit(value, {place: '', isTop: true}, terms, found)
  }
  return found
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether an object is a node, and not a literal or a list in JSON-LD's long spelling. */
export const isNode = (value: unknown): value is Record<string, unknown> =>
  isObject(value) && !('@value' in value)

/** Any value as a list: `@list` and `@set` are opened. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(listOf)
  if (isObject(value) && '@list' in value) return listOf(value['@list'])
  if (isObject(value) && '@set' in value) return listOf(value['@set'])
  return value === undefined ? [] : [value]
}

interface Where {
  place: string
  isTop: boolean
}

function visit(
  object: Record<string, unknown>,
  {place, isTop}: Where,
  terms: Terms,
  found: GraphNode[],
): void {
  const types = listOf(object['@type'] ?? object.type)
    .filter((type): type is string => typeof type === 'string')
    .map(toName)
  const written = object['@id'] ?? object.id
  const id = typeof written === 'string' ? written : undefined
  const properties = new Map(
    Object.entries(object)
      .filter(([name]) => !name.startsWith('@') && name !== 'type' && name !== 'id')
      .map(([name, value]) => [toName(name), listOf(value)]),
  )
  const name = nameOf(types, id)
  const here = place ? (types.length > 0 ? `${place} → ${name}` : place) : name
  const isPointer = id !== undefined && properties.size === 0 && types.length === 0
  found.push({types, id, isPointer, isTop, place: here, properties, ...terms})
  for (const [property, values] of properties) {
    for (const value of values.filter(isNode)) {
      visit(value, {place: `${here} · ${property}`, isTop: false}, terms, found)
    }
  }
  for (const values of Object.values(isObject(object['@reverse']) ? object['@reverse'] : {})) {
    for (const value of listOf(values).filter(isNode)) {
      visit(value, {place: here, isTop: false}, terms, found)
    }
  }
}

function nameOf(types: string[], id: string | undefined): string {
  const fragment = id?.includes('#') ? ` ${id.slice(id.indexOf('#'))}` : ''
  return `${types.join('+') || 'a node without a type'}${fragment}`
}

type Terms = Pick<GraphNode, 'foreign' | 'isMixed'>

function readTerms(context: unknown): Terms {
  const own = listOf(context).filter(isObject)
  return {
    foreign: new Set(own.flatMap((terms) => Object.keys(terms))),
    isMixed: listOf(context).some((one) => typeof one === 'string' && !one.includes('schema.org')),
  }
}
