import type {Collector} from '../collector.ts'
import {type NoteMark, plainText, tidySpans} from '../manuscript.ts'
import {findElements} from '../xml.ts'
import type {WordParts} from './parts.ts'
import {type RunEvents, readRuns} from './runs.ts'

/** Gives each footnote and endnote its mark, and hands over its words where it is marked first. */
export function createNotes(
  word: WordParts,
  collector: Collector,
  events: () => RunEvents,
): RunEvents['note'] {
  const known = new Map<string, NoteMark>()
  return (part, id) => {
    const key = `${part} ${id}`
    const found = findElements(word[part], part === 'footnotes' ? 'w:footnote' : 'w:endnote').find(
      ({attributes}) => attributes['w:id'] === id,
    )
    if (!found) return undefined
    const mark = known.get(key) ?? {note: collector.notes.length}
    if (!known.has(key)) {
      known.set(key, mark)
      const address = (link: string) => word.noteTarget(part, link)
      const blocks = findElements(found, 'w:p').map((paragraph) =>
        tidySpans(readRuns(paragraph, {...events(), address, note: () => undefined})),
      )
      const here = collector.here()
      collector.notes.push({
        blocks: blocks.filter((spans) => plainText(spans)),
        lines: [here, here],
      })
    }
    return mark
  }
}
