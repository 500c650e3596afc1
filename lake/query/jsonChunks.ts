import {Refusal} from '../refusal.ts'
import type {Run} from './evaluator/step.ts'
import {isFields} from './evaluator/values.ts'

/** A list within an object makes it worth writing piece by piece. */
const LONG = 100

/** Writes a value as JSON in pieces, pausing between them; refuses more than `maxBytes`. */
export function* toJsonChunks(
  value: unknown,
  run: Run,
  maxBytes: number,
): Generator<void, string[], void> {
  const chunks: string[] = []
  let size = 0
  yield* write(value)
  return chunks

  function* write(part: unknown): Generator<void, void, void> {
    if (Array.isArray(part)) {
      add('[')
      for (const [index, item] of part.entries()) {
        if (index > 0) add(',')
        yield* write(item)
      }
      add(']')
    } else if (isFields(part) && Object.values(part).some(isLong)) {
      add('{')
      for (const [index, [name, item]] of Object.entries(part).entries()) {
        add(`${index > 0 ? ',' : ''}${JSON.stringify(name)}:`)
        yield* write(item)
      }
      add('}')
    } else {
      const json = JSON.stringify(part) ?? 'null'
      add(json)
      run.left -= json.length >> 6
    }
    if (--run.left <= 0) yield
  }

  /** Characters stand for bytes: exact for English, at most a third of the truth for others. */
  function add(json: string): void {
    size += json.length
    if (size > maxBytes) {
      const megabytes = Math.round(maxBytes / 1024 / 1024)
      const message = `The result is larger than ${megabytes} MB; slice it, or project fewer fields`
      throw new Refusal(400, 'queryTooLargeError', message)
    }
    chunks.push(json)
  }
}

function isLong(value: unknown): boolean {
  return Array.isArray(value) ? value.length > LONG : isFields(value) && hasLong(value)
}

function hasLong(value: object): boolean {
  return Object.values(value).some((item) => Array.isArray(item) && item.length > LONG)
}
