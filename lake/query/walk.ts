import type {ExprNode} from 'groq-js'

export type AnyNode = {type: string} & Record<string, unknown>

/** Visits every node of a query's tree, parents first. */
export function walk(tree: ExprNode, visit: (node: AnyNode) => void): void {
  const node = tree as unknown as AnyNode
  visit(node)
  for (const child of childrenOf(node)) walk(child as unknown as ExprNode, visit)
}

/** The tree with each node exchanged for what `change` makes of it, children first. */
export function rewrite(tree: ExprNode, change: (node: AnyNode) => AnyNode): ExprNode {
  const copy: AnyNode = {...(tree as unknown as AnyNode)}
  // A literal's value is data, not a tree, however much it may look like one.
  if (copy.type !== 'Value') {
    for (const [key, value] of Object.entries(copy)) {
      if (isNode(value)) copy[key] = rewrite(value as never, change)
      else if (Array.isArray(value)) {
        copy[key] = value.map((item) => (isNode(item) ? rewrite(item as never, change) : item))
      }
    }
  }
  return change(copy) as unknown as ExprNode
}

/** The nodes directly below a node. */
export function childrenOf(node: AnyNode): AnyNode[] {
  if (node.type === 'Value') return []
  return Object.values(node).flat().filter(isNode)
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && typeof (value as AnyNode).type === 'string'
}
