import type {ExprNode} from 'groq-js'
import {compile} from '../evaluator/compile.ts'
import {hiddenScope, nestedScope, type Run, type Scope, type Step} from '../evaluator/step.ts'
import {isFields} from '../evaluator/values.ts'
import {createOrigins, type Traced, traceField, traceItems} from './origin.ts'

/** A scope whose `@` knows where it is from. */
interface TracedScope {
  here: Traced
  plain: Scope
  parent: TracedScope | null
}

type Walk<T = Traced> = Generator<void, T, void>

/**
 * Evaluates a query for where its values are from. It follows what only chooses and arranges:
 * fields, filters, slices, orders, projections, references. Whatever is computed is unknown.
 */
export function* traceQuery(tree: ExprNode, run: Run): Walk {
  const origins = createOrigins(run.view)
  const steps = new Map<ExprNode, Step>()
  const plain = {value: null, parent: null, hidden: false}
  return yield* trace(tree, {here: {value: null}, plain, parent: null})

  function* trace(node: ExprNode, scope: TracedScope): Walk {
    if (--run.left <= 0) yield
    switch (node.type) {
      case 'Group':
        return yield* trace(node.base, scope)
      case 'Value':
        return {value: node.value, literal: true}
      case 'This':
        return scope.here
      case 'Parent':
        return ancestorOf(scope, node.n)
      case 'AccessAttribute':
        return traceField(node.base ? yield* trace(node.base, scope) : scope.here, node.name)
      case 'AccessElement':
        return traceItems(yield* trace(node.base, scope)).at(node.index) ?? {value: null}
      case 'ArrayCoerce': {
        const base = yield* trace(node.base, scope)
        return Array.isArray(base.value) ? base : {value: null}
      }
      case 'Slice': {
        const base = yield* trace(node.base, scope)
        const {left, right, isInclusive} = node
        const length = traceItems(base).length
        const from = Math.max(left < 0 ? length + left : left, 0)
        const to = Math.max((right < 0 ? length + right : right) + Number(isInclusive), 0)
        return toList(base, traceItems(base).slice(from, to))
      }
      case 'Filter':
        return yield* filter(node, scope)
      case 'Map':
      case 'FlatMap':
        return yield* map(node, scope)
      case 'Projection': {
        const base = yield* trace(node.base, scope)
        if (!isFields(base.value)) return {value: null}
        return yield* trace(node.expr, open(scope, base, nestedScope))
      }
      case 'Object':
        return yield* object(node, scope)
      case 'Array':
        return yield* list(node, scope)
      case 'PipeFuncCall':
        return yield* pipe(node, scope)
      case 'Select':
        for (const {condition, value} of node.alternatives) {
          if ((yield* plainly(condition, scope)) === true) return yield* trace(value, scope)
        }
        return node.fallback ? yield* trace(node.fallback, scope) : {value: null}
      case 'FuncCall':
        if (node.namespace !== 'global' || node.name !== 'coalesce') break
        for (const arg of node.args) {
          const traced = yield* trace(arg, scope)
          if ((traced.value ?? null) !== null) return traced
        }
        return {value: null}
    }
    return origins.trace(yield* plainly(node, scope))
  }

  function plainly(node: ExprNode, {plain}: TracedScope): Walk<unknown> {
    return toStep(node).walk(plain, run)
  }

  function toStep(node: ExprNode): Step {
    const step = steps.get(node) ?? compile(node)
    steps.set(node, step)
    return step
  }

  function* filter(node: Extract<ExprNode, {type: 'Filter'}>, scope: TracedScope): Walk {
    if (node.base.type === 'Everything') return origins.trace(yield* plainly(node, scope))
    const base = yield* trace(node.base, scope)
    const condition = toStep(node.expr)
    const kept: Traced[] = []
    for (const item of traceItems(base)) {
      const inner = nestedScope(scope.plain, item.value)
      if ((yield* condition.walk(inner, run)) === true) kept.push(item)
    }
    return toList(base, kept)
  }

  function* map(
    {type, base, expr}: Extract<ExprNode, {type: 'Map' | 'FlatMap'}>,
    scope: TracedScope,
  ): Walk {
    const from = yield* trace(base, scope)
    const items: Traced[] = []
    for (const item of traceItems(from)) {
      const traced = yield* trace(expr, open(scope, item, hiddenScope))
      if (type === 'FlatMap' && Array.isArray(traced.value)) items.push(...traceItems(traced))
      else items.push(traced)
    }
    return toList(from, items)
  }

  function* object({attributes}: Extract<ExprNode, {type: 'Object'}>, scope: TracedScope): Walk {
    const fields = new Map<string, Traced>()
    for (const attribute of attributes) {
      const {type} = attribute
      if (type === 'ObjectConditionalSplat') {
        if ((yield* plainly(attribute.condition, scope)) !== true) continue
      }
      const traced = yield* trace(attribute.value, scope)
      if (type === 'ObjectAttributeValue') fields.set(attribute.name, traced)
      else if (isFields(traced.value)) {
        for (const name of Object.keys(traced.value)) fields.set(name, traceField(traced, name))
      }
    }
    const values = [...fields].map(([name, {value}]) => [name, value])
    return {value: Object.fromEntries(values), fields}
  }

  function* list({elements}: Extract<ExprNode, {type: 'Array'}>, scope: TracedScope): Walk {
    const items: Traced[] = []
    for (const {value, isSplat} of elements) {
      const traced = yield* trace(value, scope)
      if (!isSplat) items.push(traced)
      else items.push(...traceItems(traced))
    }
    return toList({value: []}, items)
  }

  /** Sorted as any list is, and then its items are recognised; scored ones by their id. */
  function* pipe(node: Extract<ExprNode, {type: 'PipeFuncCall'}>, scope: TracedScope): Walk {
    const base = yield* trace(node.base, scope)
    const before = new Map(traceItems(base).map((item) => [item.value, item]))
    const values = {type: 'Value' as const, value: base.value}
    const sorted = yield* plainly({...node, base: values}, scope)
    if (!Array.isArray(sorted)) return {value: null}
    const items = sorted.map((value) => {
      if (typeof value === 'object' && before.has(value)) return before.get(value) as Traced
      const id = isFields(value) ? value._id : undefined
      const same = [...before.values()].find(
        (item) => isFields(item.value) && item.value._id === id,
      )
      if (node.name !== 'score' || id === undefined || !same) return {value}
      const fields = Object.keys(same.value as object).map(
        (name) => [name, traceField(same, name)] as const,
      )
      return {value, fields: new Map(fields).set('_score', {value: value._score})}
    })
    return toList(base, items)
  }
}

function toList(base: Traced, items: Traced[]): Traced {
  return Array.isArray(base.value) ? {value: items.map(({value}) => value), items} : {value: null}
}

function open(
  scope: TracedScope,
  here: Traced,
  openPlain: (scope: Scope, value: unknown) => Scope,
): TracedScope {
  const parent = scope.plain.hidden ? scope.parent : scope
  return {here, plain: openPlain(scope.plain, here.value), parent}
}

function ancestorOf(scope: TracedScope, n: number): Traced {
  let current: TracedScope | null = scope
  for (let i = 0; i < n && current; i++) current = current.parent
  return current?.here ?? {value: null}
}
