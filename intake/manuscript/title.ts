import type {Message, Result} from '../result.ts'
import {namesSomebody} from './byline.ts'
import {recogniseHeading, sumsUp} from './headings.ts'
import {
  type Block,
  type Heading,
  type Manuscript,
  type Paragraph,
  plainText,
  textOf,
} from './manuscript.ts'
import {isOwnPage} from './ownPage.ts'
import {levelled} from './shape/levels.ts'
import {linesAbove, scoreOf} from './title/evidence.ts'
import {toTitle} from './title/names.ts'

/**
 * A manuscript whose title is its first heading, or has the style of one: chosen by evidence among the
 * lines above the text. If none of them can be it, what the file is called is taken. Both are asked
 * about, unless the title stood where titles do.
 */
export function withTitle(manuscript: Manuscript): Result<Manuscript> {
  const {blocks, names = []} = manuscript
  const unchanged = {value: manuscript, messages: []}
  if (isOwnPage(blocks)) return unchanged
  const lines = linesAbove(blocks)
  const scored = lines.map((line) => ({...line, score: scoreOf(line, lines, names)}))
  const usual = scored.find(({at}) => at === findTitle(blocks))
  const best = scored.reduce((top, line) => (line.score > top.score ? line : top), {
    score: usual?.score ?? 0,
    at: usual?.at ?? -1,
    block: usual?.block,
  })
  const name = names.find((one) => toTitle(one) !== undefined)
  const isNamed = name && Math.max(best.score, 0) < (name.from === 'file' ? 1 : 2)
  if (isNamed) return named(manuscript, toTitle(name) as string, scored)
  if (!best.block || best.at === usual?.at) return unchanged
  const message = `“${textOf(best.block)}” was taken for the title. Check that it is.`
  const asked = {what: 'assumedTitle', message, lines: best.block.lines}
  return {value: {...manuscript, blocks: promoted(blocks, best.at)}, messages: [asked]}
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

/** With one line as its title; other headings above it stand around the text, or name somebody. */
function promoted(blocks: Block[], at: number): Block[] {
  const lines = blocks.map((block, i): Block => {
    if (!('spans' in block)) return block
    const {spans, lines} = block
    if (i === at) return {kind: 'heading', level: 1, spans, lines}
    return block.kind === 'heading' && i < at && !isAhead(textOf(block)) ? toLine(block) : block
  })
  return levelled(lines).map((block, i) =>
    i === at && block.kind === 'heading' ? {...block, level: 0} : block,
  )
}

function toLine({spans, lines}: Heading): Paragraph {
  const isAside = !namesSomebody(plainText(spans))
  return {kind: 'paragraph', spans, lines, ...(isAside && {isAside})}
}

/** With a name from beside the text as its title, which gets a place behind the last line. */
function named(
  manuscript: Manuscript,
  text: string,
  scored: {block: Block; score: number}[],
): Result<Manuscript> {
  const around = new Set(scored.flatMap(({block, score}) => (score < 0 ? [block] : [])))
  const blocks = manuscript.blocks.map((block) =>
    block.kind === 'heading' && around.has(block) && !recogniseHeading(textOf(block))
      ? toLine(block)
      : block,
  )
  const place: [number, number] = [manuscript.lines.length + 1, manuscript.lines.length + 1]
  const title: Block = {kind: 'heading', level: 0, spans: [{text}], lines: place}
  const message = `No title stands over the text. “${text}”, as the file is called, was taken for it: check it.`
  const asked: Message = {what: 'assumedTitle', message}
  return {
    value: {
      ...manuscript,
      blocks: [title, ...blocks],
      lines: [...manuscript.lines, text],
    },
    messages: [asked],
  }
}
