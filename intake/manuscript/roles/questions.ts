import {recogniseHeading} from '../headings.ts'
import {isHelpline} from '../invitation.ts'
import {type Block, textOf} from '../manuscript.ts'
import type {Asked} from '../role.ts'
import {isMarked} from '../shape/isMarked.ts'

const ASKS = /\?["”’)]?$/
const QUESTION_LABEL = /^q\d*\s*[:.)]\s/i
const ANSWER_LABEL = /^a\d*\s*[:.)]\s/i
/** “What clients ask me”, “You asked”: headings that only what stands under them can make sure of. */
const LOOSE =
  /\b(?:questions?|asks?|asked|asking|wonder(?:ed|ing)?|faqs?|q ?& ?a|fragen|preguntas)\b/i

/** Whether a heading opens the questions: by its wording, or also by what stands under it. */
export function opensQuestions(blocks: Block[], i: number): boolean {
  const [block, next] = [blocks[i], blocks[i + 1]]
  if (!block || (block.kind !== 'heading' && block.kind !== 'paragraph')) return false
  const text = textOf(block)
  const announced = recogniseHeading(text)
  if (announced) return announced === 'faqs'
  if (block.kind !== 'heading' || !next) return false
  if (opensPair(blocks, i + 1)) return true
  if (!ASKS.test(text) && countQuestions(blocks, i + 1) > 1) return true
  // “What I ask” is for readers to answer.
  if (/\b(?:I|we) (?:\p{L}+ )?ask\b/iu.test(text)) return false
  if (!LOOSE.test(text) || (ASKS.test(text) && !/\bquestions\b/i.test(text))) return false
  const asked = textOf(next)
  // “What not to say” is a list of questions, too, but of none with an answer.
  if (next.kind === 'item' && !/\?["”’)]?\s+\S/.test(asked)) return false
  return next.kind === 'heading' ? ASKS.test(asked) : questionRole(next, asked) === 'question'
}

/** How many headings that ask something follow one another, each with an answer, up to the next part. */
function countQuestions(blocks: Block[], from: number): number {
  let count = 0
  for (let i = from; i < blocks.length; i++) {
    const [block, next] = [blocks[i] as Block, blocks[i + 1]]
    if (block.kind !== 'heading') {
      if (i === from) return 0
      continue
    }
    const text = textOf(block)
    if (recogniseHeading(text)) break
    if (!ASKS.test(text) || next?.kind === 'heading') return 0
    count++
  }
  return count
}

/**
 * Whether questions begin here without a heading of their own: two at least, smaller than the
 * sections are, and the last of the article.
 */
export function opensRun(blocks: Block[], i: number): boolean {
  const block = blocks[i]
  if (block?.kind !== 'heading' || !ASKS.test(textOf(block))) return false
  const above = blocks.slice(1, i).filter((one) => one.kind === 'heading' && one.level > 0)
  const isSmaller =
    above.length > 0 && above.every((one) => (one as {level: number}).level < block.level)
  return isSmaller && countQuestions(blocks, i) > 1
}

/** Whether a question marked “Q:” begins here, with its answer marked “A:”: no heading is needed. */
export function opensPair(blocks: Block[], i: number): boolean {
  const [block, next] = [blocks[i], blocks[i + 1]]
  const text = block ? textOf(block) : ''
  if (!QUESTION_LABEL.test(text)) return false
  return (
    /\?["”’)]?\s+a\d*\s*[:.)]\s/i.test(text) || Boolean(next && ANSWER_LABEL.test(textOf(next)))
  )
}

/** Questions are also typed as list items, with or without their answer, or marked “Q:”. */
export function questionRole(block: Block, text: string): 'question' | 'answer' {
  if (QUESTION_LABEL.test(text)) return 'question'
  if (block.kind === 'heading') return ASKS.test(text) ? 'question' : 'answer'
  const isQuestion = /^(?:\d{1,2}[.)]\s+)?[^.!?]{3,200}\?["”’)]?(\s|$)/.test(text)
  if (block.kind === 'item') return isQuestion ? 'question' : 'answer'
  if (block.kind !== 'paragraph' && block.kind !== 'quotation') return 'answer'
  // A paragraph that is one question, or begins with one in bold: “**Is it safe?** Yes.”
  const isOnly = isQuestion && ASKS.test(text) && !/\?\s/.test(text)
  const [first] = block.spans
  const isLeadIn =
    first &&
    'text' in first &&
    first.marks?.some((mark) => mark !== 'raised') &&
    /\?["”’)]?\s*$/.test(first.text)
  return isOnly || isLeadIn ? 'question' : 'answer'
}

/** Whether a heading stands between others that ask, on their level, all under the one that opens them. */
export function isAmongQuestions(blocks: Block[], i: number): boolean {
  const [block, next] = [blocks[i], blocks[i + 1]]
  if (block?.kind !== 'heading' || !next || next.kind === 'heading') return false
  const above = blocks.slice(0, i).filter((one) => one.kind === 'heading')
  const from = above.findLastIndex((one) => (one as {level: number}).level < block.level)
  const opening = above[from]
  const asks = (one: Block) => ASKS.test(textOf(one))
  // Behind the last question “In the end” is a section.
  const below = blocks.slice(i + 1).filter((one) => one.kind === 'heading')
  const [after] = below
  return (
    opening !== undefined &&
    recogniseHeading(textOf(opening)) === 'faqs' &&
    recogniseHeading(textOf(block)) === undefined &&
    above.slice(from + 1).some(asks) &&
    after?.kind === 'heading' &&
    after.level === block.level &&
    asks(after)
  )
}

/** Whether a paragraph in bold stands between an answer and what may be its own. */
export function isBoldAmongQuestions(blocks: Block[], i: number): boolean {
  const [above, block, next] = [blocks[i - 1], blocks[i], blocks[i + 1]]
  const isBold = (one?: Block) => one?.kind === 'paragraph' && isMarked(one.spans, 'strong')
  const isAnswer = (one?: Block) =>
    one !== undefined && /paragraph|item/.test(one.kind) && !isBold(one) && !ASKS.test(textOf(one))
  const text = block ? textOf(block) : ''
  const isShort = text.length <= 150 && !isHelpline(text)
  return isBold(block) && isShort && isAnswer(above) && isAnswer(next)
}

export const asksNothing = (text: string): Asked => ({
  what: 'assumedQuestion',
  message: `“${text}” stands among the questions, and was taken for one, though it does not ask.`,
})
