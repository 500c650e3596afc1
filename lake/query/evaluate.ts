import {type ExprNode, toJS} from 'groq-js'
import {Refusal} from '../refusal.ts'
import {compile} from './evaluator/compile.ts'
import {OutOfRoom, type Run, type Step, type Walk} from './evaluator/step.ts'
import {type SourceMap, toSourceMap} from './sourceMap/sourceMap.ts'
import {traceQuery} from './sourceMap/trace.ts'
import type {View} from './views.ts'

export interface EvaluateContext {
  identity: string
  now: Date
  projectId: string
  dataset: string
  /** What a bare `@` means outside any filter; set when a filter is put to one document. */
  root?: unknown
}

/** A query on its way: to be driven by whoever started it. */
export interface Evaluation {
  walk: Walk
  run: Run
  /** Where the result's values are from, if that was asked for; to be walked afterwards. */
  map?: Generator<void, SourceMap, void>
}

/** Units of work between two looks at the clock, mostly less than a tenth of a millisecond. */
export const STRIDE = 250

/** List items and fields that one query may keep: some 400 MB. */
const ROOM = 50_000_000

/** For queries that are evaluated amid something else, which nobody can interrupt. */
const SYNC_LIMIT_MS = 2000

/**
 * Evaluates a parsed query over a view at one go, so that no commit comes in between; in up to
 * so many strides.
 */
export function evaluateQuery(
  tree: ExprNode,
  view: View,
  context: EvaluateContext,
  strides = Infinity,
): unknown {
  const {walk, run} = startQuery(tree, view, context)
  const deadline = performance.now() + SYNC_LIMIT_MS
  return guard(() => {
    let step = walk.next()
    for (let taken = 0; !step.done; taken++) {
      if (performance.now() > deadline || taken > strides) throw toTimeout(SYNC_LIMIT_MS)
      run.left = STRIDE
      step = walk.next()
    }
    return toJS({data: step.value} as never)
  })
}

const compiled = new WeakMap<ExprNode, Step>()

/** Compiles a tree once for all who ask it; nothing is evaluated before the walk is driven. */
export function startQuery(
  tree: ExprNode,
  view: View,
  context: EvaluateContext,
  sourceMap?: 'plain' | 'keyed',
): Evaluation {
  const {root = null, ...given} = context
  const run: Run = {...given, view, left: STRIDE, room: ROOM, memo: new Map()}
  const step = compiled.get(tree) ?? guard(() => compile(tree))
  compiled.set(tree, step)
  return {
    walk: step.walk({value: root, parent: null, hidden: false}, run),
    run,
    ...(sourceMap && {map: mapSources(tree, run, sourceMap === 'keyed')}),
  }
}

function* mapSources(tree: ExprNode, run: Run, keyed: boolean) {
  return yield* toSourceMap(yield* traceQuery(tree, run), run, keyed)
}

/** Turns what an evaluation may throw into an answer to whoever asked. */
export function guard<T>(evaluate: () => T): T {
  try {
    return evaluate()
  } catch (error) {
    if (error instanceof Refusal) throw error
    const {message} = error as Error
    const isTooLarge = error instanceof OutOfRoom || error instanceof RangeError
    const kind = isTooLarge ? 'queryTooLargeError' : 'queryError'
    const advice = isTooLarge ? '; filter or slice more, project fewer fields, or nest less' : ''
    throw new Refusal(400, kind, `The lake cannot evaluate this query: ${message}${advice}`)
  }
}

/** The refusal of a query that took too long, with what to try. */
export function toTimeout(limitMs: number): Refusal {
  const message =
    `The query took longer than ${limitMs / 1000} s and was stopped. Compare with plain values ` +
    'where you can (_type == "x", _id in $ids), slice before you project, and avoid subqueries ' +
    'that look through all documents for each document'
  return new Refusal(400, 'queryTimeoutError', message, {limitMs})
}
