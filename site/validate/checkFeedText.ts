import type {Finding} from './finding.ts'
import {fault} from './listing.ts'

/** Text of a page in a feed is there, runs nothing, and leads to the same places from anywhere. */
export function checkFeedText(page: string, text: string | undefined, source: string): Finding[] {
  const say = (found: string, expected: string) => [
    fault('feed-text', source, `text of ${page}`, found, expected),
  ]
  if (text === undefined) return []
  if (!text.trim()) return say('nothing', 'the text, or what it is about')
  // What stands between tags, or in the words of an attribute, may speak of code.
  for (const [tag, name = ''] of text.matchAll(/<([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'">])*>/gi)) {
    if (/^(script|iframe|object|embed|form)$/i.test(name)) return say(tag.slice(0, 60), harmless)
    for (const [, attribute = '', quoted, bare = ''] of tag.matchAll(attributes)) {
      const value = quoted?.slice(1, -1) ?? bare
      if (/^(on[a-z]+|style)$/i.test(attribute)) return say(tag.slice(0, 60), harmless)
      if (!/^(href|src)$/i.test(attribute)) continue
      if (/^\s*javascript:/i.test(value)) return say(value.slice(0, 60), harmless)
      if (!/^[a-z][a-z\d+.-]*:/i.test(value)) {
        return say(`“${value}”`, 'whole addresses: a reader shows it elsewhere')
      }
    }
  }
  return []
}

const harmless = 'nothing that runs'
const attributes = /\s([^\s"'>/=]+)\s*=\s*(?:("[^"]*"|'[^']*')|([^\s"'>]+))/g
