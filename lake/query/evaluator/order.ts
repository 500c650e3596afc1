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
  const compare = (a: Row, b: Row) => {
    for (const [i, {descending}] of orderings.entries()) {
      const result = compareTotally(a.keys[i], b.keys[i])
      if (result !== 0) return descending ? -result : result
    }
    return a.index - b.index
  }
  return lazy([base, ...keys], 1, function* (scope, run) {
    const items = base.direct ? base.run(scope, run) : yield* base.walk(scope, run)
    if (!Array.isArray(items)) return null
    const rows: Row[] = []
    const inner = nestedScope(scope, null)
    for (const [index, item] of items.entries()) {
      inner.value = item ?? null
      const row: Row = {item, index, keys: []}
      for (const key of keys) {
        row.keys.push(key.direct ? key.run(inner, run) : yield* key.walk(inner, run))
      }
      if (limit > FEW) {
        keep(run, 8)
        rows.push(row)
      } else insert(rows, row, limit, compare)
      if (--run.left <= 0) yield
    }
    if (limit > FEW) rows.sort(compare)
    return rows.map(({item}) => item)
  })
}

function insert(rows: Row[], row: Row, limit: number, compare: (a: Row, b: Row) => number): void {
  const last = rows.at(-1)
  if (rows.length >= limit && (!last || compare(row, last) >= 0)) return
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(row, rows[middle] as Row) < 0) high = middle
    else low = middle + 1
  }
  rows.splice(low, 0, row)
  if (rows.length > limit) rows.pop()
}
