import {cutStart} from './cutStart.ts'
import {type Block, type Callout, plainText, textOf, tidySpans} from './manuscript.ts'

/** Whether “[!NAME]” makes a box here. */
export const isCalloutName = (name: string): boolean => name.toLowerCase() in TONES

const TONES: Record<string, Callout['tone']> = {
  note: 'note',
  info: 'note',
  important: 'note',
  tip: 'practice',
  caution: 'caution',
  warning: 'caution',
}

/** The blocks of a box that begins with “[!TIP]”, its heading in bold; undefined for another one. */
export function readAlert([first, ...rest]: Block[]): Block[] | undefined {
  if (first?.kind !== 'paragraph') return undefined
  const [mark = '', name = ''] =
    /^\[!(\w+)\][+-]?(?=\s|$)/.exec(plainText(first.spans).trimStart()) ?? []
  const tone = TONES[name.toLowerCase()]
  if (!tone) return undefined
  const spans = tidySpans(cutStart(first.spans, mark.length))
  return inCallout(tone, [...(spans.length ? [{...first, spans}] : []), ...rest])
}

/** Puts blocks into a box. A first line in bold is its heading. */
export function inCallout(tone: Callout['tone'], [first, ...rest]: Block[]): Block[] {
  if (!first) return []
  const isHeading =
    rest.length > 0 &&
    (first.kind === 'heading' ||
      (first.kind === 'paragraph' &&
        first.spans.every((span) => 'text' in span && span.marks?.includes('strong'))))
  const callout: Callout = {
    tone,
    ...(isHeading && {title: textOf(first)}),
  }
  // The lines of the heading are the box's first ones.
  const [next, ...others] = rest
  const inside =
    isHeading && next ? [{...next, lines: joined(first, next)}, ...others] : [first, ...rest]
  return inside.map((block) => ({...block, callout}))
}

const joined = (one: Block, other: Block): [number, number] => [one.lines[0], other.lines[1]]
