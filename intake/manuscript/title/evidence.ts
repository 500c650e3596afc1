import {isBylineOfTitle, namesSomebody} from '../byline.ts'
import {readCredits} from '../credits.ts'
import {isFurniture} from '../furniture.ts'
import {recogniseHeading, sumsUp} from '../headings.ts'
import {isProperty} from '../labels.ts'
import {type Block, type TextName, textOf} from '../manuscript.ts'
import {hasHeadingWords, isKicker} from '../shape/headingWords.ts'
import {TITLE_LABEL} from './label.ts'
import {calls} from './names.ts'

/** A line that may be the title. */
export interface Line {
  block: Block
  at: number
  /** Whether a sentence stands above it. */
  isBelowText: boolean
}

/** The lines above the text, in which a title may be: headings, and paragraphs that say no sentence. */
export function linesAbove(blocks: Block[]): Line[] {
  const lines: Line[] = []
  let isBelowText = false
  for (const [at, block] of blocks.entries()) {
    const text = textOf(block)
    const words = text.split(/\s+/).length
    const isBeside = block.kind === 'picture' || (block.kind === 'item' && words <= 8)
    if (block.isAside || isBeside) continue
    if (lines.length === MOST || block.callout) break
    if (block.kind !== 'heading' && block.kind !== 'paragraph') break
    const isText = block.kind === 'paragraph' && words > 20
    if (isText && (lines.length > 0 || !isLongTitle(text))) break
    lines.push({block, at, isBelowText})
    if (isText) break
    isBelowText ||= block.kind === 'paragraph' && words > 8 && /[.!?]["”’)]?$/.test(text)
  }
  return lines
}

const MOST = 12

/** “What I wish every family knew before …” may fill a line or two. */
const isLongTitle = (text: string) => text.length <= 240 && !/[.!?:;,…]["”’)]*$/.test(text)

interface Surroundings {
  text: string
  lines: Line[]
  names: TextName[]
}

/** What speaks for a line to be the title, and what against it. */
const EVIDENCE: [weight: number, holds: (line: Line, around: Surroundings) => boolean][] = [
  [8, ({block}) => block.kind === 'heading' && block.level === 0],
  [8, (_, {text}) => TITLE_LABEL.test(text)],
  [4, (_, {text, names}) => names.some((name) => name.from !== 'site' && calls(name, text))],
  [3, ({block}) => block.kind === 'heading'],
  // Where titles stand: first, above all levels, and over the name of who wrote the text.
  [1, (line, {lines}) => line === lines[0]],
  [1, ({block}, {lines}) => block.kind === 'heading' && block.level <= highest(lines)],
  [1, (line, {lines}) => isOverByline(line, lines)],
  [1, (_, {text}) => hasHeadingWords(text) || isLongTitle(text)],
  [-4, ({isBelowText}) => isBelowText],
  [-1.5, (_, {text}) => isOrganisation(text)],
  [-6, (_, {text}) => isKicker(text) || isFurniture(text)],
  [-6, (_, {text, names}) => names.some((name) => name.from === 'site' && calls(name, text))],
  [-9, (_, {text}) => namesSomebody(text) || readCredits(text) !== undefined],
  [-9, (_, {text}) => recogniseHeading(text) !== undefined || sumsUp(text) || isProperty(text)],
]

/** How much speaks for a line to be the title; what is below 0 is none. */
export function scoreOf(line: Line, lines: Line[], names: TextName[]): number {
  const around = {text: textOf(line.block), lines, names}
  return EVIDENCE.reduce((sum, [weight, holds]) => sum + (holds(line, around) ? weight : 0), 0)
}

const highest = (lines: Line[]) =>
  Math.min(...lines.map(({block}) => (block.kind === 'heading' ? block.level : 9)))

function isOverByline(line: Line, lines: Line[]): boolean {
  const next = lines[lines.indexOf(line) + 1]
  return next !== undefined && isBylineOfTitle(textOf(next.block))
}

/** “Willow Street Psychology”, “Hollow Tree Journal”: titles have other words, too. */
const isOrganisation = (text: string) =>
  /^(?:\p{Lu}[\p{L}’'&-]*\s){1,4}\p{Lu}\p{L}+$/u.test(text) &&
  /\s(?:associates|cent(?:er|re)|clinic|collective|counsell?ing|group|health|hospital|institute|journal|magazine|news|newsletter|partners|physio|physiotherapy|practice|psychology|psychotherapy|review|services|surgery|therapy|university|wellness)$/i.test(
    text,
  )
