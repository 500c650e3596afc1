import type {ExprNode} from 'groq-js'
import type {LakeDocument} from '../mutation/document.ts'
import {type EvaluateContext, evaluateQuery} from './evaluate.ts'
import {type Params, parseQuery} from './parseQuery.ts'
import {toView} from './views.ts'
import type {AnyNode} from './walk.ts'

export type Matches = (document: LakeDocument | null) => boolean

/**
 * How long it may take to ask one document, some tens of milliseconds: everybody waits for it. Not
 * measured by the clock, since a listener must not end because the machine was busy.
 */
const STRIDES = 2000

/** What a query would only do to documents it has already chosen. */
const SHAPING = [
  'PipeFuncCall',
  'Projection',
  'Slice',
  'AccessElement',
  'AccessAttribute',
  'Map',
  'FlatMap',
  'ArrayCoerce',
  'Group',
]

/**
 * Reduces a listener's query to its filter: order, slice and projection choose nothing, and
 * joins are not followed, since the filter sees one document at a time.
 */
export function readListenFilter(query: string, params: Params, context: EvaluateContext): Matches {
  const tree = toFilter(parseQuery(query, params))
  return (document) => {
    if (!document) return false
    const here = {...context, root: document}
    const result = evaluateQuery(tree, toView([document]), here, STRIDES)
    return Array.isArray(result) ? result.length > 0 : result === true
  }
}

function toFilter(tree: ExprNode): ExprNode {
  let node = tree as unknown as AnyNode
  while (SHAPING.includes(node.type) && node.base) node = node.base as AnyNode
  const choosesDocuments = node.type === 'Filter' || node.type === 'Everything'
  // A bare condition is a filter already, e.g. `_type == "article"`.
  return choosesDocuments ? (node as unknown as ExprNode) : tree
}
