import {type Callout, type Inline, plainText, tidySpans} from '../manuscript.ts'
import type {WordStyle} from './styles.ts'

/** What a paragraph is within a box, or after a line across the page. */
export interface Standing {
  callout?: Callout
  isParted?: boolean
}

/** What the box is called, as our exports write it. */
const TONES: [words: RegExp, tone: Callout['tone']][] = [
  [/care|caution|warn|gently/i, 'caution'],
  [/try|practice|exercise/i, 'practice'],
]

/**
 * Follows the boxes and lines of a document from paragraph to paragraph: gives where one stands, or
 * nothing for one that only opens or names a box.
 */
export function createBoxes(): (
  style: WordStyle,
  spans: readonly Inline[],
) => Standing | undefined {
  let callout: Callout | undefined
  let isParted = false
  return ({kind}, spans) => {
    const text = plainText(spans).trim()
    if (kind === 'break' && !text) {
      isParted = true
      return undefined
    }
    if (kind === 'box') {
      const [, tone = 'note' as const] = TONES.find(([words]) => words.test(text)) ?? []
      callout = {tone}
      return undefined
    }
    if (kind !== 'boxText') callout = undefined
    else if (callout && callout.title === undefined && isBold(spans)) {
      callout.title = text
      return undefined
    }
    if (callout) callout.title ??= ''
    const standing = {...(callout && {callout}), ...(isParted && {isParted})}
    if (text) isParted = false
    return standing
  }
}

const isBold = (spans: readonly Inline[]) =>
  tidySpans(spans).every((span) => 'text' in span && span.marks?.includes('strong'))
