import type {ExprNode} from 'groq-js'
import {type AnyNode, rewrite} from './walk.ts'

const TEXT_OR_GEO =
  /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/[^\n]*|(?<![\w:$.])(?:global\s*::\s*)?geo\s*\(/g

/**
 * groq-js' parser does not know `geo()`, and its list of functions cannot be added to. So the
 * call is spelled as one that it knows, with more arguments than that one takes.
 */
export function spellGeo(query: string): string {
  return query.replace(TEXT_OR_GEO, (found) =>
    /geo\s*\($/.test(found) ? 'geo::latLng(0,0,' : found,
  )
}

/** Gives the calls that `spellGeo` respelled their name back. */
export function restoreGeo(tree: ExprNode): ExprNode {
  return rewrite(tree, (node) => {
    const isGeo = node.type === 'FuncCall' && node.namespace === 'geo' && node.name === 'latLng'
    if (!isGeo || (node.args as AnyNode[]).length !== 3) return node
    return {...node, namespace: 'global', name: 'geo', args: (node.args as AnyNode[]).slice(2)}
  })
}
