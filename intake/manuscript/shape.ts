import {areLoneNames, isByline, isBylineOfTitle} from './byline.ts'
import {readCredits} from './credits.ts'
import {needsRoom, recogniseHeading, sumsUp} from './headings.ts'
import {type Block, plainText, tidySpans} from './manuscript.ts'
import {
  isPictureLabel,
  isTitleCase,
  pictureScore,
  type Standing,
  withoutPictureLabel,
} from './pictures.ts'
import {hasHeadingWords, isKicker} from './shape/headingWords.ts'
import type {LooseBlock} from './text/looseBlocks.ts'
import {TITLE_LABEL} from './title/label.ts'

/**
 * Tells headings and descriptions of pictures from paragraphs by their shape, since plain text has
 * no styles: a short line on its own, without a full stop.
 */
export function shapeBlocks(loose: LooseBlock[]): Block[] {
  const isLone = loose.map((_, i) => isHeadingShaped(loose, i))
  const standing = standingIn(loose, isLone)
  const byline = loose.findIndex((_, i) => i > 0 && i < 6 && namesAuthors(loose, i))
  const titleAt = findTitle(loose, isLone, byline, standing)
  const isTitled = TITLE_LABEL.test(textAt(loose, titleAt))
  return loose.map(({block}, i): Block => {
    const text = plainText(block.spans)
    const {lines} = block
    if (block.kind === 'paragraph' && isPictureLabel(text)) {
      return {kind: 'picture', alt: withoutPictureLabel(text), isLabelled: true, lines}
    }
    if ((!isLone[i] && i !== titleAt) || (i < titleAt && (isKicker(text) || isTitled))) return block
    if (recogniseHeading(text) || i === titleAt) {
      return {kind: 'heading', level: 1, spans: block.spans, lines}
    }
    const score = pictureScore(text, standing(i, i < titleAt))
    if (score >= 4) return {kind: 'picture', alt: text, isLabelled: false, lines}
    // Between title and byline stands a second title, which introduces the article.
    if (i > titleAt && i < byline) return block
    const spans =
      block.kind === 'item' ? [{text: `${block.number}. `}, ...block.spans] : block.spans
    const level = /^\d{1,2}\.\d{1,2}\.?\s/.test(text) ? 2 : 1
    return {kind: 'heading', level, spans: tidySpans(spans), lines}
  })
}

/** Where the title is: the first line in the shape of a heading that describes no picture. */
function findTitle(
  loose: LooseBlock[],
  isLone: boolean[],
  byline: number,
  standing: StandingAt,
): number {
  const lone = isLone.flatMap((is, i) => (is && (byline < 0 || i < byline) ? [i] : []))
  const labelled = loose.findIndex((_, i) => i < 8 && TITLE_LABEL.test(textAt(loose, i)))
  if (labelled >= 0) return labelled
  // A title with a full stop, or one that fills a line, still stands right above the byline.
  if (!lone.length && isShortLine(loose[byline - 1])) return byline - 1
  // Above a byline any number of pictures may stand; without one, only the first line may be one.
  const titles = lone.length > 1 ? lone.filter((i) => isOwnTitle(textAt(loose, i))) : lone
  const candidates = byline < 0 ? titles.slice(0, 2) : titles
  const score = (i: number) => pictureScore(textAt(loose, i), standing(i, true))
  return candidates.find((i) => !(isLone[i + 1] && score(i) >= 5)) ?? candidates.at(-1) ?? -1
}

type StandingAt = (i: number, isBeforeTitle: boolean) => Standing

function standingIn(loose: LooseBlock[], isLone: boolean[]): StandingAt {
  const isTitled = isLone.map((is, i) => is && isTitleCase(textAt(loose, i)))
  const [lone, titled] = [isLone, isTitled].map((list) => list.filter(Boolean).length)
  return (i, isBeforeTitle) => {
    const others = (lone ?? 0) - Number(isLone[i])
    const titles = (titled ?? 0) - Number(isTitled[i])
    return {isBeforeTitle, hasNoBody: isLone[i + 1] === true, isAmongTitles: titles >= others / 2}
  }
}

const textAt = (loose: LooseBlock[], i: number) => plainText(loose[i]?.block.spans ?? [])

const isOwnTitle = (text: string) => !isKicker(text) && !sumsUp(text)

function isShortLine(loose: LooseBlock | undefined): boolean {
  return loose?.block.kind === 'paragraph' && plainText(loose.block.spans).length <= 300
}

function isHeadingShaped(loose: LooseBlock[], i: number): boolean {
  const {block, opens} = loose[i] as LooseBlock
  const text = plainText(block.spans)
  if (isNumberedHeading(loose, i)) return true
  if (block.kind !== 'paragraph' || block.lines[0] !== block.lines[1]) return false
  const announced = recogniseHeading(text)
  if (announced && (opens || !needsRoom(announced))) return true
  if (!opens) return false
  // A last line has nothing under it, and is a heading only if there is nothing else.
  if ((!loose[i + 1] && i > 0) || namesAuthors(loose, i) || readCredits(text)) return false
  return hasHeadingWords(text)
}

/** Right under the title, what somebody is may stand in the place of letters. */
function namesAuthors(loose: LooseBlock[], i: number): boolean {
  const text = textAt(loose, i)
  const isNear = i === 1 || i === 2
  return (
    isByline(text) ||
    (isNear && isBylineOfTitle(text)) ||
    (i === 1 && areLoneNames(text)) ||
    Boolean(readCredits(text)?.authors.length)
  )
}

/** “2. WHAT WORKS” with room around it, and with words under it, is no list. */
function isNumberedHeading(loose: LooseBlock[], i: number): boolean {
  const [one, next] = [loose[i], loose[i + 1]]
  if (one?.block.kind !== 'item' || !one.block.number || !one.opens || !next?.opens) return false
  const isUnderText = next.block.kind === 'paragraph' || !('number' in next.block)
  const text = plainText(one.block.spans)
  // Nor is the last of several questions to ask.
  const above = loose[i - 1]?.block
  const isRun = above?.kind === 'item' && above.number === one.block.number - 1
  return isUnderText && hasHeadingWords(text) && !(isRun && /\?$/.test(text))
}
