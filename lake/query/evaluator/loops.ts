import type {Candidates} from '../plan/candidates.ts'
import {hiddenScope, keep, lazy, nestedScope, type Scope, type Step} from './step.ts'

type Take = (item: unknown, inner: unknown, kept: unknown[]) => void

/** `base[condition]`; with candidates, only those documents are looked at. */
export function filter(base: Step, condition: Step, candidates: Candidates | null): Step {
  const scan = loop(base, condition, nestedScope, (item, passes, kept) => {
    if (passes === true) kept.push(item)
  })
  if (!candidates) return scan
  return lazy([base, condition], 1, function* (scope, run) {
    const found = yield* candidates.find(scope, run)
    if (!found) return yield* scan.walk(scope, run)
    if (found.exact) return found.documents
    const kept: unknown[] = []
    const inner = nestedScope(scope, null)
    for (const document of found.documents) {
      inner.value = document
      const passes = condition.direct
        ? condition.run(inner, run)
        : yield* condition.walk(inner, run)
      if (passes === true) kept.push(document)
      if (--run.left <= 0) yield
    }
    keep(run, kept.length)
    return kept
  })
}

/** `base[].expr`, one result for each item. */
export function map(base: Step, expr: Step): Step {
  return loop(base, expr, hiddenScope, (_, inner, kept) => kept.push(inner))
}

/** `base[].expr[]`, the items of all results in a row. */
export function flatMap(base: Step, expr: Step): Step {
  return loop(base, expr, hiddenScope, (_, inner, kept) => {
    if (Array.isArray(inner)) for (const item of inner) kept.push(item)
    else kept.push(inner)
  })
}

function loop(
  base: Step,
  expr: Step,
  open: (scope: Scope, value: unknown) => Scope,
  take: Take,
): Step {
  return lazy([base, expr], 1, function* (scope, run) {
    const items = base.direct ? base.run(scope, run) : yield* base.walk(scope, run)
    if (!Array.isArray(items)) return null
    const kept: unknown[] = []
    // One scope for all items: nothing keeps a scope beyond the item it was opened for.
    const inner = open(scope, null)
    for (const item of items) {
      inner.value = item ?? null
      const before = kept.length
      take(item, expr.direct ? expr.run(inner, run) : yield* expr.walk(inner, run), kept)
      keep(run, kept.length - before)
      if (--run.left <= 0) yield
    }
    return kept
  })
}
