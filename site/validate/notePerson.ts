import {joinWords} from './joinWords.ts'
import type {Page} from './page.ts'
import {around, type PageElement} from './pageRule.ts'

/** Notes a line of a card about somebody, or of what their own page begins with. */
export function notePerson(line: PageElement, page: Page): void {
  const box = boxOf(line)
  if (!box) return
  const words = joinWords([line.words()])
  const kind = classOf(line)
  if (kind === 'eyebrow') return
  const known = page.people.find((each) => each.box === box.at)
  if (line.tag === 'h1') page.people.push({href: page.path, box: box.at, facts: [words], about: ''})
  else if (kind === 'who') {
    page.people.push({href: undefined, box: box.at, facts: [words], about: ''})
  } else if (!known || words.startsWith('More about ')) return
  else if (kind === 'small' || isOwn(box)) known.facts.push(words)
  else known.about ||= words
}

/** Notes whom a card is about, which the first link of its first line tells. */
export function notePersonLink(link: PageElement, page: Page): void {
  const line = around(link, ({tag}) => tag === 'p')
  const last = page.people.at(-1)
  if (!last || last.href || !line || classOf(line) !== 'who') return
  last.href = link.attributes.get('href')
}

const classOf = (element: PageElement | undefined) => element?.attributes.get('class') ?? ''

const isOwn = (box: PageElement) => classOf(box.parent) === 'who'

function boxOf(line: PageElement): PageElement | undefined {
  if (line.parent && isOwn(line.parent)) return line.parent
  return around(line, (outer) => outer.tag === 'div' && classOf(outer) === 'card')
}
