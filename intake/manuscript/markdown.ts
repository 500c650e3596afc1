import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {Refusal} from '../refusal.ts'
import type {Result} from '../result.ts'
import {decodeText} from './bytes.ts'
import type {FindFile} from './findFile.ts'
import type {Block, Manuscript} from './manuscript.ts'
import {readBlock} from './markdown/blocks.ts'
import {createContext} from './markdown/context.ts'
import {toCommonMark} from './markdown/dialects.ts'
import {readFrontMatter} from './markdown/frontMatter.ts'
import {shapeDocument} from './shapeDocument.ts'
import {toAsides} from './text/letterAsides.ts'
import {findLetter, isMail} from './text/mail.ts'
import {checkLength} from './textLength.ts'

/** Reads Markdown: CommonMark and GFM with footnotes and front matter. */
export function readMarkdown(
  bytes: Uint8Array,
  findFile: FindFile = () => undefined,
): Result<Manuscript> {
  const {value: text, messages} = decodeText(bytes)
  checkLength(text.split(/\n\s*\S/).length)
  const lines = text.split(/\r\n|[\n\r]/)
  const letter = isMail(lines) ? findLetter(lines) : new Set<number>()
  const own = letter.size ? lines.map((line, i) => (letter.has(i) ? '' : line)).join('\n') : text
  const front = readFrontMatter(own)
  const {value: body, messages: changes, noteLines} = toCommonMark(front.rest)
  if (nests(body) || isCrowded(body)) {
    throw new Refusal(
      'damaged',
      'The Markdown has too many signs, or is nested too deep, to be the text of a person.',
    )
  }
  const root = fromMarkdown(body, {
    extensions: [gfm({singleTilde: false})],
    mdastExtensions: [gfmFromMarkdown()],
  })
  const context = createContext(root, findFile, noteLines)
  const blocks = root.children.flatMap((node, i) => {
    const [first, ...rest] = readBlock(node, context)
    const isParted = root.children[i - 1]?.type === 'thematicBreak'
    return first ? [isParted ? {...first, isParted} : first, ...rest] : []
  })
  const around = toAsides(lines, letter)
  const [first] = blocks
  const isAbove = (one: Block) => first !== undefined && one.lines[0] < first.lines[0]
  const shaped = shapeDocument([...front.blocks, ...blocks, ...front.references])
  return {
    value: {
      blocks: [...around.filter(isAbove), ...shaped, ...around.filter((one) => !isAbove(one))],
      lines,
      unit: 'line',
      notes: context.notes,
    },
    messages: [...messages, ...front.messages, ...changes, ...context.messages],
  }
}

/** Quotations and lists in one another cost the parser the square of their depth. */
const nests = (text: string) =>
  text.split(/[\n\r]/).some((line) => NESTED.test(line) && !RULE.test(line))
/** Signs that may open something cost it the square of their number, and so do notes. */
const isCrowded = (text: string) =>
  (text.match(/^\[\^[^\]\n]+\]:/gm)?.length ?? 0) > MAX_NOTES ||
  text.split(/\n\s*\n/).some((part) => (part.match(/[[*_`]/g)?.length ?? 0) > MAX_SIGNS)
const MAX_NOTES = 3000
const MAX_SIGNS = 20_000

const NESTED =
  /^[ \t]{100,}(?:[-*+]|\d{1,9}[.)])[ \t]|^[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])[ \t]*){40}/
/** “- - - -” is a line between two parts, however long it is. */
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/
