import type {Collector} from '../collector.ts'
import {findElements} from '../xml.ts'
import type {WordParts} from './parts.ts'

/** Comments are told where they stand. */
export function tellComment(word: WordParts, collector: Collector, id: string) {
  const comment = findElements(word.comments, 'w:comment').find(
    ({attributes}) => attributes['w:id'] === id,
  )
  if (!comment) return
  const words = findElements(comment, 'w:p').map((paragraph) =>
    findElements(paragraph, 'w:t')
      .map((text) => text.children.join(''))
      .join(''),
  )
  const author = comment.attributes['w:author'] || 'Somebody'
  const here = collector.here()
  collector.messages.push({
    what: 'comment',
    message: `${author} left a comment here. Comments are not taken over.`,
    lines: [here, here],
    quote: words.join('\n'),
  })
}

/** Tracked changes are accepted, and told. */
export function tellChange(
  collector: Collector,
  kind: 'inserted' | 'deleted',
  author: string,
  quote: string,
) {
  if (!quote.trim()) return
  const here = collector.here()
  const message =
    kind === 'inserted'
      ? `A tracked change: ${author} added this. It was accepted.`
      : `A tracked change: ${author} deleted this. It was left out.`
  collector.messages.push({what: `${kind}Words`, message, lines: [here, here], quote})
}

const UNREAD = {
  formula: 'A formula. Its signs were kept as plain text: check that they can be understood.',
  chart: 'A chart or diagram, which cannot be taken over. Add it in Studio as a picture.',
  insertedFile:
    'Another file was inserted here, and its words cannot be read. Open the document in Word, save it, and import it again.',
}

/** What no article can hold, with the words that were kept of it. */
export function tellUnread(collector: Collector, thing: keyof typeof UNREAD, quote?: string) {
  const here = collector.here()
  const message = UNREAD[thing]
  collector.messages.push({what: thing, message, lines: [here, here], ...(quote && {quote})})
}
