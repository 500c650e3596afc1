import type {ExprNode} from 'groq-js'
import {readAttribute} from './attribute.ts'
import {hiddenScope, nestedScope, type Run, type Scope, type Step} from './step.ts'
import {isFields} from './values.ts'

/** Where a value lies within another: names of fields and places in lists. */
export type KeyPath = (string | number)[]

type Paths = Generator<void, KeyPath[], void>

/** Finds in a value what a selector such as `title`, `tags[]` or `anywhere(_type == "x")` selects. */
export type Select = (value: unknown, scope: Scope, run: Run) => Paths

type Node<Type> = Extract<ExprNode, {type: Type}>
type Compile = (node: ExprNode) => Step

/** Turns a selector's tree into what finds its paths (GROQ specification, "Selectors"). */
export function compileSelector(node: ExprNode, compile: Compile): Select {
  const inner = (part: unknown) => compileSelector(part as ExprNode, compile)
  switch (node.type) {
    case 'Group':
      return inner(node.base)
    case 'Tuple':
      return all(node.members.map(inner))
    case 'AccessAttribute':
      return node.base ? append(inner(node.base), node.name) : one([node.name])
    case 'ArrayCoerce':
      return items(inner(node.base), null)
    case 'Filter':
      return items(inner(node.base), compile(node.expr))
    case 'SelectorFuncCall':
      return anywhere(compile((node as Node<'SelectorFuncCall'>).arg))
    case 'SelectorNested':
      return nested(inner(node.base), inner(node.nested))
    default:
      throw new Error(`a selector cannot have a ${node.type} in it`)
  }
}

/** What lies at a path; null where nothing does. */
export function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof key === 'string'
        ? readAttribute(part, key)
        : Array.isArray(part)
          ? (part[key] ?? null)
          : null,
    value,
  )
}

function one(path: KeyPath): Select {
  // biome-ignore lint/correctness/useYield: a selector that never pauses is one all the same
  return function* (): Paths {
    return [path]
  }
}

function all(parts: Select[]): Select {
  return function* (value, scope, run): Paths {
    const found: KeyPath[] = []
    for (const part of parts) found.push(...(yield* part(value, scope, run)))
    return found
  }
}

function append(base: Select, name: string): Select {
  return function* (value, scope, run): Paths {
    return (yield* base(value, scope, run)).map((path) => [...path, name])
  }
}

/** The items of the lists that `base` selects; with a condition, those that it holds of. */
function items(base: Select, condition: Step | null): Select {
  return function* (value, scope, run): Paths {
    const found: KeyPath[] = []
    for (const path of yield* base(value, scope, run)) {
      const list = valueAt(value, path)
      if (!Array.isArray(list)) continue
      for (const [index, item] of list.entries()) {
        const inner = nestedScope(nestedScope(scope, [item]), item)
        if (!condition || (yield* condition.walk(inner, run)) === true) found.push([...path, index])
        if (--run.left <= 0) yield
      }
    }
    return found
  }
}

function nested(base: Select, inside: Select): Select {
  return function* (value, scope, run): Paths {
    const found: KeyPath[] = []
    for (const path of yield* base(value, scope, run)) {
      for (const rest of yield* inside(valueAt(value, path), scope, run)) {
        found.push([...path, ...rest])
      }
    }
    return found
  }
}

/** Every object within a value of which a condition holds, the value itself among them. */
function anywhere(condition: Step): Select {
  return function* look(value, scope, run): Paths {
    const inner = hiddenScope(scope, value)
    const found: KeyPath[] = []
    if (isFields(value) && (yield* condition.walk(inner, run)) === true) found.push([])
    const parts = Array.isArray(value)
      ? [...value.entries()]
      : isFields(value)
        ? Object.entries(value)
        : []
    for (const [key, part] of parts) {
      for (const path of yield* look(part, inner, run)) found.push([key, ...path])
    }
    if (--run.left <= 0) yield
    return found
  }
}
