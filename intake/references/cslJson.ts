import {type CslItem, fromCsl} from '../../citations/csl.ts'
import type {Work} from '../../citations/work.ts'
import type {Lines, Message} from '../result.ts'
import type {ReadWorks} from './readWork.ts'

/** Reads CSL-JSON: one record, a list of them, or Zotero’s `{items: […]}`. */
export function readCslJson(source: string): ReadWorks {
  const lines: Lines = [1, source.trimEnd().split('\n').length]
  const messages: Message[] = []
  const value = readItems(source, lines, messages).flatMap((item, i): Work[] => {
    // Our exports name a record for other programs; Zotero’s names are addresses of its own.
    const {id: _, ...rest} = item as CslItem
    const work = fromCsl(rest as CslItem)
    if (work.title) return [work]
    const message = `Record ${i + 1} has no title, and was left out.`
    messages.push({what: 'no title', message, lines, quote: JSON.stringify(item).slice(0, 400)})
    return []
  })
  return {value, lines: value.map(() => lines), messages}
}

function readItems(source: string, lines: Lines, messages: Message[]): object[] {
  try {
    const read = JSON.parse(source) as unknown
    const items = (read as {items?: unknown} | null)?.items ?? read
    const list = (Array.isArray(items) ? items : [items]) as unknown[]
    const records = list.filter((item): item is object => item !== null && typeof item === 'object')
    if (!records.some((record) => isTooDeep(record, MAX_DEPTH))) return records
    const message = 'This JSON is nested too deep to be records of works, and was left out.'
    messages.push({what: 'broken JSON', message, lines, quote: source.slice(0, 400)})
    return []
  } catch (error) {
    const message = `The JSON could not be read, and was left out: ${(error as Error).message}.`
    messages.push({what: 'broken JSON', message, lines, quote: source.slice(0, 400)})
    return []
  }
}

/** A name within a list within a record is three deep. */
const MAX_DEPTH = 50

const isTooDeep = (value: unknown, left: number): boolean =>
  left < 0 ||
  (value !== null &&
    typeof value === 'object' &&
    Object.values(value).some((inner) => isTooDeep(inner, left - 1)))
