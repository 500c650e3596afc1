import {Refusal} from '../refusal.ts'
import {type Evaluation, guard, STRIDE, toTimeout} from './evaluate.ts'
import {toJsonChunks} from './jsonChunks.ts'

export interface QueryLimits {
  /** How long a query may take, waiting for others included. */
  timeMs: number
  /** How many may be under way at once. */
  concurrent: number
  /** How large a result may be, as JSON. */
  resultBytes: number
}

const DEFAULT_LIMITS: QueryLimits = {
  timeMs: 10_000,
  concurrent: 100,
  resultBytes: 128 * 1024 * 1024,
}

/** How long a query holds the thread before everyone else has a turn; most end in their first. */
const SLICE_MS = 1
const FIRST_SLICE_MS = 5

interface Task extends Evaluation {
  deadline: number
  signal: AbortSignal | undefined
  settle: (result: unknown) => void
  fail: (error: unknown) => void
}

export type QueryRunner = ReturnType<typeof createQueryRunner>

/**
 * Runs queries in slices, one slice of one query between any two turns of the event loop, so
 * that a long one delays others by milliseconds. A short one is done at once.
 */
export function createQueryRunner(given: Partial<QueryLimits> = {}) {
  const limits = {...DEFAULT_LIMITS, ...given}
  const queue: Task[] = []
  let underWay = 0

  return {
    /** The result as pieces of JSON, and behind it its source map if it has one. */
    async toJson(evaluation: Evaluation, signal?: AbortSignal): Promise<string[]> {
      const {view} = evaluation.run
      if (underWay >= limits.concurrent) throw tooMany(limits.concurrent)
      underWay++
      view.holders++
      try {
        const walk = serialize(evaluation, limits.resultBytes)
        return (await drive({...evaluation, walk}, signal)) as string[]
      } finally {
        underWay--
        view.holders--
      }
    },
  }

  function drive(evaluation: Evaluation, signal: AbortSignal | undefined): Promise<unknown> {
    return new Promise((settle, fail) => {
      const deadline = performance.now() + limits.timeMs
      const task: Task = {...evaluation, deadline, signal, settle, fail}
      if (!advance(task, FIRST_SLICE_MS)) enqueue(task)
    })
  }

  function enqueue(task: Task): void {
    queue.push(task)
    if (queue.length === 1) setImmediate(next)
  }

  function next(): void {
    const task = queue.shift()
    if (task && !advance(task)) queue.push(task)
    if (queue.length > 0) setImmediate(next)
  }

  /** One slice; true when the query has come to its end, one way or another. */
  function advance({walk, run, deadline, signal, settle, fail}: Task, sliceMs = SLICE_MS): boolean {
    const until = performance.now() + sliceMs
    try {
      return guard(() => {
        for (;;) {
          run.left = STRIDE
          const step = walk.next()
          const now = performance.now()
          if (step.done) {
            settle(step.value)
            return true
          }
          if (signal?.aborted) throw Refusal.boom(499, 'The caller has gone')
          if (now > deadline) throw toTimeout(limits.timeMs)
          if (now > until) return false
        }
      })
    } catch (error) {
      fail(error)
      return true
    }
  }
}

function* serialize(
  {walk, run, map}: Evaluation,
  maxBytes: number,
): Generator<void, string[], void> {
  const chunks = yield* toJsonChunks((yield* walk) ?? null, run, maxBytes)
  return map ? [...chunks, `,"resultSourceMap":${JSON.stringify(yield* map)}`] : chunks
}

function tooMany(limit: number): Refusal {
  const message = `${limit} queries are under way already; try again when some have ended`
  return Refusal.boom(429, message)
}
