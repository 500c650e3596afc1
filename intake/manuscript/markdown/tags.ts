import {toHref} from '../href.ts'
import type {Inline, Mark, Span} from '../manuscript.ts'

// Marks for where a tag stands, from the area of Unicode that has no letters.
const TAG = '\ue000'

/** Tags that say nothing a page shows: their words are all there is to them. */
const QUIET = /^(?:sub|u|span|small|mark|ins|kbd|abbr|font|center|q|label|wbr|bdi|bdo|time|div|p)$/
const MARKS: Record<string, Mark> = {
  sup: 'raised',
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  s: 'struck',
  del: 'struck',
  strike: 'struck',
}

/** HTML within a line comes as single tags; undefined for one that stays the letters it is. */
export function toTag(value: string): Inline[] | undefined {
  if (/^<br\s*\/?>$/i.test(value)) return [{text: '\n'}]
  const name = /^<\/?([a-z]+)\b[^>]*>$/i.exec(value)?.[1]?.toLowerCase() ?? ''
  if (QUIET.test(name)) return []
  return MARKS[name] || name === 'a' ? [{text: TAG + value}] : undefined
}

/** Gives the words between two tags what they say. */
export function applyTags(spans: Inline[]): Inline[] {
  const open: {name: string; mark?: Mark | undefined; href?: string | undefined}[] = []
  return spans.flatMap((span): Inline[] => {
    if (!('text' in span)) return [span]
    if (!span.text.startsWith(TAG)) return [within(span, open)]
    const [, slash, name = ''] = /^.<(\/?)([a-z]+)/i.exec(span.text.toLowerCase()) ?? []
    const at = open.findLastIndex((tag) => tag.name === name)
    if (slash && at >= 0) open.splice(at, 1)
    if (!slash) {
      const address = /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(span.text)?.[1]
      open.push({name, mark: MARKS[name], href: toHref(address)})
    }
    return []
  })
}

function within(span: Span, open: {mark?: Mark | undefined; href?: string | undefined}[]): Span {
  const marks = new Set([...(span.marks ?? []), ...open.flatMap(({mark}) => mark ?? [])])
  const href = span.href ?? open.findLast((tag) => tag.href)?.href
  return {text: span.text, ...(marks.size && {marks: [...marks]}), ...(href && {href})}
}
