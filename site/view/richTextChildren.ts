import {saidBefore} from '../../citations/saidBefore.ts'
import {type Citations, joinerOf, toMark} from './citationMarks.ts'
import {labelsFor} from './labels.ts'
import type {Block, Surroundings} from './richText.ts'

/** What stands in a paragraph: words, and citations between them. */
export type ReadyChild = Span | Citations

interface Span {
  _type: 'span'
  _key: string
  text: string
  marks: string[]
}

/**
 * Marks that mean nothing any more are taken off; neighbouring citations are joined. Authors and
 * years stand before the full stop, wherever the clinician put the citation, and what the words have
 * just said is not said again. Numbers stay where they are, so that an article comes back from Word
 * as it went.
 */
export function toReadyChildren(
  {children}: Block,
  known: Set<string>,
  {library, notes, language}: Surroundings,
): ReadyChild[] {
  const style = library.settings?.citationMarks ?? 'superscript'
  const labels = labelsFor(notes, library)
  const ready: ReadyChild[] = []
  let stop = ''
  const closeSentence = (key: string) => {
    if (stop) ready.push({_type: 'span', _key: `${key}-stop`, text: stop, marks: []})
    stop = ''
  }
  for (const child of children ?? []) {
    if (child._type === 'span') {
      if (!child.text) continue
      closeSentence(child._key)
      const marks = (child.marks ?? []).filter((mark) => known.has(mark))
      ready.push({_type: 'span', _key: child._key, text: child.text, marks})
      continue
    }
    const source = library.byId.sources.get(child.source?._ref ?? '')
    const cited = notes.cite(child.source?._ref ?? '')
    if (!cited || !source) continue
    const label = labels.get(source._id)
    const mark = toMark({...cited, citation: child, style, label})
    const last = ready.at(-1)
    if (last?._type === 'citations') {
      last.marks.push(mark)
      continue
    }
    if (style === 'authorDate' && last) {
      stop = takeStop(last)
      const said = saidBefore(last.text, source, label?.letter ?? '', child.locator)
      if (said) {
        last.text = said.words
        mark.text = said.year
      }
    }
    ready.push({
      _type: 'citations',
      _key: child._key,
      style,
      joiner: joinerOf(style),
      language,
      marks: [mark],
    })
  }
  closeSentence('last')
  return ready
}

/** Takes the full stop or comma off the words before, and leaves a space there. */
function takeStop(before: Span): string {
  const [, words = '', stop = ''] = before.text.match(/^(.*?)([.,;:]?)\s*$/s) ?? []
  before.text = `${words} `
  return stop
}
