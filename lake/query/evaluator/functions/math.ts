import type {Run} from '../step.ts'
import {toValue} from '../values.ts'
import type {Functions} from './index.ts'

export const mathFunctions: Functions = {
  plain: {
    'math::min': over((numbers) => extreme(numbers, (a, b) => a < b)),
    'math::max': over((numbers) => extreme(numbers, (a, b) => a > b)),
    'math::sum': over(sum),
    'math::avg': over((numbers) => (numbers.length ? sum(numbers) / numbers.length : null)),
  },
}

/** Nulls are left out; anything else that is no number makes the result null. */
function over(apply: (numbers: number[]) => number | null) {
  return (items: unknown, run: Run) => {
    if (!Array.isArray(items)) return null
    run.left -= items.length >> 3
    const numbers = items.filter((item) => item !== null && item !== undefined)
    return numbers.every((item) => typeof item === 'number') ? toValue(apply(numbers)) : null
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function extreme(numbers: number[], isBetter: (a: number, b: number) => boolean): number | null {
  let best: number | null = null
  for (const number of numbers) if (best === null || isBetter(number, best)) best = number
  return best
}
