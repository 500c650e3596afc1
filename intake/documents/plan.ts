import type {Documents} from '../../schemas/model.generated.ts'
import type {HeldDocument, LakeDocument} from './held.ts'

/** The fields of a document without those that the lake keeps itself. */
export type Fields = Record<string, unknown>

/** One document of an import: how its fields come from what is held of it. */
export interface PlannedDocument {
  id: string
  type: keyof Documents
  /** What clinicians call it. */
  title: string
  held: HeldDocument | undefined
  /** Whether its draft is the import’s to publish; of others, unfinished edits stay drafts. */
  isOwn: boolean
  toFields(current: Fields): Fields
}

const SYSTEM = ['_id', '_type', '_rev', '_createdAt', '_updatedAt', '_system']

/** The fields of a document. */
export function fieldsOf(document: LakeDocument | undefined): Fields {
  return Object.fromEntries(
    Object.entries(document ?? {}).filter(([name]) => !SYSTEM.includes(name)),
  )
}

/** Fields with what is missing in them taken from `given`; what is there stays. */
export function fillGaps(current: Fields, given: Fields): Fields {
  const gaps = Object.entries(given).filter(([name]) => isEmpty(current[name]))
  return {...current, ...Object.fromEntries(gaps)}
}

/** Names of the given fields that hold something else already. */
export function keptFields(current: Fields, given: Fields): string[] {
  return Object.keys(given).filter(
    (name) => !isEmpty(current[name]) && !isEqual(current[name], given[name]),
  )
}

export function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)
  )
}

/** Whether two values are the same as JSON; in drafts, how firmly a reference holds is no matter. */
export function isEqual(one: unknown, other: unknown, ignoresWeakness = false): boolean {
  return toCanonical(one, ignoresWeakness) === toCanonical(other, ignoresWeakness)
}

/** A value as JSON with its names in order: equal values give equal text. */
export const toCanonical = (value: unknown, ignoresWeakness = false): string =>
  JSON.stringify(sorted(value, ignoresWeakness)) ?? ''

function sorted(value: unknown, ignoresWeakness: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => sorted(item, ignoresWeakness))
  if (!value || typeof value !== 'object') return value
  const entries = Object.entries(value)
    .filter(([name, child]) => {
      const isWeakness = name === '_weak' || name === '_strengthenOnPublish'
      return child !== undefined && !(ignoresWeakness && isWeakness)
    })
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, child]) => [name, sorted(child, ignoresWeakness)]))
}
