import type {ExprNode} from 'groq-js'
import {scoreMatch} from './match.ts'
import {scoreDocuments} from './matchDocuments.ts'
import {keep, lazy, nestedScope, type Step, strict} from './step.ts'
import {type Fields, isFields} from './values.ts'

/** `base | score(…)`: objects with their `_score`, best first; anything else is dropped. */
export function score(base: Step, scores: Step[]): Step {
  return lazy([base, ...scores], 1, function* (scope, run) {
    const items = base.direct ? base.run(scope, run) : yield* base.walk(scope, run)
    if (!Array.isArray(items)) return null
    const scored: (Fields & {_score: number})[] = []
    const inner = nestedScope(scope, null)
    for (const item of items) {
      if (!isFields(item)) continue
      inner.value = item
      let total = typeof item._score === 'number' ? item._score : 0
      for (const part of scores) {
        total += (part.direct ? part.run(inner, run) : yield* part.walk(inner, run)) as number
      }
      keep(run, 8)
      scored.push({...item, _score: total})
      if (--run.left <= 0) yield
    }
    return scored.sort((a, b) => b._score - a._score)
  })
}

/** What one argument of `score()` is worth: matches by frequency, anything else 1 if it is true. */
export function toScore(node: ExprNode, compile: (node: ExprNode) => Step): Step {
  const inner = (part: ExprNode) => toScore(part, compile)
  if (node.type === 'OpCall' && node.op === 'match') {
    return scoreDocuments(node, strict([compile(node.left), compile(node.right)], scoreMatch))
  }
  if (node.type === 'FuncCall' && node.name === 'boost') {
    const [part, boost] = node.args as [ExprNode, ExprNode]
    return strict([inner(part), compile(boost)], (value: number, more: unknown) =>
      typeof more === 'number' && value > 0 ? value + more : 0,
    )
  }
  if (node.type === 'Or') {
    return strict([inner(node.left), inner(node.right)], (a: number, b: number) => a + b)
  }
  if (node.type === 'And') {
    return strict([inner(node.left), inner(node.right)], (a: number, b: number) =>
      a === 0 || b === 0 ? 0 : a + b,
    )
  }
  return strict([compile(node)], (value: unknown) => Number(value === true))
}
