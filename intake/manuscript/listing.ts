import {readReferences} from '../references/readReferences.ts'
import {isEntryShaped, isWebEntry} from './entryShape.ts'
import {recogniseHeading} from './headings.ts'
import {type Block, textOf} from './manuscript.ts'

const DATED = /\b(?:1[5-9]|20)\d\d[a-z]?\b|\bn\.\s?d\.|in press|10\.\d{4,9}\/|https?:\/\//i

/** Whether a heading within the references only parts their list, as “Books” does. */
export function partsList(blocks: Block[], i: number): boolean {
  const own = under(blocks, i)
  return own.every(isEntryLike) && own.filter(isEntry).length * 2 > own.length
}

/**
 * Whether a heading of any words has hardly anything but references under it: two at least, or one
 * under a heading that speaks of sources.
 */
export function headsList(blocks: Block[], i: number): boolean {
  const own = under(blocks, i)
  const isListed = (block: Block) =>
    isEntryLike(block) && (isEntry(block) || isWebEntry(textOf(block)))
  const listed = own.filter(isListed)
  const [first] = own
  const needed = SPEAKS.test(textOf(blocks[i] as Block)) ? 1 : 2
  return (
    listed.length >= needed &&
    listed[0] === first &&
    listed.length >= own.length * 0.5 &&
    listed.some(isSureEntry)
  )
}

const SPEAKS =
  /\b(?:sources?|references?|literature|evidence|research|studies|papers|books|reading|bibliography|works?)\b/i

/**
 * The places of references that stand under no heading that names them, wherever: runs of two and more
 * that have the shape of one, with what is read as one behind them; or one alone that is cited.
 */
export function findRuns(blocks: Block[]): Set<number> {
  const found = new Set<number>()
  let isNamed = false
  for (let i = 0; i < blocks.length; i++) {
    const first = blocks[i] as Block
    if (first.kind === 'heading') isNamed = recogniseHeading(textOf(first)) === 'references'
    if (isNamed || !isSureEntry(first)) continue
    let [end, sure] = [i + 1, 1]
    for (; end < blocks.length; end++) {
      const isSure = isSureEntry(blocks[end] as Block)
      if (isSure) sure++
      else if (!goesOn(blocks[end] as Block)) break
    }
    const isList = sure > 1 || isCited(first, blocks)
    if (isList) for (let at = i; at < end; at++) found.add(at)
    i = end - 1
  }
  return found
}

/** Whether the text names who made a work, with its year. */
function isCited(entry: Block, blocks: Block[]): boolean {
  const {work} = readReferences(textOf(entry)).works[0] ?? {}
  const [first] = work?.authors ?? []
  const [name, year] = [first?.family ?? first?.literal, work?.issued?.year]
  if (!name || !year) return false
  const names = (text: string) =>
    [...text.matchAll(new RegExp(`\\b${year}`, 'g'))].some(({index}) =>
      text.slice(Math.max(0, index - 60), index).includes(name),
    )
  return blocks.some((block) => block !== entry && names(textOf(block)))
}

/** A page and its address, or “———. 1990.”, which is by those who made the work above it. */
const goesOn = (block: Block) =>
  isEntryLike(block) && (isWebEntry(textOf(block)) || /^[—–_-]{2,6}[.,]/.test(textOf(block)))

/** Whether a block is built as a reference, and is read as one. */
export const isSureEntry = (block: Block): boolean =>
  isEntryLike(block) && isEntryShaped(textOf(block)) && isEntry(block)

function under(blocks: Block[], i: number): Block[] {
  const end = blocks.findIndex((block, j) => j > i && block.kind === 'heading')
  return blocks.slice(i + 1, end < 0 ? undefined : end)
}

function isEntryLike(block: Block | undefined): boolean {
  const isText = block?.kind === 'item' || block?.kind === 'paragraph'
  return isText && !block.callout && DATED.test(textOf(block)) && textOf(block).length <= 800
}

/** Whether words hold a year, or an address, as those of a reference do. */
export const isDated = (text: string): boolean => DATED.test(text)

/** Whether a block is a reference: by somebody, with a date, and a title of its own. */
export function isEntry(block: Block): boolean {
  const [first, ...more] = readReferences(textOf(block)).works
  const {work} = first ?? {}
  const isOfSomebody = work?.authors?.length || work?.editors?.length
  return !more.length && Boolean(isOfSomebody && work?.title && work.issued?.year)
}
