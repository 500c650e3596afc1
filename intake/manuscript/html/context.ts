import type {Collector} from '../collector.ts'
import type {FindFile} from '../findFile.ts'
import {type Inline, type Mark, plainText, tidySpans} from '../manuscript.ts'
import type {PageBox} from './boxes.ts'
import {attributeOf, type Element, wordsOf} from './elements.ts'
import {oneLine, readInline} from './inline.ts'
import type {PageNote} from './notes.ts'

/** What reading a page needs everywhere. */
export interface PageContext {
  collector: Collector
  findFile: FindFile
  classMarks: Map<string, Mark[]>
  notes: Map<string, PageNote>
  boxes: PageBox[]
  /** The heading that the page calls its title. */
  title?: Element
  /** The day of the page as its head says it, such as `2024-05-01`. */
  published?: string | undefined
}

export interface FlowContext extends PageContext {
  /** Reads an element that stands under others. */
  read(element: Element): void
  /** Whether an element is a note, which is read at its mark. */
  isNote(element: Element): boolean
  note(place: string): Inline[]
  comment(place: string): Inline[]
  deadLink(link: Element): void
}

/** `read` is how the flow reads an element, given what is made here. */
export function createContext(
  page: PageContext,
  read: (element: Element, context: FlowContext) => void,
): FlowContext {
  const {collector, notes} = page
  const places = new Map<string, number>()
  const told = new Set<string>()
  const elements = new Set([...notes.values()].map(({element}) => element))
  const context: FlowContext = {
    ...page,
    read: (element) => read(element, context),
    isNote: (element) => elements.has(element),
    note(place) {
      const known = places.get(place) ?? collector.notes.length
      const element = notes.get(place)?.element
      if (!places.has(place) && element) {
        places.set(place, known)
        const here = collector.here()
        collector.notes.push({blocks: [], lines: [here, here]})
        const inner = {...context, note: () => [], deadLink: () => undefined}
        const spans = oneLine(readInline(element, inner, {marks: []}))
        const note = collector.notes[known]
        if (note) note.blocks = [withoutMark(spans)]
      }
      return [{note: known}]
    },
    comment(place) {
      const element = notes.get(place)?.element
      if (told.has(place) || !element) return []
      told.add(place)
      const here = collector.here()
      const message = 'Somebody left a comment here. Comments are not taken over.'
      const quote = wordsOf(element).replace(/^\[\w{1,3}\]\s*/, '')
      collector.messages.push({what: 'comment', message, lines: [here, here], quote})
      return []
    },
    deadLink(link) {
      const here = collector.here()
      const address = attributeOf(link, 'href') ?? ''
      const message = `A link leads to “${address.slice(0, 200)}”, where no page of another site can be. Its words were kept; link them again in Studio.`
      if (address)
        collector.messages.push({
          what: 'deadLink',
          message,
          lines: [here, here],
          quote: wordsOf(link),
        })
    },
  }
  return context
}

/** A note without its own mark and the arrow that leads back. */
function withoutMark(spans: Inline[]): Inline[] {
  const text = plainText(spans)
  const mark =
    /^\s*(?:\[?\d{1,3}\]?[.)]?|\^|\[\w\])(?:\s+|(?=[\p{Lu}"“‘]))/u.exec(text)?.[0].length ?? 0
  let left = mark
  const cut = spans.flatMap((span): Inline[] => {
    if (!('text' in span)) return [span]
    const rest = span.text.slice(left).replace(/\s*(↩︎?|↑|\^)\s*$/u, '')
    left = Math.max(0, left - span.text.length)
    return rest ? [{...span, text: rest}] : []
  })
  return tidySpans(cut)
}
