import {keep, lazy, nestedScope, type Step} from './step.ts'
import {compareTotally} from './values.ts'

export interface Ordering {
  key: Step
  descending: boolean
}

interface Row {
  item: unknown
  index: number
  keys: unknown[]
}

/** Up to this many, the first few are picked in passing; beyond, all are sorted. */
const FEW = 200

/** `base | order(…)`; given a limit, only as many of the first as that. */
export function order(base: Step, orderings: Ordering[], limit = Infinity): Step {
  const keys = orderings.map(({key}) => key)
  return lazy([base, ...keys], 1, function* (scope, run) {
    const items = base.direct ? base.run(scope, run) : yield* base.walk(scope, run)
    if (!Array.isArray(items)) return null
    const rows: Row[] = []
    const inner = nestedScope(scope, null)
    let values: unknown[] = []
    let index = 0
    for (const item of items) {
      inner.value = item ?? null
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i] as Step
        values[i] = key.direct ? key.run(inner, run) : yield* key.walk(inner, run)
      }
      const last = limit <= FEW && rows.length >= limit ? rows.at(-1) : undefined
      // Where it comes after all that are wanted, as most do, nothing is kept of it.
      if (limit > 0 && !(last && compareKeys(values, last.keys, orderings) >= 0)) {
        const row = {item, index, keys: values}
        values = []
        if (limit > FEW) rows.push(row)
        else insert(rows, row, limit, orderings)
        keep(run, 8)
      }
      index++
      if (--run.left <= 0) yield
    }
    if (limit > FEW) rows.sort((a, b) => compareRows(a, b, orderings))
    return rows.slice(0, limit).map(({item}) => item)
  })
}

/** Rows come in their first order, so one goes behind those that it equals. */
function insert(rows: Row[], row: Row, limit: number, orderings: Ordering[]): void {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareRows(row, rows[middle] as Row, orderings) < 0) high = middle
    else low = middle + 1
  }
  rows.splice(low, 0, row)
  if (rows.length > limit) rows.pop()
}

function compareRows(a: Row, b: Row, orderings: Ordering[]): number {
  return compareKeys(a.keys, b.keys, orderings) || a.index - b.index
}

function compareKeys(a: unknown[], b: unknown[], orderings: Ordering[]): number {
  for (let i = 0; i < orderings.length; i++) {
    const result = compareTotally(a[i], b[i])
    if (result !== 0) return orderings[i]?.descending ? -result : result
  }
  return 0
}
