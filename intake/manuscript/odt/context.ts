import type {Collector} from '../collector.ts'
import {plainText, tidySpans} from '../manuscript.ts'
import {tellChange} from '../word/telling.ts'
import {childOf, elementsOf, findElements, wordsOf, type XmlElement} from '../xml.ts'
import {type OdtEvents, readOdtRuns} from './runs.ts'
import type {OdtStyles} from './styles.ts'

/** What reading an OpenDocument text needs everywhere. */
export interface OdtContext {
  collector: Collector
  events: OdtEvents
  /** Pictures and boxes of the paragraph that is being read; they follow it. */
  after: (() => void)[]
}

/** `readBlocks` reads what stands in a box of text. */
export function createContext(
  styles: OdtStyles,
  body: XmlElement,
  collector: Collector,
  file: (path: string) => Uint8Array | undefined,
  readBlocks: (elements: XmlElement[], context: OdtContext) => void,
): OdtContext {
  const changes = new Map(
    findElements(childOf(body, 'text:tracked-changes'), 'text:changed-region').map((region) => [
      region.attributes['text:id'] ?? region.attributes['xml:id'] ?? '',
      region,
    ]),
  )
  const context: OdtContext = {
    collector,
    after: [],
    events: {
      styles,
      note(note) {
        const here = collector.here()
        const paragraphs = findElements(childOf(note, 'text:note-body'), 'text:p')
        const inner = {...context.events, note: () => undefined}
        const blocks = paragraphs.map((paragraph) => tidySpans(readOdtRuns(paragraph, inner)))
        const place = collector.notes.length
        collector.notes.push({
          blocks: blocks.filter((spans) => plainText(spans)),
          lines: [here, here],
        })
        return {note: place}
      },
      comment(author, quote) {
        const here = collector.here()
        const message = `${author} left a comment here. Comments are not taken over.`
        collector.messages.push({what: 'comment', message, lines: [here, here], quote})
      },
      picture: (picture, address) =>
        context.after.push(() => {
          const bytes = file(address.replace(/^\.\//, ''))
          const name = address.split('/').at(-1) ?? 'picture'
          collector.add({...picture, ...(bytes && {file: {name, bytes}})})
        }),
      box: (elements) => context.after.push(() => readBlocks(elements, context)),
      change(id) {
        const [kind] = elementsOf(changes.get(id))
        const author = wordsOf(findElements(kind, 'dc:creator')[0]) || 'somebody'
        const words = findElements(kind, 'text:p', 'text:h').map(wordsOf).join('\n')
        if (kind?.name === 'text:deletion') tellChange(collector, 'deleted', author, words)
        else if (kind) tellChange(collector, 'inserted', author, 'Words that begin here.')
      },
      formula() {
        const here = collector.here()
        const message =
          'A formula, chart or other object, which cannot be taken over. Add it in Studio as a picture.'
        collector.messages.push({what: 'chart', message, lines: [here, here]})
      },
    },
  }
  return context
}
