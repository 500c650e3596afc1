import type {Message, Result} from '../result.ts'
import {namesSomebody} from './byline.ts'
import {readCredits} from './credits.ts'
import {isFurniture} from './furniture.ts'
import {recogniseHeading, sumsUp} from './headings.ts'
import {isProperty} from './labels.ts'
import {type Block, type Manuscript, textOf} from './manuscript.ts'
import {isOwnPage} from './ownPage.ts'
import {hasHeadingWords, isKicker} from './shape/headingWords.ts'
import {levelled} from './shape/levels.ts'
import {calls, toTitle} from './textNames.ts'
import {TITLE_LABEL} from './titleLabel.ts'

/**
 * A manuscript whose title is its first heading, or has the style of one: chosen by evidence among the
 * lines above the text. If none of them can be it, what the file is called is taken. Both are asked
 * about, unless the title stood where titles do.
 */
export function withTitle(manuscript: Manuscript): Result<Manuscript> {
  const {blocks, names = []} = manuscript
  const unchanged = {value: manuscript, messages: []}
  if (isOwnPage(blocks)) return unchanged
  const usual = findTitle(blocks)
  const lines = linesAbove(blocks)
  const scored = lines.map((line, i) => ({...line, score: scoreOf(line, i, manuscript)}))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (top, line) => (line.score > Math.max(top?.score ?? 0, 0) ? line : top),
    undefined,
  )
  if (best) {
    const own = scored.find(({at}) => at === usual)
    if (own && own.score >= best.score) return unchanged
    const message = `“${textOf(best.block)}” was taken for the title. Check that it is.`
    const asked = {what: 'assumedTitle', message, lines: best.block.lines}
    return {value: {...manuscript, blocks: promoted(blocks, best.at)}, messages: [asked]}
  }
  if (scored.some(({at}) => at === usual)) return unchanged
  const name = names.flatMap((one) => toTitle(one) ?? [])[0]
  return name ? named(manuscript, name) : unchanged
}

/** The heading with the style of a title, or else the first that may be one; -1 if there is none. */
export function findTitle(blocks: Block[]): number {
  const styled = blocks.findIndex((block) => block.kind === 'heading' && block.level === 0)
  if (styled >= 0) return styled
  const first = blocks.findIndex((block) => block.kind === 'heading' && !isAhead(textOf(block)))
  return first < 0 ? blocks.findIndex(({kind}) => kind === 'heading') : first
}

/** Whether a heading may stand above the title: of who the author is, or of what the text says. */
const isAhead = (text: string) => sumsUp(text) || recogniseHeading(text) === 'about'

interface Line {
  block: Block
  at: number
}

/** The lines above the text, in which a title may be: headings, and paragraphs that say no sentence. */
function linesAbove(blocks: Block[]): Line[] {
  const lines: Line[] = []
  for (const [at, block] of blocks.entries()) {
    const words = textOf(block).split(/\s+/).length
    const isBeside = block.kind === 'picture' || (block.kind === 'item' && words <= 8)
    if (block.isAside || isBeside) continue
    if (lines.length === MOST || block.callout) break
    if (block.kind !== 'heading' && block.kind !== 'paragraph') break
    const isText = block.kind === 'paragraph' && words > 20
    if (isText && (lines.length > 0 || !isLongTitle(textOf(block)))) break
    lines.push({block, at})
    if (isText) break
  }
  return lines
}

const MOST = 12

/** “What I wish every family knew before …” may fill a line or two. */
const isLongTitle = (text: string) => text.length <= 240 && !/[.!?:;,…]["”’)]*$/.test(text)

/** What speaks for a line to be the title, and what against it. */
const EVIDENCE: [weight: number, holds: (line: Line, text: string) => boolean][] = [
  [8, ({block}) => block.kind === 'heading' && block.level === 0],
  [8, (_, text) => TITLE_LABEL.test(text)],
  [3, ({block}) => block.kind === 'heading'],
  [1, (_, text) => hasHeadingWords(text) || isLongTitle(text)],
  // Who wrote it, and when.
  [-9, (_, text) => namesSomebody(text) || readCredits(text) !== undefined],
  [-9, (_, text) => recogniseHeading(text) !== undefined || sumsUp(text)],
  [-9, (_, text) => isProperty(text)],
  // What stands above titles.
  [-6, (_, text) => isKicker(text) || isFurniture(text)],
]

function scoreOf(line: Line, i: number, {names = []}: Manuscript): number {
  const text = textOf(line.block)
  const isCalled = names.some((name) => calls(name, text))
  const own = EVIDENCE.filter(([, holds]) => holds(line, text))
  return own.reduce((sum, [weight]) => sum + weight, (isCalled ? 4 : 0) + (i === 0 ? 1 : 0))
}

/** With one line as its title; headings above it are lines. */
function promoted(blocks: Block[], at: number): Block[] {
  const lines = blocks.map((block, i): Block => {
    if (!('spans' in block)) return block
    const {spans, lines} = block
    if (i === at) return {kind: 'heading', level: 1, spans, lines}
    const isLine = block.kind === 'heading' && i < at && !isAhead(textOf(block))
    return isLine ? {kind: 'paragraph', spans, lines} : block
  })
  return levelled(lines).map((block, i) =>
    i === at && block.kind === 'heading' ? {...block, level: 0} : block,
  )
}

/** With a name from beside the text as its title, which gets a place behind the last line. */
function named(manuscript: Manuscript, text: string): Result<Manuscript> {
  const place: [number, number] = [manuscript.lines.length + 1, manuscript.lines.length + 1]
  const title: Block = {kind: 'heading', level: 0, spans: [{text}], lines: place}
  const message = `No title stands over the text. “${text}”, as the file is called, was taken for it: check it.`
  const asked: Message = {what: 'assumedTitle', message}
  return {
    value: {
      ...manuscript,
      blocks: [title, ...manuscript.blocks],
      lines: [...manuscript.lines, text],
    },
    messages: [asked],
  }
}
