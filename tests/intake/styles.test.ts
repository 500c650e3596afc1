import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Name, Work} from '../../citations/work.ts'
import {readReferences} from '../../intake/references/readReferences.ts'
import type {CslDate} from '../../schemas/model.generated.ts'
import {labelled} from './labelled/works.ts'
import {writers} from './labelled/writers.ts'

/** Fields that are compared. What a style does not print of a work is no fault of its reader. */
const fields = [
  'type',
  'title',
  'authors',
  'issued',
  'containerTitle',
  'volume',
  'issue',
  'page',
  'number',
  'publisher',
  'edition',
  'editors',
  'doi',
  'url',
  'accessed',
  'genre',
] as const

type Field = (typeof fields)[number]

const plain = (text = '') =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const nameOf = ({family, given, literal, nonDroppingParticle}: Name) =>
  literal ?? `${[nonDroppingParticle, family].filter(Boolean).join(' ')} ${given?.[0] ?? ''}`

/** A field as far as every style has it: initials, years, numbers without their signs. */
function told(work: Work, field: Field): string {
  // A page and an article number look alike where no word tells them apart.
  const isWhere = field === 'page' && work.type === 'article-journal'
  const value = isWhere ? (work.page ?? work.number) : work[field]
  if (value === undefined) return ''
  if (field === 'authors' || field === 'editors')
    return (value as Name[]).map(nameOf).map(plain).join(', ')
  if (field === 'issued' || field === 'accessed') return String((value as {year?: number}).year)
  if (field === 'genre') return work.type === 'thesis' ? plain(String(value)).slice(0, 5) : ''
  if (field === 'publisher' || field === 'containerTitle') return plain(String(value))
  return field === 'doi' || field === 'url' ? String(value) : plain(String(value))
}

interface Miss {
  style: string
  field: string
  written: string
  expected: string
  found: string
}

function compare(style: string, work: Work, written: string, read: Work | undefined) {
  const misses: Miss[] = []
  let count = 0
  for (const field of fields) {
    const expected = expectedOf(work, field, written)
    const found = read ? told(read, field) : ''
    if (expected === undefined || (!expected && !found)) continue
    count++
    const isSame =
      expected === found || (field === 'authors' && isShortened(written, expected, found))
    if (!isSame) misses.push({style, field, written, expected, found})
  }
  return {misses, count}
}

/** What the entry says of a field; undefined where it does not say it. */
function expectedOf(
  work: Work,
  field: (typeof fields)[number],
  written: string,
): string | undefined {
  const value = told(work, field)
  const isPrinted = (text: string) => plain(written).includes(plain(text))
  // A report by people is told by its number alone.
  if (field === 'type')
    return work.number && work.type === 'report' && !isPrinted(work.number) ? undefined : value
  if (field === 'number' && !isPrinted(String(work.number))) return undefined
  if (field === 'number' && work.type === 'article-journal') return undefined
  if (field === 'accessed' && !/accessed|cited|retrieved/i.test(written)) return undefined
  if (field === 'publisher' && (!value || !isPrinted(value))) return undefined
  if (field === 'containerTitle' && (!value || !isPrinted(value))) return undefined
  if (field === 'issued' && !value) return undefined
  if (field === 'url' && work.doi) return undefined
  return value
}

const isShortened = (written: string, expected: string, found: string) =>
  /et al|…|\. \. \./.test(written) && found !== '' && expected.startsWith(found)

const runs = Object.entries(writers).map(([style, write]) => {
  const entries = labelled.map(write)
  const list = readReferences(entries.map((entry, i) => `${i + 1}. ${entry}`).join('\n'))
  const each = labelled.map((work, i) => {
    const read = list.works.find(({number}) => number === String(i + 1))
    return compare(style, work, entries[i] as string, read?.work)
  })
  const count = each.reduce((sum, one) => sum + one.count, 0)
  return {style, entries, count, misses: each.flatMap(({misses}) => misses)}
})

describe.each(runs)('a list in the style $style', ({style, entries, count, misses}) => {
  test('is read with at least 95 of 100 fields right', () => {
    const right = (100 * (count - misses.length)) / count
    console.log(`${style}: ${right.toFixed(1)} % of ${count} fields in ${entries.length} entries`)
    if (process.env.SHOW)
      for (const {field, written, found} of misses)
        console.log(`MISS ${field} “${found}” IN ${written.slice(0, 150)}`)
    expect(entries.length).toBeGreaterThanOrEqual(60)
    expect(right).toBeGreaterThanOrEqual(95)
  })
})

const found = (name: string) => readFileSync(join(import.meta.dirname, 'labelled', name), 'utf8')
const written = ({family, given, literal, nonDroppingParticle}: Name) =>
  literal ??
  [[nonDroppingParticle, family].filter(Boolean).join(' '), given].filter(Boolean).join(', ')
const dated = ({year, month, day}: CslDate) => [year, month, day].filter(Boolean).join('-')

/** A work as the labels have it. */
function toLabel({asGiven: _, evidence: __, ...work}: Work) {
  const entries = Object.entries(work).map(([field, value]) => {
    if (/^(authors|editors)$/.test(field)) return [field, (value as Name[]).map(written)]
    return [field, typeof value === 'object' ? dated(value as CslDate) : value]
  })
  return Object.fromEntries(entries)
}

test('a paste of lists as they are found is taken apart, and at least 95 of 100 fields are right', () => {
  const {works, messages} = readReferences(found('asFound.txt'))
  const labels = JSON.parse(found('asFound.json')) as Record<string, unknown>[]
  expect(messages).toEqual([])
  expect(works.map(({lines}) => lines[0])).toEqual(labels.map(({line}) => line))
  const fields = labels.flatMap(({line: _, ...label}, i) => {
    const read = toLabel(works[i]?.work as Work)
    return [...new Set([...Object.keys(label), ...Object.keys(read)])].map(
      (field) => JSON.stringify(label[field]) === JSON.stringify(read[field]),
    )
  })
  const right = (100 * fields.filter(Boolean).length) / fields.length
  console.log(
    `as found: ${right.toFixed(1)} % of ${fields.length} fields in ${works.length} entries`,
  )
  expect(right).toBeGreaterThanOrEqual(95)
})
