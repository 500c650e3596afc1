import {DateTime, Path} from 'groq-js'
import {isMatch} from './match.ts'
import {keep, type Run} from './step.ts'
import {comparePartially, isEqual, isFields, toValue} from './values.ts'

type Operator = (left: unknown, right: unknown, run: Run) => unknown

/** From this length on, a set is worth making for `in`. */
const LONG = 16

const sets = new WeakMap<unknown[], Set<unknown>>()

/** Every operator but `&&`, `||` and `!`; null where the operands are none of its kind. */
export const operators: Record<string, Operator> = {
  '==': isEqual,
  '!=': (left, right) => !isEqual(left, right),
  '<': compare((order) => order < 0),
  '<=': compare((order) => order <= 0),
  '>': compare((order) => order > 0),
  '>=': compare((order) => order >= 0),
  in: isIn,
  match: isMatch,
  '+': add,
  '-': subtract,
  '*': calculate((a, b) => a * b),
  '/': calculate((a, b) => a / b),
  '%': calculate((a, b) => a % b),
  '**': calculate((a, b) => a ** b),
}

function compare(decide: (order: number) => boolean): Operator {
  return (left, right) => {
    const order = comparePartially(left, right)
    return order === null ? null : decide(order)
  }
}

function calculate(apply: (a: number, b: number) => number): Operator {
  return (left, right) => {
    if (typeof left !== 'number' || typeof right !== 'number') return null
    return toValue(apply(left, right))
  }
}

function isIn(left: unknown, right: unknown, run: Run): boolean | null {
  if (right instanceof Path) {
    const path = left instanceof Path ? left.toJSON() : left
    return typeof path === 'string' ? right.matches(path) : null
  }
  if (!Array.isArray(right)) return null
  if (right.length < LONG || left instanceof DateTime) {
    run.left -= right.length >> 3
    return right.some((item) => isEqual(left, item ?? null))
  }
  return (typeof left !== 'object' || left === null) && toSet(right).has(left)
}

/** The items of a list that is asked again and again. */
export function toSet(items: unknown[]): Set<unknown> {
  let set = sets.get(items)
  if (!set) {
    set = new Set(items.map((item) => item ?? null))
    sets.set(items, set)
  }
  return set
}

function add(left: unknown, right: unknown, run: Run): unknown {
  if (typeof left === 'string' && typeof right === 'string') return left + right
  if (typeof left === 'number' && typeof right === 'number') return toValue(left + right)
  if (left instanceof DateTime && typeof right === 'number') return left.add(right)
  if (typeof left === 'number' && right instanceof DateTime) return right.add(left)
  if (Array.isArray(left) && Array.isArray(right)) {
    run.left -= (left.length + right.length) >> 3
    keep(run, left.length + right.length)
    return left.concat(right)
  }
  return isFields(left) && isFields(right) ? {...left, ...right} : null
}

function subtract(left: unknown, right: unknown): unknown {
  if (left instanceof DateTime && typeof right === 'number') return left.add(-right)
  if (left instanceof DateTime && right instanceof DateTime) return left.difference(right)
  return typeof left === 'number' && typeof right === 'number' ? toValue(left - right) : null
}
