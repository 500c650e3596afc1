import type {Run} from '../evaluator/step.ts'
import type {Segment, Traced} from './origin.ts'

export interface SourceMap {
  documents: {_id: string; _type: string}[]
  paths: string[]
  mappings: Record<string, Mapping>
}

interface Mapping {
  type: 'value'
  source: {type: 'documentValue'; document: number; path: number} | {type: 'literal' | 'unknown'}
}

/**
 * Content Source Maps as click-to-edit reads them: where a result's values are from. One mapping
 * stands for all below it. With `keyed`, items of lists are named by their `_key`.
 */
export function* toSourceMap(
  traced: Traced,
  run: Run,
  keyed: boolean,
): Generator<void, SourceMap, void> {
  const documents = new Map<object, number>()
  const paths = new Map<string, number>()
  const mappings: Record<string, Mapping> = {}
  yield* add(traced, '$')
  return {
    documents: [...documents.keys()].map((document) => {
      const {_id, _originalId, _type} = document as Record<string, string>
      return {_id: _originalId ?? _id, _type} as {_id: string; _type: string}
    }),
    paths: [...paths.keys()],
    mappings,
  }

  function* add(
    {value, origin, fields, items, literal}: Traced,
    at: string,
  ): Generator<void, void> {
    if (--run.left <= 0) yield
    if (origin) {
      const document = numberOf(documents, origin.document)
      const path = numberOf(paths, toPath(origin.path, origin.document))
      mappings[at] = {type: 'value', source: {type: 'documentValue', document, path}}
    } else if (fields) {
      for (const [name, field] of fields) yield* add(field, at + toStep(name))
    } else if (items) {
      for (const [index, item] of items.entries()) yield* add(item, at + toStep(index))
    } else if ((value ?? null) !== null) {
      mappings[at] = {type: 'value', source: {type: literal ? 'literal' : 'unknown'}}
    }
  }

  function toPath(path: Segment[], document: object): string {
    let value: unknown = document
    const steps = path.map((segment) => {
      const list = Array.isArray(value) ? value : []
      if (typeof segment !== 'object') {
        value = (value as Record<string, unknown> | undefined)?.[segment]
        return toStep(segment)
      }
      const index = list.findIndex((item) => item?._key === segment.key)
      value = list[index]
      return toStep(keyed ? segment : index)
    })
    return `$${steps.join('')}`
  }
}

const ESCAPES: Record<string, string> = {
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  "'": "\\'",
  '\\': '\\\\',
}

/** One step of a JSONPath in brackets, as the client takes it apart again. */
function toStep(segment: Segment): string {
  if (typeof segment === 'number') return `[${segment}]`
  const quote = (text: string) => text.replace(/[\f\n\r\t'\\]/g, (found) => ESCAPES[found] ?? '')
  return typeof segment === 'string'
    ? `['${quote(segment)}']`
    : `[?(@._key=='${quote(segment.key)}')]`
}

function numberOf<T>(numbers: Map<T, number>, key: T): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}
