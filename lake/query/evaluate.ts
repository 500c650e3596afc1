import {type ExprNode, evaluateSync, toJS} from 'groq-js'
import {Refusal} from '../refusal.ts'
import {asksForText, makeSearchable} from './textQuery.ts'
import type {View} from './views.ts'

export interface EvaluateContext {
  identity: string
  now: Date
  projectId: string
  dataset: string
  /** What a bare `@` means outside any filter; set when a filter is put to one document. */
  root?: unknown
}

/** Evaluates a parsed query over a view. Synchronous, so that no commit comes in between. */
export function evaluateQuery(tree: ExprNode, view: View, context: EvaluateContext): unknown {
  const {identity, now, projectId, dataset, root} = context
  if (asksForText(tree)) makeSearchable(view.documents)
  try {
    const value = evaluateSync(tree, {
      dataset: view.documents,
      root,
      timestamp: now,
      identity,
      sanity: {projectId, dataset},
      dereference: ({_ref}) => view.byId.get(_ref),
    })
    return toJS(value)
  } catch (error) {
    // Parsed and yet not evaluated: something GROQ has and groq-js lacks.
    const {message} = error as Error
    throw Refusal.boom(400, `The embedded lake cannot evaluate this query: ${message}`)
  }
}
