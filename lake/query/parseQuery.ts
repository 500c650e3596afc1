import {type ExprNode, GroqSyntaxError, parse} from 'groq-js'
import {Refusal} from '../refusal.ts'
import {rewriteTextQueries} from './textQuery.ts'
import {walk} from './walk.ts'

export type Params = Record<string, unknown>

/** groq-js knows these functions by name and throws when they run. */
const MISSING = new Set([
  'global::anywhere',
  'text::semanticSimilarity',
  'documents::get',
  'documents::incomingRefCount',
  'documents::incomingGlobalDocumentReferenceCount',
  'user::attributes',
  'media::aspect',
  'geo::latLng',
  'geo::contains',
  'geo::intersects',
  'geo::distance',
])

/** Reads a query into a tree that groq-js can evaluate whole; refuses what it cannot. */
export function parseQuery(query: string, params: Params): ExprNode {
  let tree: ExprNode
  try {
    // groq-js resolves parameters while parsing: slices need constants.
    tree = parse(query, {params})
  } catch (error) {
    throw toParseRefusal(query, error as Error)
  }
  walk(tree, (node) => {
    if (node.type === 'Parameter') {
      // groq-js reads a missing parameter as null, and `x == null` matches every other document.
      throw refuse(query, `param $${node.name} referenced, but not provided`, `$${node.name}`)
    }
    const name = `${node.namespace}::${node.name}`
    if (node.type === 'FuncCall' && MISSING.has(name)) {
      const message = `${name.replace('global::', '')}() is not supported by the embedded lake`
      throw refuse(query, message, name.replace('global::', ''))
    }
  })
  return rewriteTextQueries(tree, (message) => refuse(query, message, 'text::query'))
}

function toParseRefusal(query: string, error: Error): Refusal {
  if (error instanceof GroqSyntaxError) {
    const {position, message} = error
    return toRefusal(query, message, position, position + 1)
  }
  const name = /: (\w+)$/.exec(error.message)?.[1]
  return refuse(query, error.message, name ?? '')
}

/** Points at the first place where `culprit` stands in the query, or at all of it. */
function refuse(query: string, message: string, culprit: string): Refusal {
  const start = culprit ? query.indexOf(culprit) : -1
  if (start < 0) return toRefusal(query, message, 0, query.length)
  return toRefusal(query, message, start, start + culprit.length)
}

function toRefusal(query: string, message: string, start: number, end: number): Refusal {
  return new Refusal(400, 'queryParseError', message, {query, start, end})
}
