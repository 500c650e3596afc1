import type {ExprNode} from 'groq-js'

export interface DocumentPath {
  names: string[]
  /** What it reads of each item where it goes through a list, as `authors[]._ref` does. */
  item: string[] | null
}

/** Reads an expression such as `slug.current` or `authors[]._ref`; null if it is any other. */
export function readDocumentPath(node: ExprNode): DocumentPath | null {
  if (node.type === 'Group') return readDocumentPath(node.base)
  if (node.type === 'AccessAttribute') {
    if (!node.base) return {names: [node.name], item: null}
    const base = readDocumentPath(node.base)
    return base && !base.item ? {...base, names: [...base.names, node.name]} : null
  }
  if (node.type !== 'ArrayCoerce' && node.type !== 'Map') return null
  const base = readDocumentPath(node.base)
  if (!base) return null
  if (node.type === 'ArrayCoerce') return base.item ? null : {...base, item: []}
  const item = base.item?.length === 0 ? readItemPath(node.expr) : null
  return item && {...base, item}
}

/** What a traversal reads of each item: `._ref`, starting from `@`. */
function readItemPath(node: ExprNode): string[] | null {
  if (node.type === 'This') return []
  if (node.type !== 'AccessAttribute' || !node.base) return null
  const base = readItemPath(node.base)
  return base && [...base, node.name]
}
