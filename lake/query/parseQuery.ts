import {type ExprNode, GroqSyntaxError, parse} from 'groq-js'
import {Refusal} from '../refusal.ts'
import {checkArity} from './arity.ts'
import {isKnown} from './evaluator/functions/index.ts'
import {restoreGeo, spellGeo} from './geoFunction.ts'
import {findExcess} from './queryLimits.ts'
import {rewriteTextQueries} from './textQuery.ts'
import {type AnyNode, walk} from './walk.ts'

export type Params = Record<string, unknown>

/** Sites ask the same again and again; parsing takes longer than answering by an index. */
const KEPT = 300
const MAX_KEPT_LENGTH = 4000

const kept = new Map<string, ExprNode>()

/** Reads a query into a tree that the evaluator knows whole; refuses what it does not know. */
export function parseQuery(query: string, params: Params): ExprNode {
  if (query.length > MAX_KEPT_LENGTH || !Object.values(params).every(isPlain)) {
    return readQuery(query, params)
  }
  const key = `${JSON.stringify(params)} ${query}`
  const known = kept.get(key)
  if (known) return known
  const tree = readQuery(query, params)
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string)
  kept.set(key, tree)
  return tree
}

/** Short values, and short lists of them; others cost more to compare than to parse. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value))
    return value.length < 20 && value.every((item) => !Array.isArray(item) && isPlain(item))
  if (typeof value === 'string') return value.length < 200
  return typeof value !== 'object' || value === null
}

function readQuery(query: string, params: Params): ExprNode {
  const excess = findExcess(query)
  if (excess) throw toRefusal(query, excess.message, excess.start, excess.end)
  const tree = rewriteTextQueries(restoreGeo(read(query, params)), (message) =>
    refuse(query, message, 'text::query'),
  )
  walk(tree, (node) => {
    if (node.type === 'Parameter') {
      // An unknown parameter would be null, and `x == null` matches every other document.
      throw refuse(query, `param $${node.name} referenced, but not provided`, `$${node.name}`)
    }
    if (
      node.type === 'PipeFuncCall' &&
      node.name === 'score' &&
      !isScorable(node.base as AnyNode)
    ) {
      throw refuse(query, 'score() takes documents; put it before the projection', 'score')
    }
    if (node.type !== 'FuncCall') return
    const name = `${node.namespace}::${node.name}`
    const short = name.replace('global::', '')
    if (!isKnown(name) && name !== 'global::boost') {
      throw refuse(query, `${short}() is not supported by the embedded lake`, short)
    }
    const problem = checkArity(name, (node.args as unknown[]).length)
    if (problem) throw refuse(query, `${short}() ${problem}`, short)
  })
  return tree
}

/** Neither one document nor what a projection makes of them can be scored. */
function isScorable({type, name, base, expr}: AnyNode): boolean {
  if (type === 'PipeFuncCall' && name === 'order') return isScorable(base as AnyNode)
  if (type === 'AccessElement') return false
  return type !== 'Map' || (expr as AnyNode).type !== 'Projection'
}

function read(query: string, params: Params, spelled = query): ExprNode {
  try {
    // groq-js resolves parameters while parsing: slices need constants.
    return parse(spelled, {params})
  } catch (error) {
    const respelled = spellGeo(spelled)
    const isGeo = (error as Error).message === 'Undefined function: geo' && respelled !== spelled
    if (isGeo) return read(query, params, respelled)
    throw toParseRefusal(query, error as Error)
  }
}

function toParseRefusal(query: string, error: Error): Refusal {
  if (error instanceof GroqSyntaxError) {
    const start = Math.min(error.position, query.length)
    return toRefusal(query, error.message, start, start + 1)
  }
  if (error instanceof RangeError) return toRefusal(query, 'Nested too deeply', 0, query.length)
  const name = /(?:: |function |unexpected )(\w+)/.exec(error.message)?.[1]
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
