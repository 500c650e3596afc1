import {Refusal} from '../refusal.ts'
import type {Result} from '../result.ts'
import {type Collector, createCollector} from './collector.ts'
import type {Manuscript, Picture} from './manuscript.ts'
import {shapeDocument} from './shapeDocument.ts'
import {createBoxes} from './word/boxes.ts'
import {readLanguageOf} from './word/language.ts'
import {createLists} from './word/lists.ts'
import {createNotes} from './word/notes.ts'
import {type ParagraphContext, readParagraph} from './word/paragraphs.ts'
import {openWord, type WordParts} from './word/parts.ts'
import {readStyles} from './word/styles.ts'
import {readTable} from './word/tables.ts'
import {tellChange, tellComment, tellUnread} from './word/telling.ts'
import {elementAt, elementsOf, findElements, type XmlElement} from './xml.ts'

/**
 * Reads a Word document, also as Google Docs and LibreOffice write it. Tracked changes are accepted
 * and told; comments are told; nothing in the file is run or fetched.
 */
export function readDocx(bytes: Uint8Array): Result<Manuscript> {
  const word = openWord(bytes)
  const collector = createCollector()
  const context = createContext(word, collector)
  readBlocks(findElements(word.document, 'w:body')[0], context)
  if (context.held.length) collector.add({kind: 'paragraph', spans: context.held})
  for (const add of context.after.splice(0)) add()
  const manuscript = collector.toManuscript()
  if (!manuscript.blocks.length) {
    throw new Refusal('empty', 'The document is empty: it holds no words.')
  }
  if (word.margins.length) {
    const message = 'This stands at the edge of every page, and was left out.'
    collector.messages.push({what: 'pageMargin', message, quote: word.margins.join('\n')})
  }
  return {
    value: {
      ...manuscript,
      blocks: shapeDocument(manuscript.blocks),
      names: word.names,
      language: readLanguageOf(word.document, word.styles),
    },
    messages: collector.messages,
  }
}

function createContext(word: WordParts, collector: Collector): ParagraphContext {
  const style = readStyles(word.styles)
  const context: ParagraphContext = {
    collector,
    style,
    item: createLists(word.numbering),
    after: [],
    held: [],
    standing: createBoxes(),
    events: {
      style,
      note: createNotes(word, collector, () => context.events),
      address: (id) => word.target(id)?.address,
      comment: (id) => tellComment(word, collector, id),
      picture: (picture, id) => context.after.push(() => addPicture(word, collector, picture, id)),
      box: (elements) =>
        context.after.push(() => {
          const what = 'textBox'
          const message =
            'This stood in a text box beside the text. It was put where its anchor is.'
          const here = collector.here()
          collector.inCell(() => readElements(elements, context))
          if (collector.here() > here) collector.messages.push({what, message, lines: [here, here]})
        }),
      change: (kind, author, words) => tellChange(collector, kind, author, words),
      unread: (thing, words) => tellUnread(collector, thing, words),
    },
  }
  return context
}

const readBlocks = (parent: XmlElement | undefined, context: ParagraphContext) =>
  readElements(elementsOf(parent), context)

function readElements(elements: XmlElement[], context: ParagraphContext) {
  for (const element of elements) {
    const {name} = element
    if (name === 'w:p') readParagraph(element, context)
    else if (name === 'w:tbl') {
      readTable(element, context, (cell) => readBlocks(cell, context))
      for (const add of context.after.splice(0)) add()
    } else if (name === 'w:sdt') readBlocks(elementAt(element, 'w:sdtContent'), context)
    else if (['w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag'].includes(name))
      readBlocks(element, context)
    else if (name === 'w:altChunk') tellUnread(context.collector, 'insertedFile')
  }
}

function addPicture(
  word: WordParts,
  collector: Collector,
  picture: Omit<Picture, 'lines'>,
  id: string,
) {
  const target = word.target(id)
  const bytes = target && !target.isOutside ? word.file(target.address) : undefined
  const name = target?.address.split('/').at(-1) ?? 'picture'
  collector.add({...picture, ...(bytes && {file: {name, bytes}})})
}
