import type {ExprNode} from 'groq-js'
import {readCandidates} from '../plan/candidates.ts'
import {isClosed, reachesDocuments} from '../plan/reach.ts'
import {readAttribute} from './attribute.ts'
import {compileFunction} from './functions/index.ts'
import {and, or} from './logic.ts'
import {filter, flatMap, map} from './loops.ts'
import {matchDocuments} from './matchDocuments.ts'
import {operators} from './operators.ts'
import {order} from './order.ts'
import {score, toScore} from './score.ts'
import {type Attribute, array, choose, object, projection} from './shapes.ts'
import {lazy, type Step, simple, strict} from './step.ts'
import {comparePartially} from './values.ts'

/** Turns a query's tree into one that runs. Throws on what no query can be made of. */
export function compile(node: ExprNode): Step {
  const step = compileNode(node)
  return reachesDocuments(node) && isClosed(node) ? remember(step) : step
}

/** Evaluates only once what would come to the same every time. */
function remember(step: Step): Step {
  return lazy([step], 0, function* (scope, run) {
    if (!run.memo.has(step)) run.memo.set(step, yield* step.walk(scope, run))
    return run.memo.get(step)
  })
}

function compileNode(node: ExprNode): Step {
  switch (node.type) {
    case 'Everything':
      return simple((_, run) => run.view.documents, 2)
    case 'This':
      return simple((scope) => scope.value)
    case 'Parent':
      return parent(node.n)
    case 'Value': {
      const value = node.value ?? null
      return simple(() => value)
    }
    case 'Group':
      return compile(node.base)
    case 'AccessAttribute':
      return attribute(node.base, node.name)
    case 'AccessElement':
      return element(node)
    case 'Slice':
      return slice(node)
    case 'Deref':
      return strict([compile(node.base)], (value, run) => {
        const id = readAttribute(value, '_ref')
        return typeof id === 'string' ? (run.view.byId.get(id) ?? null) : null
      })
    case 'ArrayCoerce':
      return strict([compile(node.base)], (value) => (Array.isArray(value) ? value : null))
    case 'Filter':
      return filter(
        compile(node.base),
        compile(node.expr),
        node.base.type === 'Everything' ? readCandidates(node.expr, compile) : null,
      )
    case 'Map':
      return map(compile(node.base), compile(node.expr))
    case 'FlatMap':
      return flatMap(compile(node.base), compile(node.expr))
    case 'Projection':
      return projection(compile(node.base), compile(node.expr))
    case 'Object':
      return object(node.attributes.map(toAttribute))
    case 'Array':
      return array(node.elements.map(({value, isSplat}) => ({value: compile(value), isSplat})))
    case 'PipeFuncCall':
      return pipe(node)
    case 'FuncCall':
      return compileFunction(node, compile)
    case 'Select':
      return select(node)
    case 'OpCall':
      return operation(node)
    case 'InRange':
      return range(node)
    case 'And':
      return and(compile(node.left), compile(node.right))
    case 'Or':
      return or(compile(node.left), compile(node.right))
    case 'Not':
      return strict([compile(node.base)], (value) => (typeof value === 'boolean' ? !value : null))
    case 'Neg':
      return strict([compile(node.base)], (value) => (typeof value === 'number' ? -value : null))
    case 'Pos':
      return strict([compile(node.base)], (value) => (typeof value === 'number' ? value : null))
    default:
      throw new Error(`unexpected ${node.type}`)
  }
}

type Node<Type> = Extract<ExprNode, {type: Type}>

function operation(node: Node<'OpCall'>): Step {
  const step = strict([compile(node.left), compile(node.right)], operators[node.op] as never)
  return node.op === 'match' ? matchDocuments(node, step) : step
}

function parent(n: number): Step {
  return simple((scope) => {
    let current = scope
    for (let i = 0; i < n; i++) {
      if (!current.parent) return null
      current = current.parent
    }
    return current.value
  })
}

function attribute(base: ExprNode | undefined, name: string): Step {
  if (!base) return simple((scope) => readAttribute(scope.value, name))
  return strict([compile(base)], (value) => readAttribute(value, name))
}

function element({base, index}: Node<'AccessElement'>): Step {
  const limit = index >= 0 ? index + 1 : Infinity
  return strict([limited(base, limit)], (value) =>
    Array.isArray(value) ? (value.at(index) ?? null) : null,
  )
}

function slice({base, left, right, isInclusive}: Node<'Slice'>): Step {
  const limit = left >= 0 && right >= 0 ? right + Number(isInclusive) : Infinity
  return strict([limited(base, limit)], (value) => {
    if (!Array.isArray(value)) return null
    const from = left < 0 ? value.length + left : left
    const to = (right < 0 ? value.length + right : right) + Number(isInclusive)
    return value.slice(Math.max(from, 0), Math.max(to, 0))
  })
}

/** An ordering of which only the first `limit` will be looked at. */
function limited(base: ExprNode, limit: number): Step {
  return base.type === 'PipeFuncCall' && base.name === 'order' ? pipe(base, limit) : compile(base)
}

function pipe({name, base, args}: Node<'PipeFuncCall'>, limit?: number): Step {
  if (name === 'score')
    return score(
      compile(base),
      args.map((arg) => toScore(arg, compile)),
    )
  const orderings = args.map((arg) => ({
    key: compile(arg.type === 'Asc' || arg.type === 'Desc' ? arg.base : arg),
    descending: arg.type === 'Desc',
  }))
  return order(compile(base), orderings, limit)
}

function toAttribute(node: Node<'Object'>['attributes'][number]): Attribute {
  const value = compile(node.value)
  if (node.type === 'ObjectAttributeValue') return {kind: 'value', name: node.name, value}
  const condition = node.type === 'ObjectConditionalSplat' ? compile(node.condition) : null
  return {kind: 'splat', condition, value}
}

function select({alternatives, fallback}: Node<'Select'>): Step {
  const choices = alternatives.map(({condition, value}) => ({
    condition: compile(condition),
    value: compile(value),
  }))
  const otherwise = fallback ? compile(fallback) : simple(() => null)
  const parts = choices.flatMap(({condition, value}) => [condition, value])
  return choose([...parts, otherwise], function* (evaluate) {
    for (const {condition, value} of choices) {
      if ((yield* evaluate(condition)) === true) return yield* evaluate(value)
    }
    return yield* evaluate(otherwise)
  })
}

function range({base, left, right, isInclusive}: Node<'InRange'>): Step {
  return strict([compile(base), compile(left), compile(right)], (value, from, to) => {
    const above = comparePartially(value, from)
    const below = comparePartially(value, to)
    if (above === null || below === null) return null
    return above >= 0 && (isInclusive ? below <= 0 : below < 0)
  })
}
