import {normaliseDoi} from '../../citations/identifiers.ts'
import {haveSameKeys, type WorkKeys, workKeys} from '../../citations/sameWork.ts'
import type {Work} from '../../citations/work.ts'
import {isHeading} from '../references/entries.ts'
import {readReferences} from '../references/readReferences.ts'
import type {Lines, Message, Result} from '../result.ts'
import type {WorkDraft} from './draft.ts'
import {type Block, textOf} from './manuscript.ts'
import type {RoledBlock} from './role.ts'

/** The works that a manuscript lists. */
export interface ListedWorks extends Result<WorkDraft[]> {
  /** Which work a number in the text means, counted from 0 in `value`. */
  numbers: Map<number, number>
  /** Which work the key of a BibTeX or CSL record means. */
  keys: Map<string, number>
  /** Whether the manuscript gives the numbers itself, or its order does. */
  isNumbered: boolean
  /** Lines that could not be read as a reference. */
  lost: Block[]
}

/** Reads the list of references, whose style is told from all of it; each work is kept once. */
export function readWorkList(roles: RoledBlock[]): ListedWorks {
  const blocks = roles.map(({block}) => block)
  // Each block stands on a line of its own, apart from the others.
  const {works} = readReferences(blocks.map(toLine).join('\n\n'))
  const value: WorkDraft[] = []
  const messages: Message[] = []
  const known: WorkKeys[] = []
  const numbers = new Map<number, number>()
  const keys = new Map<string, number>()
  const isNumbered = works.some(({number}) => number)
  const read = new Set<Block>()
  const blocksOf = ([first, last]: Lines) =>
    blocks.slice((first - 1) / 2, Math.floor((last - 1) / 2) + 1)
  for (const {lines} of works) for (const block of blocksOf(lines)) read.add(block)
  const lost = blocks.filter((block) => !read.has(block))
  // Behind an entry that could not be read nobody knows which number the next one has.
  const unread = blocks.findIndex((block) => !read.has(block) && !isHeading(textOf(block).trim()))
  works.forEach(({work, lines: place, number}, i) => {
    const own = blocksOf(place)
    const lines: [number, number] = [own[0]?.lines[0] ?? 1, own.at(-1)?.lines[1] ?? 1]
    const signs = workKeys(work)
    const twin = known.findIndex((other) => haveSameKeys(other, signs))
    const at = twin < 0 ? value.length : twin
    // A second list that counts from one again gives none of its numbers away.
    const key = Number(number ?? i + 1)
    const isKnown = isNumbered ? number : unread < 0 || (place[0] - 1) / 2 < unread
    if (isKnown && !numbers.has(key)) numbers.set(key, at)
    const name =
      keysIn(own)[works.slice(0, i).filter(({lines: [first]}) => first === place[0]).length]
    if (name) keys.set(name, at)
    const message = 'This work is listed before. It is kept once.'
    if (twin < 0) known.push(signs)
    if (twin < 0) value.push({work, lines})
    else messages.push({what: 'listedTwice', message, lines, quote: work.asGiven ?? work.title})
    const asked = twin < 0 ? whatToAsk(work) : undefined
    if (asked)
      messages.push({
        what: 'assumedReference',
        message: asked,
        lines,
        quote: textOf(own[0] as Block),
      })
  })
  return {value, messages, numbers, keys, isNumbered, lost}
}

/** What somebody has to say of an entry that has an address and hardly anything beside it. */
function whatToAsk({title, url, type, asGiven, ...rest}: Work): string | undefined {
  if (!url || Object.keys(rest).some((field) => !['accessed', 'evidence'].includes(field)))
    return undefined
  return title
    ? 'This says neither who made it nor when, so all of its words became the title of a reference. Shorten the title in Studio; if it is no source, remove it there.'
    : 'This is an address alone. Write before it what the page is called and who made it, or add both in Studio: without a title it cannot be published.'
}

/** The keys of the records in BibTeX or CSL that some blocks hold, in order. */
function keysIn(blocks: Block[]): string[] {
  const text = blocks.map(textOf).join('\n')
  const found = text.matchAll(/@\w+\s*\{\s*([^\s,{}"]+)\s*,|\{"id":"([^"]+)"/g)
  return [...found].map(([, bibtex, csl]) => bibtex ?? csl ?? '')
}

/** A reference on one line, with its number and with addresses that only its links hold. */
function toLine(block: Block): string {
  const text = textOf(block).replace(/\s+/g, ' ').trim()
  const spans = 'spans' in block ? block.spans : []
  const hidden = spans.flatMap((span) => {
    const href = 'text' in span ? span.href : undefined
    const isShown =
      !href || text.includes(href.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''))
    const doi = href && normaliseDoi(href)
    return isShown || (doi && text.includes(doi)) || /https?:\/\//.test(text) ? [] : [href]
  })
  const number = block.kind === 'item' && block.number ? `${block.number}. ` : ''
  return number + [text, ...new Set(hidden)].join(' ')
}
