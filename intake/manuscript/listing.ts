import {readReferences} from '../references/readReferences.ts'
import {isByline} from './byline.ts'
import {type Block, textOf} from './manuscript.ts'

const DATED = /\b(?:1[5-9]|20)\d\d[a-z]?\b|\bn\.\s?d\.|in press|10\.\d{4,9}\/|https?:\/\//i

/** Whether a heading within the references only parts their list, as “Books” does. */
export function partsList(blocks: Block[], i: number): boolean {
  const own = under(blocks, i)
  return own.every(isEntryLike) && own.filter(isEntry).length * 2 > own.length
}

/** Whether a heading of any words has hardly anything but references under it. */
export function headsList(blocks: Block[], i: number): boolean {
  const own = under(blocks, i)
  const entries = own.filter((block) => isEntryLike(block) && isEntry(block))
  return entries.length > 1 && entries[0] === own[0] && entries.length >= own.length * 0.6
}

/** Where references begin that stand at the end without any heading; -1 if they do not. */
export function endsInList(blocks: Block[]): number {
  const last = blocks.findLastIndex(({kind}) => kind === 'heading')
  const isAuthors = last > 0 && /^(?:about|über|sobre)\b/i.test(textOf(blocks[last] as Block))
  const isNamed = last > 0 && isByline(textOf(blocks[last] as Block))
  let end = isAuthors || isNamed ? last : blocks.length
  while (blocks[end - 1]?.kind === 'picture') end--
  const kind = blocks[end - 1]?.kind
  let at = end
  // An item with a year in it, above paragraphs, is one of the text.
  while (at > 0 && blocks[at - 1]?.kind === kind && isEntryLike(blocks[at - 1])) {
    if (!isEntry(blocks[at - 1] as Block)) break
    at--
  }
  return end - at > 1 ? at : -1
}

function under(blocks: Block[], i: number): Block[] {
  const end = blocks.findIndex((block, j) => j > i && block.kind === 'heading')
  return blocks.slice(i + 1, end < 0 ? undefined : end)
}

function isEntryLike(block: Block | undefined): boolean {
  const isText = block?.kind === 'item' || block?.kind === 'paragraph'
  return isText && DATED.test(textOf(block)) && textOf(block).length <= 800
}

/** Whether words hold a year, or an address, as those of a reference do. */
export const isDated = (text: string): boolean => DATED.test(text)

/** Whether a paragraph is a reference: by somebody, with a date, and a title of its own. */
export function isEntry(block: Block): boolean {
  const [first, ...more] = readReferences(textOf(block)).works
  const {work} = first ?? {}
  const isOfSomebody = work?.authors?.length || work?.editors?.length
  return !more.length && Boolean(isOfSomebody && work?.title && work.issued?.year)
}
