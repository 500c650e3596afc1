import {joinWords} from './joinWords.ts'
import type {Page, Title} from './page.ts'
import {around, languageOf, type PageElement} from './pageRule.ts'

/** Names and titles run their own way, and so do headings that lead to what they name. */
export const isTitle = (link: PageElement) =>
  (link.attributes.has('dir') ||
    (/^h\d$/.test(link.parent?.tag ?? '') && link.parent?.attributes.has('dir'))) &&
  !link.attributes.get('href')?.includes('#') &&
  !around(link, isTrail)

/** Notes a link that is a name or a title. */
export function noteTitle(link: PageElement, page: Page): void {
  const words = joinWords([link.words()])
  const paragraph = joinWords([around(link, ({tag}) => tag === 'p')?.words() ?? ''])
  // Behind a space: somebody may be called B, which “By” begins with.
  const before = paragraph.slice(0, Math.max(0, paragraph.indexOf(` ${words}`))).trim()
  const language = languageOf(link)
  const [href, rel] = [link.attributes.get('href') ?? '', link.attributes.get('rel')]
  const box = boxAround(link)
  const topic = page.eyebrow?.box === box ? page.eyebrow?.words : undefined
  const section = link.parent?.parent
  const heads = section?.tag === 'section' ? section.at : undefined
  page.titles.push({
    ...{href, words, before, language, rel, box, heads, authors: []},
    ...(box !== undefined && topic !== undefined && {topic}),
    // Of a card, it comes behind the title.
    ...(box !== undefined && /^h\d$/.test(link.parent?.tag ?? '') && {summary: ''}),
  })
}

const boxAround = (element: PageElement) =>
  around(element, ({tag}) => tag === 'article' || tag === 'li')?.at

/** Notes the topic above the title of a card, and how the text begins, which is below. */
export function noteCardLine(line: PageElement, page: Page): void {
  const kind = line.attributes.get('class')
  const words = joinWords([line.words()])
  if (kind === 'eyebrow') page.eyebrow = {box: boxAround(line), words}
  const card = kind === undefined ? cardAround(line, page) : undefined
  if (card?.summary === '') card.summary = `“${words}” in “${languageOf(line)}”`
}

/** The card of an article that something stands in, once its title is known. */
export function cardAround(element: PageElement, page: Page): Title | undefined {
  const last = page.titles.at(-1)
  return last?.box !== undefined && around(element, ({at}) => at === last.box) ? last : undefined
}

/** “5 min read” is the page's, and “· 5 min” that of a card. */
export function noteMinutes(item: PageElement, page: Page): void {
  if (!/(^| )facts( |$)/.test(item.parent?.attributes.get('class') ?? '')) return
  const [, count, isOwn] = /(?:^|· )(\d+) min( read)?$/.exec(item.words().trim()) ?? []
  const card = cardAround(item, page)
  if (count && isOwn) page.minutes ??= Number(count)
  else if (count && card) card.minutes ??= Number(count)
}

export const isTrail = ({tag, attributes}: PageElement) =>
  tag === 'nav' && /^breadcrumbs?$/i.test(attributes.get('aria-label') ?? '')
