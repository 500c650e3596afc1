import {assignAttributes, setAttribute} from './attribute.ts'
import {keep, lazy, nestedScope, type Run, type Scope, type Step} from './step.ts'
import {type Fields, isFields} from './values.ts'

export type Attribute =
  | {kind: 'value'; name: string; value: Step}
  | {kind: 'splat'; condition: Step | null; value: Step}

/** `{…}`: attributes in order, so that a later one replaces an earlier one. */
export function object(attributes: Attribute[]): Step {
  const parts = attributes.flatMap((attribute) =>
    attribute.kind === 'splat' && attribute.condition
      ? [attribute.condition, attribute.value]
      : [attribute.value],
  )
  return lazy(
    parts,
    0,
    function* (scope, run) {
      const result: Fields = {}
      keep(run, 2 + attributes.length)
      for (const attribute of attributes) {
        const {value} = attribute
        const condition = attribute.kind === 'splat' ? attribute.condition : null
        if (condition) {
          const holds = condition.direct
            ? condition.run(scope, run)
            : yield* condition.walk(scope, run)
          if (holds !== true) continue
        }
        add(result, attribute, value.direct ? value.run(scope, run) : yield* value.walk(scope, run))
      }
      return result
    },
    (scope, run) => {
      const result: Fields = {}
      keep(run, 2 + attributes.length)
      for (const attribute of attributes) {
        const condition = attribute.kind === 'splat' ? attribute.condition : null
        if (condition && condition.run(scope, run) !== true) continue
        add(result, attribute, attribute.value.run(scope, run))
      }
      return result
    },
  )
}

function add(result: Fields, attribute: Attribute, value: unknown): void {
  if (attribute.kind === 'value') setAttribute(result, attribute.name, value)
  else if (isFields(value)) assignAttributes(result, value)
}

/** `[…]`: a splat of anything but a list adds nothing. */
export function array(elements: {value: Step; isSplat: boolean}[]): Step {
  const parts = elements.map(({value}) => value)
  return lazy(
    parts,
    0,
    function* (scope, run) {
      const result: unknown[] = []
      for (const {value, isSplat} of elements) {
        push(result, isSplat, value.direct ? value.run(scope, run) : yield* value.walk(scope, run))
      }
      return result
    },
    (scope, run) => {
      const result: unknown[] = []
      for (const {value, isSplat} of elements) push(result, isSplat, value.run(scope, run))
      return result
    },
  )
}

function push(result: unknown[], isSplat: boolean, value: unknown): void {
  if (!isSplat) result.push(value)
  else if (Array.isArray(value)) for (const item of value) result.push(item)
}

/** `base{…}` of one object. */
export function projection(base: Step, expr: Step): Step {
  return lazy(
    [base, expr],
    0,
    function* (scope, run) {
      const value = base.direct ? base.run(scope, run) : yield* base.walk(scope, run)
      if (!isFields(value)) return null
      const inner = nestedScope(scope, value)
      return expr.direct ? expr.run(inner, run) : yield* expr.walk(inner, run)
    },
    (scope, run) => {
      const value = base.run(scope, run)
      return isFields(value) ? expr.run(nestedScope(scope, value), run) : null
    },
  )
}

/** The first of several expressions whose turn it is: `select()` and `coalesce()`. */
export function choose(
  parts: Step[],
  pick: (
    evaluate: (step: Step) => Generator<void, unknown, void>,
  ) => Generator<void, unknown, void>,
): Step {
  return lazy(parts, 0, (scope: Scope, run: Run) =>
    pick(function* (step) {
      return step.direct ? step.run(scope, run) : yield* step.walk(scope, run)
    }),
  )
}
