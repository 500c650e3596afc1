import type {Call} from '../call.ts'
import type {EvaluateContext} from '../query/evaluate.ts'
import type {Params} from '../query/parseQuery.ts'
import {Refusal} from '../refusal.ts'

/** Refuses a dataset that is not here. Worded so that Studio does not give its whole screen to it. */
export function checkDataset({names, parts}: Call): void {
  const {dataset, projectId} = parts.options
  if (names.dataset === dataset) return
  const message = `Dataset "${names.dataset}" not found for project ID "${projectId}"`
  throw Refusal.boom(404, `${message}; there is "${dataset}"`)
}

/** Query parameters named `$x`, whose values are JSON. */
export function readParams(query: URLSearchParams): Params {
  const params: Params = {}
  for (const [name, value] of query) {
    if (!name.startsWith('$')) continue
    try {
      params[name.slice(1)] = JSON.parse(value)
    } catch {
      throw Refusal.boom(400, `Parameter ${name} must be JSON (strings in quotes); got ${value}`)
    }
  }
  return params
}

/** What a query may know of who asks, and when and where. */
export function toEvaluateContext({parts, user}: Call): EvaluateContext {
  const {projectId, dataset} = parts.options
  return {identity: user?.id ?? '', now: parts.now(), projectId, dataset}
}

/** A flag that may stand in the query string. */
export function isSet(query: URLSearchParams, name: string): boolean {
  return query.get(name) === 'true'
}
