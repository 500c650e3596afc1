import {parse} from 'parse5'
import {Refusal} from '../refusal.ts'
import type {Result} from '../result.ts'
import {decodeText} from './bytes.ts'
import {createCollector} from './collector.ts'
import type {FindFile} from './findFile.ts'
import {withBoxes} from './html/boxes.ts'
import {chooseArticle} from './html/chooseArticle.ts'
import type {PageContext} from './html/context.ts'
import {findPublished} from './html/dates.ts'
import {attributeOf, findAll, isElement, type Node} from './html/elements.ts'
import {readFlow} from './html/flow.ts'
import {readClassMarks} from './html/marks.ts'
import {findNotes} from './html/notes.ts'
import {findNames, findTitle} from './html/titles.ts'
import {isTooDeep} from './html/tooDeep.ts'
import type {Block, Manuscript} from './manuscript.ts'
import {shapeDocument} from './shapeDocument.ts'

/**
 * Reads a web page: as Google Docs and Word save one, or as WordPress, Squarespace and others show
 * one, whose menus and the like are left out and told. Nothing in it is run or fetched.
 */
export function readHtml(
  bytes: Uint8Array,
  findFile: FindFile = () => undefined,
): Result<Manuscript> {
  const {value: text, messages} = decodeText(bytes)
  const page = parse(text)
  if (isTooDeep(page)) {
    throw new Refusal('damaged', 'The page is nested too deep to be a text of a person.')
  }
  const collector = createCollector()
  const {roots, left} = chooseArticle(page)
  const context: PageContext = {
    collector,
    findFile,
    classMarks: readClassMarks(page),
    notes: findNotes(page),
    boxes: [],
    title: findTitle(page),
    published: findPublished(page),
  }
  readFlow(roots, context)
  const manuscript = collector.toManuscript()
  const isSite = findAll(page, ({tagName}) => /^(?:article|main)$/.test(tagName)).length > 0
  if (isSite) markTitle(manuscript.blocks)
  if (!manuscript.blocks.length) throw new Refusal('empty', 'The page is empty: it holds no words.')
  if (left.length) {
    const message = 'These parts of the page stand around the article, and were left out.'
    collector.messages.push({what: 'aroundArticle', message, quote: left.join('\n')})
  }
  return {
    value: {
      ...manuscript,
      blocks: shapeDocument(withBoxes(manuscript.blocks, context.boxes)),
      names: findNames(page, roots),
      language: languageOf(roots.at(-1)),
    },
    messages: [...messages, ...collector.messages],
  }
}

/** Of the article, or else of what it stands in. */
function languageOf(node: Node | null | undefined): string | undefined {
  if (!node || !isElement(node)) return undefined
  return attributeOf(node, 'lang') || languageOf(node.parentNode)
}

/** The only heading of the first level on a page of a site is its title, whatever stands above it. */
function markTitle(blocks: Block[]) {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const [first] = headings
  const isOnly = headings.filter(({level}) => level <= 1).length === 1
  if (first?.level === 1 && isOnly) first.level = 0
}

/** The encoding that a page declares, if it is not the usual one. */
export function declaresHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|meta|article|div|h[1-6]|p)\b/i.test(
    text,
  )
}
