import type {Message, Result} from '../result.ts'
import {cutStart} from './cutStart.ts'
import {type QuestionDraft, type Text, toText} from './draft.ts'
import {type Block, type Inline, plainText, textOf, tidySpans} from './manuscript.ts'
import type {RoledBlock} from './role.ts'

/** Questions with their answers; `lost` are answers to nothing and questions without an answer. */
export function readFaqs(roles: RoledBlock[]): Result<QuestionDraft[]> & {lost: Block[]} {
  const messages: Message[] = []
  const lost: Block[] = []
  const asked: (QuestionDraft & {block: Block})[] = []
  for (const {role, block} of roles) {
    const current = asked.at(-1)
    const words = toText(block)
    if (role === 'question') {
      const text = textOf(block).replace(/^q\d*\s*[:.)]\s*/i, '')
      const [question, answer] = block.kind === 'heading' ? [text] : splitQuestion(text)
      const {lines} = block
      const spans = answer && words ? endOf(words.spans, answer.length) : []
      const own: Text[] = answer ? [{kind: 'paragraph', spans, lines}] : []
      asked.push({question, answer: own.map(withoutLabel), lines: [...lines], block})
    } else if (current && words) {
      current.answer.push(withoutLabel(words))
      current.lines = [current.lines[0], block.lines[1]]
    } else lost.push(block)
  }
  const numbered = asked.filter(({question}) => NUMBER.test(question)).length
  if (numbered > 1 && numbered === asked.length) {
    for (const one of asked) one.question = one.question.replace(NUMBER, '')
  }
  const value = asked.flatMap(({block, ...question}) => {
    if (question.answer.length) return [question]
    lost.push(block)
    const message = 'This question has no answer, so it was not taken over.'
    messages.push({what: 'noAnswer', message, lines: block.lines, quote: question.question})
    return []
  })
  return {value, messages, lost}
}

/** “1. Is it safe?” */
const NUMBER = /^\d{1,2}[.)]\s+/

/** A question whose answer goes on in the same item: “Is it safe? Yes.” */
function splitQuestion(text: string): [question: string, answer?: string] {
  const found = /^(.+?\?["”’)]?)\s+(\S.*[^?])$/s.exec(text)
  return found ? [found[1] ?? '', found[2]] : [text]
}

/** The last letters of a line, with their marks. */
function endOf(spans: readonly Inline[], count: number): Inline[] {
  return tidySpans(cutStart(spans, plainText(spans).length - count))
}

/** “A: Yes.” → “Yes.” */
function withoutLabel(block: Text): Text {
  const label = /^a\d*\s*[:.)]\s+/i.exec(plainText(block.spans))?.[0]
  const [first, ...rest] = block.spans
  if (!label || !first || !('text' in first)) return block
  return {...block, spans: [{...first, text: first.text.slice(label.length)}, ...rest]}
}
