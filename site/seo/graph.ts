/** A node of JSON-LD. What is undefined or empty is left out when the graph is made. */
export interface Node {
  '@type': string
  '@id'?: string
  [property: string]: unknown
}

/** What a page says to machines, as one connected whole. */
export interface Graph {
  '@context': 'https://schema.org'
  '@graph': Node[]
}

/**
 * One graph of a page's nodes. The first of several nodes with one id is kept. Throws if a node
 * points at an id that is not on the page, since crawlers read pages one at a time.
 */
export function toGraph(nodes: Node[]): Graph {
  const first = new Map<string, Node>()
  for (const node of nodes) {
    const id = node['@id']
    if (id && !first.has(id)) first.set(id, node)
  }
  const kept = nodes.filter((node) => !node['@id'] || first.get(node['@id']) === node)
  const graph = kept.map((node) => prune(node) as Node)
  const [told, pointedAt] = [new Set<string>(), new Set<string>()]
  noteIds(graph, told, pointedAt)
  const dangling = [...pointedAt].filter((id) => !told.has(id))
  if (dangling.length > 0) {
    throw new Error(`JSON-LD points at nodes that the page lacks: ${dangling.join(', ')}`)
  }
  return {'@context': 'https://schema.org', '@graph': graph}
}

/**
 * For a `<script>` element: every character that could end it, or a JavaScript line, is written as
 * an escape, so that parsing gives back the very same text.
 */
export function formatJsonLd(graph: Graph): string {
  return JSON.stringify(graph).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Points at a node from another. */
export const pointTo = (id: string) => ({'@id': id})

function prune(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(prune).filter((item) => item !== undefined)
    return items.length > 0 ? items : undefined
  }
  if (!value || typeof value !== 'object') return value === '' || value === null ? undefined : value
  const kept: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    const pruned = prune(inner)
    if (pruned !== undefined) kept[key] = pruned
  }
  return kept
}

/** Ids of what is told within a value, and of what is only pointed at: that has nothing but its id. */
function noteIds(value: unknown, told: Set<string>, pointedAt: Set<string>): void {
  if (!value || typeof value !== 'object') return
  const inner = Object.values(value)
  const id = (value as {'@id'?: string})['@id']
  if (id) (inner.length > 1 ? told : pointedAt).add(id)
  for (const each of inner) noteIds(each, told, pointedAt)
}
