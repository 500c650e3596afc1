import type {Finding} from './finding.ts'
import {fault} from './listing.ts'

/** Text of a page in a feed is there, runs nothing, and leads to the same places from anywhere. */
export function checkFeedText(page: string, text: string | undefined, source: string): Finding[] {
  const say = (found: string, expected: string) => [
    fault('feed-text', source, `text of ${page}`, found, expected),
  ]
  if (text === undefined) return []
  if (!text.trim()) return say('nothing', 'the text, or what it is about')
  const [run] =
    /<(script|iframe|object|embed|form)\b|<[^>]*\s(on[a-z]+|style)\s*=|(href|src)\s*=\s*["']?\s*javascript:/i.exec(
      text,
    ) ?? []
  if (run) return say(run.slice(0, 60), 'nothing that runs')
  const [, address] = /\s(?:href|src)\s*=\s*["']((?![a-z][a-z\d+.-]*:)[^"']*)["']/i.exec(text) ?? []
  return address === undefined
    ? []
    : say(`“${address}”`, 'whole addresses: a reader shows it elsewhere')
}
