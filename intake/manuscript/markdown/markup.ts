import {parseFragment} from 'parse5'
import type {Lines} from '../../result.ts'
import {createCollector} from '../collector.ts'
import {prune} from '../html/chooseArticle.ts'
import {readFlow} from '../html/flow.ts'
import {isTooDeep} from '../html/tooDeep.ts'
import type {Block} from '../manuscript.ts'
import type {MarkdownContext} from './context.ts'

/** HTML in Markdown is read as a page is: nothing in it is run, and what is no text is told. */
export function readMarkup(value: string, lines: Lines, context: MarkdownContext): Block[] {
  const {messages, findFile} = context
  const given = value.trim()
  if (/^<!--[\s\S]*-->$/.test(given)) {
    const message = 'A note to yourself, which readers would not have seen. It was left out.'
    messages.push({what: 'hiddenNote', message, lines, quote: given})
    return []
  }
  const page = parseFragment(given)
  const left: string[] = []
  if (!isTooDeep(page)) {
    prune(page, left, false)
    const collector = createCollector()
    readFlow([page], {collector, findFile, classMarks: new Map(), boxes: [], notes: new Map()})
    messages.push(...collector.messages.map((message) => ({...message, lines})))
    const blocks = collector.toManuscript().blocks.map((block) => ({...block, lines}))
    const isSilent =
      !left.some(Boolean) && !/<(?:script|style|noscript|template|svg)\b/i.test(given)
    if (isSilent) return blocks
    const message = 'This HTML is no text, and does nothing here. It was left out.'
    messages.push({what: 'markup', message, lines, quote: given})
    return blocks
  }
  const message = 'This holds HTML. It is kept as the letters it is, and does nothing.'
  messages.push({what: 'markup', message, lines, quote: given})
  return [{kind: 'paragraph', spans: [{text: given}], lines}]
}
