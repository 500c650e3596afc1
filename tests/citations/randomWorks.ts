import type {Work} from '../../citations/work.ts'
import type {CslDate} from '../../schemas/model.generated.ts'
import {sourceTypes} from '../../schemas/objects/sourceTypes.ts'

/** What a file may trip over: TeX's own signs, accents, markup, quotation marks, other scripts. */
const words =
  `music Therapy TIME-A don’t “calm” 100% A&B $5 #1 café_x naïve Ångström {brace} }{ \\LaTeX
  ~ ^ < > | don't --- -- '' \`\` "quoted" İzmir ấ 日本語 Ελλάδα עברית œuvre straße Łódź … – — µ <i>Turdus</i>
  <sup>2</sup> <i>open <script> ; : @article{x, = and et TY ER % \\& \\"u ſ ǆ Ⅳ I i ı ij a, b. 😀 x\u00a0y`.split(
    /[^\S\u00a0]+/,
  )
const families = [
  'Brook',
  'García Márquez',
  "O'Neill",
  'O’Brien',
  'Ångström',
  'Łukasz',
  'İnan',
  'Nguyễn',
  'Smith-Jones',
  'Dvořák',
  'Müller',
  '李',
  'Brandt and Sons',
  'Plato',
]
const givens = ['Anna', 'J. K.', 'Jean-Paul', 'Émile', 'Zoë M.', 'Ş.', '明', 'C', "D'Arcy"]
const organisations = [
  'Institute for Calm',
  'World Health Organization',
  'Health, Education and Welfare',
  'attune',
  'R&D 100% group',
  'Department of Health and Care',
  '{Braces} Inc.',
]
const isbns = ['9780306406157', '0306406152', '080442957X']

/** A source of numbers between 0 and 1 that is the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Works of every kind with any of the fields that BibTeX and RIS can hold. */
export function randomWorks(count: number, seed = 1): Work[] {
  const random = seeded(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const one = <T>(of: readonly T[]) => of[below(of.length)] as T
  const sometimes = <T>(make: () => T) => (random() < 0.4 ? make() : undefined)
  const text = () => Array.from({length: 1 + below(8)}, () => one(words)).join(' ')
  const number = () => String(1 + below(400))

  const name = () =>
    random() < 0.25
      ? {literal: one(organisations)}
      : {
          family: one(families),
          given: one(givens),
          suffix: sometimes(() => one(['Jr.', 'III'])),
          nonDroppingParticle: sometimes(() => one(['van der', 'de', 'von'])),
          droppingParticle: sometimes(() => one(['de', 'von der'])),
        }
  const names = () =>
    sometimes(() =>
      Array.from({length: 1 + below(25)}, (_, i) =>
        known({_type: 'cslName', _key: `name-${i + 1}`, ...name()}),
      ),
    )
  const day = (): CslDate => ({
    _type: 'cslDate',
    year: 1850 + below(180),
    month: 1 + below(12),
    day: 1 + below(28),
  })
  const date = (): CslDate =>
    one<() => CslDate>([
      day,
      () => ({_type: 'cslDate', year: 1 + below(2026)}),
      () => ({_type: 'cslDate', year: 1990, month: 1 + below(12)}),
      () => ({_type: 'cslDate', year: 1990, season: 1 + below(4)}),
      () => ({_type: 'cslDate', year: 1650, circa: true}),
      () => ({_type: 'cslDate', year: -1 - below(500)}),
      () => ({_type: 'cslDate', year: 1999, endYear: 2001}),
      () => ({...day(), endYear: 2031, endMonth: 2, endDay: 3}),
      () => ({_type: 'cslDate', literal: 'in preparation'}),
    ])()
  const exact = (): CslDate => {
    const made = date()
    return made.literal ? day() : made
  }

  return Array.from({length: count}, (_, i) =>
    known({
      type: (sourceTypes[i % sourceTypes.length] as (typeof sourceTypes)[number]).value,
      title: text(),
      authors: names(),
      issued: sometimes(date),
      // A whole book is no part of anything.
      containerTitle:
        sourceTypes[i % sourceTypes.length]?.value === 'book' ? undefined : sometimes(text),
      volume: sometimes(number),
      issue: sometimes(() => one(['3', '2–3', 'Suppl. 1'])),
      page: sometimes(() => one(['201-219', 'A4', 'e201', '12-15, 18', 'S1-S9', 'xi-xiv'])),
      number: sometimes(number),
      publisher: sometimes(text),
      doi: sometimes(
        () => `10.1${number()}00/${one(['a_b', 'x(1)2', 'sici<5:a>3.0;2-#', 'é%', 'a&b'])}`,
      ),
      pmid: sometimes(number),
      pmcid: sometimes(() => `PMC${number()}`),
      isbn: sometimes(() => one(isbns)),
      issn: sometimes(() => one(['1471-2431', '1471-243X'])),
      url: sometimes(
        () => `https://example.org/${one(['a_b', 'x?y=1&z=2#f', '%7Ehome', 'ä', '~me'])}`,
      ),
      accessed: sometimes(day),
      editors: names(),
      translators: names(),
      containerAuthors: names(),
      collectionEditors: names(),
      titleShort: sometimes(text),
      containerTitleShort: sometimes(text),
      collectionTitle: sometimes(text),
      collectionNumber: sometimes(number),
      edition: sometimes(() => one(['2', '2nd', 'Rev.'])),
      publisherPlace: sometimes(text),
      eventTitle: sometimes(text),
      eventPlace: sometimes(text),
      genre: sometimes(() => one(['Doctoral dissertation', 'Master’s thesis', text()])),
      medium: sometimes(text),
      status: sometimes(() => 'in press'),
      section: sometimes(text),
      version: sometimes(number),
      numberOfPages: sometimes(number),
      numberOfVolumes: sometimes(number),
      source: sometimes(text),
      archive: sometimes(text),
      language: sometimes(() => 'en'),
      note: sometimes(text),
      abstract: sometimes(text),
      originalDate: sometimes(exact),
      submitted: sometimes(exact),
      eventDate: sometimes(exact),
    }),
  ) as Work[]
}

const known = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined))
