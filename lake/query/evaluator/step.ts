import type {View} from '../views.ts'

/** Where an expression stands: what `@` is, and what `^` leads to. */
export interface Scope {
  value: unknown
  parent: Scope | null
  /** Made by a traversal such as `a[].b`: `^` does not count it. */
  hidden: boolean
}

/** One evaluation of one query over one view. */
export interface Run {
  view: View
  identity: string
  now: Date
  projectId: string
  dataset: string
  /** Units of work until the next pause; loops pause when it is used up. */
  left: number
  /** How much may still be kept in memory, in list items and fields. */
  room: number
  /** What subqueries that depend on nothing around them came to. */
  memo: Map<Step, unknown>
}

/** Pauses now and then, so that whoever drives it can stop it or serve others meanwhile. */
export type Walk = Generator<void, unknown, void>

/** A compiled expression. */
export interface Step {
  /** How deep loops are nested within; whoever reaches the documents counts two. */
  loops: number
  /** Whether it is short enough to be run without a pause. */
  direct: boolean
  run(scope: Scope, run: Run): unknown
  walk(scope: Scope, run: Run): Walk
}

/** Thrown where a query would need more memory than it may have. */
export class OutOfRoom extends Error {}

/** Notes that something is kept, and stops a query that keeps too much. */
export function keep(run: Run, cells: number): void {
  run.room -= cells
  if (run.room < 0) throw new OutOfRoom('the query makes too large a result on its way')
}

/** A value that takes no loop to get. */
export function simple(get: (scope: Scope, run: Run) => unknown, loops = 0): Step {
  return {
    loops,
    direct: loops < 2,
    run: get,
    // biome-ignore lint/correctness/useYield: it has nothing to pause for
    *walk(scope, run) {
      return get(scope, run)
    },
  }
}

/** An expression all of whose parts are evaluated first, and then put together. */
export function strict(
  parts: Step[],
  // biome-ignore lint/suspicious/noExplicitAny: values of GROQ are of any type
  apply: (...values: any[]) => unknown,
): Step {
  const loops = Math.max(0, ...parts.map((part) => part.loops))
  const [a, b] = parts as [Step, Step]
  let run: Step['run'] = (scope, run) => apply(...parts.map((part) => part.run(scope, run)), run)
  if (parts.length === 1) run = (scope, run) => apply(a.run(scope, run), run)
  if (parts.length === 2) run = (scope, run) => apply(a.run(scope, run), b.run(scope, run), run)
  return {
    loops,
    direct: loops < 2,
    run,
    *walk(scope, run) {
      const values: unknown[] = []
      for (const part of parts) {
        values.push(part.direct ? part.run(scope, run) : yield* part.walk(scope, run))
      }
      return apply(...values, run)
    },
  }
}

/** An expression that decides by itself what to evaluate; `depth` is how many loops it adds. */
export function lazy(parts: Step[], depth: number, walk: Step['walk'], run?: Step['run']): Step {
  const loops = Math.max(0, ...parts.map((part) => part.loops)) + depth
  return {
    loops,
    direct: loops < 2,
    walk,
    run: run ?? ((scope, run) => finish(walk(scope, run))),
  }
}

/** Runs a walk to its end, without a pause. */
function finish(walk: Walk): unknown {
  let step = walk.next()
  while (!step.done) step = walk.next()
  return step.value
}

/** The scope of a filter or projection, from which `^` leads back. */
export function nestedScope(scope: Scope, value: unknown): Scope {
  return {value, parent: scope.hidden ? scope.parent : scope, hidden: false}
}

/** The scope of a traversal, which `^` passes over. */
export function hiddenScope(scope: Scope, value: unknown): Scope {
  return {value, parent: scope.hidden ? scope.parent : scope, hidden: true}
}
