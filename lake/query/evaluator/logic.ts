import {lazy, type Step} from './step.ts'

/** `&&`: false as soon as one side is; null where one is no boolean. */
export function and(left: Step, right: Step): Step {
  return logical(left, right, false)
}

/** `||`: true as soon as one side is; null where one is no boolean. */
export function or(left: Step, right: Step): Step {
  return logical(left, right, true)
}

/** `settles` is the value by which one side alone decides. */
function logical(left: Step, right: Step, settles: boolean): Step {
  const combine = (a: unknown, b: unknown) => {
    if (b === settles) return settles
    return typeof a === 'boolean' && typeof b === 'boolean' ? !settles : null
  }
  return lazy(
    [left, right],
    0,
    function* (scope, run) {
      const a = left.direct ? left.run(scope, run) : yield* left.walk(scope, run)
      if (a === settles) return settles
      return combine(a, right.direct ? right.run(scope, run) : yield* right.walk(scope, run))
    },
    (scope, run) => {
      const a = left.run(scope, run)
      return a === settles ? settles : combine(a, right.run(scope, run))
    },
  )
}
