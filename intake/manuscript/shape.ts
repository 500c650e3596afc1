import {isByline} from './byline.ts'
import {needsRoom, recogniseHeading} from './headings.ts'
import {type Block, plainText} from './manuscript.ts'
import {isPictureLabel, pictureScore, withoutPictureLabel} from './pictures.ts'
import type {LooseBlock} from './text.ts'

/**
 * Tells headings and descriptions of pictures from paragraphs by their shape, since plain text has
 * no styles: a short line on its own, without a full stop.
 */
export function shapeBlocks(loose: LooseBlock[]): Block[] {
  const isLone = loose.map((_, i) => isHeadingShaped(loose, i))
  const titleAt = findTitle(loose, isLone)
  return loose.map(({block}, i): Block => {
    const text = plainText(block.spans)
    const {lines} = block
    if (block.kind === 'paragraph' && isPictureLabel(text)) {
      return {kind: 'picture', alt: withoutPictureLabel(text), isLabelled: true, lines}
    }
    if (!isLone[i] && i !== titleAt) return block
    if (recogniseHeading(text) || i === titleAt) {
      return {kind: 'heading', level: 1, spans: block.spans, lines}
    }
    const score = pictureScore(text, {
      isBeforeTitle: i < titleAt,
      hasNoBody: isLone[i + 1] === true,
      others: loose
        .filter((_, j) => isLone[j] && j !== i)
        .map((other) => plainText(other.block.spans)),
    })
    if (score >= 4) return {kind: 'picture', alt: text, isLabelled: false, lines}
    return {kind: 'heading', level: 1, spans: block.spans, lines}
  })
}

/** The last line above the byline that has the shape of a heading, or the first of all. */
function findTitle(loose: LooseBlock[], isLone: boolean[]): number {
  const byline = loose.findIndex(({block}, i) => i > 0 && i < 6 && isByline(plainText(block.spans)))
  if (byline > 0) {
    for (let i = byline - 1; i >= 0; i--) if (isLone[i]) return i
    // A title with a full stop, or one that fills a line, still stands right above the byline.
    if (isShortLine(loose[byline - 1])) return byline - 1
  }
  const [first, second] = [isLone.indexOf(true), isLone.indexOf(true, isLone.indexOf(true) + 1)]
  const text = (i: number) => plainText(loose[i]?.block.spans ?? [])
  if (first < 0) return -1
  const others = loose
    .filter((_, i) => isLone[i] && i !== first)
    .map(({block}) => plainText(block.spans))
  const isPicture =
    second === first + 1 &&
    pictureScore(text(first), {isBeforeTitle: true, hasNoBody: true, others}) >= 5
  return isPicture ? second : first
}

function isShortLine(loose: LooseBlock | undefined): boolean {
  return loose?.block.kind === 'paragraph' && plainText(loose.block.spans).length <= 300
}

function isHeadingShaped(loose: LooseBlock[], i: number): boolean {
  const {block, opens} = loose[i] as LooseBlock
  const text = plainText(block.spans)
  if (block.kind !== 'paragraph' || block.lines[0] !== block.lines[1]) return false
  const announced = recogniseHeading(text)
  if (announced && (opens || !needsRoom(announced))) return true
  if (!opens) return false
  // A last line has nothing under it, and is a heading only if there is nothing else.
  if ((!loose[i + 1] && i > 0) || isByline(text)) return false
  return hasHeadingWords(text)
}

/** Whether a line reads as a heading: no full stop, few words, a capital or a digit first. */
function hasHeadingWords(text: string): boolean {
  const words = text.split(/\s+/).length
  if (!/^["“‘(¿]?[\p{Lu}\p{N}]/u.test(text) || /https?:\/\/|^<|<script/i.test(text)) return false
  if (/\?["”’)]?$/.test(text)) return text.length <= 180 && words <= 30
  if (/!$/.test(text)) return words <= 8
  return words <= 18 && text.length <= 140 && !/[.,;:…—–-]["”’)]?$/.test(text)
}
