import type {Message, Result} from '../result.ts'
import {decodeText} from './bytes.ts'
import {withLabels} from './labels.ts'
import {letterheadEnd} from './letterhead.ts'
import {type Block, type Manuscript, type Paragraph, plainText} from './manuscript.ts'
import {shapeBlocks} from './shape.ts'
import {toAsides} from './text/letterAsides.ts'
import {hasWords} from './text/line.ts'
import {toLooseBlocks} from './text/looseBlocks.ts'
import {findLetter, subjectIn} from './text/mail.ts'
import {signatureOf} from './text/sender.ts'
import {checkLength} from './textLength.ts'

/** Reads plain text. Throws a `Refusal` for what is no text; markup in it stays literal text. */
export function readText(bytes: Uint8Array): Result<Manuscript> {
  const {value: text, messages} = decodeText(bytes)
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/)
  checkLength(lines.filter((line) => hasWords(line)).length)
  const letter = findLetter(lines)
  const shown = lines.map((line, i) => {
    const isHeader = !letter.has(i) && (letter.has(i - 1) || letter.has(i + 1))
    const subject = isHeader ? subjectIn(line) : undefined
    if (subject) messages.push(assumedTitle(i + 1))
    return subject ?? line.replace(STARRED, '$1$3')
  })
  const loose = toLooseBlocks(shown, letter)
  const end = letterheadEnd(loose.map(({block}) => plainText(block.spans)))
  const head = loose.slice(0, end).map(({block}): Block => ({...block, isAside: true}))
  const own = withLabels(shapeBlocks(loose.slice(end)))
  const signature = signatureOf(lines, letter, own)
  if (signature) {
    letter.delete(signature.lines[0] - 1)
    messages.push(assumedSender(signature))
  }
  const blocks = [...head, ...own, ...toAsides(lines, letter)]
  blocks.sort((one, other) => one.lines[0] - other.lines[0])
  const titleAt = blocks.findIndex(({kind}) => kind === 'heading')
  if (signature) blocks.splice(titleAt + 1, 0, signature)
  return {
    value: {blocks, lines, unit: 'line', notes: []},
    messages: [...messages, ...findMarkup(lines)],
  }
}

/** “*What helps*” is how mails that were turned into plain text show a bold line. */
const STARRED = /^(\s*)([*_])(?=\S)([^*_]{2,160}?)(?<=\S)\2\s*$/

function assumedTitle(line: number): Message {
  const message = 'No title stands over the text. The subject of the mail was taken for it.'
  return {what: 'assumedTitle', message, lines: [line, line]}
}

function assumedSender({spans, lines}: Paragraph): Message {
  const message = `No line says “By …”. ${plainText(spans)}, who signed the mail, was taken for the author.`
  return {what: 'assumedAuthor', message, lines}
}

function findMarkup(lines: string[]): Message[] {
  return lines.flatMap((line, i) =>
    /<\/?[a-z][^<>:@]*>|<!--/i.test(line)
      ? [
          {
            what: 'markup',
            message: 'This line holds HTML. It is kept as the letters it is, and does nothing.',
            lines: [i + 1, i + 1] as [number, number],
            quote: line.trim(),
          },
        ]
      : [],
  )
}
