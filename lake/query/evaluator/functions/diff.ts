import {isDeepStrictEqual} from 'node:util'
import type {ExprNode} from 'groq-js'
import {compileSelector, type KeyPath, valueAt} from '../selector.ts'
import {lazy, type Step} from '../step.ts'
import {isFields} from '../values.ts'

/** `diff::changedAny(before, after, selector)` and `diff::changedOnly(…)`. */
export function compileDiff(
  name: string,
  [lhs, rhs, what]: ExprNode[],
  compile: (node: ExprNode) => Step,
): Step {
  const [left, right] = [compile(lhs as ExprNode), compile(rhs as ExprNode)]
  const select = compileSelector(what as ExprNode, compile)
  // What a selector looks through may be long, so it is always walked.
  return lazy([left, right], 2, function* (scope, run) {
    const before = yield* left.walk(scope, run)
    const after = yield* right.walk(scope, run)
    run.left -= 10
    if (run.left <= 0) yield
    const selected = yield* select(before, scope, run)
    if (name === 'changedOnly') {
      return changedPaths(before, after).every((path) =>
        selected.some((other) => other.every((key, index) => path[index] === key)),
      )
    }
    const selectedAfter = yield* select(after, scope, run)
    if (selected.length !== selectedAfter.length) return true
    return selected.some((path) => hasChanged(before, after, path))
  })
}

/** Lists of another length have changed whatever is selected of them, as groq-js has it. */
function hasChanged(before: unknown, after: unknown, path: KeyPath): boolean {
  for (const [index, key] of path.entries()) {
    if (typeof key !== 'number') continue
    const [a, b] = [before, after].map((value) => valueAt(value, path.slice(0, index)))
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return true
  }
  return !isDeepStrictEqual(valueAt(before, path), valueAt(after, path))
}

/** Where two values differ, as deep down as can be told. */
function changedPaths(before: unknown, after: unknown): KeyPath[] {
  if (isDeepStrictEqual(before, after)) return []
  const keys =
    isFields(before) && isFields(after)
      ? [...new Set([...Object.keys(before), ...Object.keys(after)])]
      : Array.isArray(before) && Array.isArray(after) && before.length === after.length
        ? [...before.keys()]
        : null
  if (!keys) return [[]]
  return keys.flatMap((key) =>
    changedPaths(valueAt(before, [key]), valueAt(after, [key])).map((path) => [key, ...path]),
  )
}
