import type {LibraryWork} from './library.ts'

/** The references that hold every word of a query, the likeliest first; all of them for none. */
export function findWorks(works: readonly LibraryWork[], query: string, limit = 8): LibraryWork[] {
  const words = plain(query).split(' ').filter(Boolean)
  return works
    .map((work) => ({work, weight: weigh(work, words)}))
    .filter(({weight}) => weight > 0)
    .sort((one, other) => other.weight - one.weight || yearOf(other.work) - yearOf(one.work))
    .slice(0, limit)
    .map(({work}) => work)
}

/** The sum of each word's best place; 0 as soon as one is nowhere. */
function weigh(work: LibraryWork, words: string[]): number {
  const places = placesOf(work)
  let sum = 1
  for (const word of words) {
    const best = Math.max(0, ...places.map(({text, worth}) => worth * fitOf(text, word)))
    if (!best) return 0
    sum += best
  }
  return sum
}

/** A whole word fits better than its beginning, and that better than a part of it. */
function fitOf(text: string, word: string): number {
  const at = ` ${text} `.indexOf(` ${word}`)
  if (at < 0) return word.length > 2 && text.includes(word) ? 1 : 0
  return ` ${text} `.startsWith(` ${word} `, at) ? 3 : 2
}

const memory = new WeakMap<LibraryWork, {text: string; worth: number}[]>()

function placesOf(work: LibraryWork): {text: string; worth: number}[] {
  const known = memory.get(work)
  if (known) return known
  const [first, ...others] = [...(work.authors ?? []), ...(work.editors ?? [])].map(
    ({family, given, literal}) => [given, family, literal].filter(Boolean).join(' '),
  )
  const places = [
    {text: first, worth: 4},
    {text: others.join(' '), worth: 3},
    {text: work.issued?.year && String(work.issued.year), worth: 3},
    {text: [work.titleShort, work.title].filter(Boolean).join(' '), worth: 2},
    {text: [work.containerTitle, work.publisher].filter(Boolean).join(' '), worth: 1},
    {text: [work.doi, work.pmid, work.pmcid, work.isbn].filter(Boolean).join(' '), worth: 3},
  ].map(({text, worth}) => ({text: plain(text || ''), worth}))
  memory.set(work, places)
  return places
}

const yearOf = ({issued}: LibraryWork) => issued?.year ?? 0

function plain(text: string): string {
  return text
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
