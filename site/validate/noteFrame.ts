import {joinWords} from './joinWords.ts'
import type {Page} from './page.ts'
import {around, type PageElement} from './pageRule.ts'
import {isProse} from './passages.ts'

/** Notes what pages have alike whatever they are about, as words and addresses, part by part. */
export function noteFrame(element: PageElement, page: Page): void {
  const name = nameOf(element)
  if (name) page.frame.push({name, at: element.at, text: joinWords([element.seen()])})
  const part = page.frame.at(-1)
  if (!part) return
  const isIn = part.at === element.at || around(element, ({at}) => at === part.at)
  if (element.tag === 'a' && isIn) part.text += ` ${element.attributes.get('href')}`
  if (isOfHead(element)) part.text += [...element.attributes.values()].join(' ')
}

/** Right in the body: what stands around the words of every page. */
const outer = new Map([
  ['a', 'way to the text'],
  ['aside', 'notice'],
  ['header', 'header'],
  ['footer', 'footer'],
])

function nameOf(element: PageElement): string | undefined {
  const {tag, attributes, parent} = element
  const get = (name: string) => attributes.get(name) ?? ''
  if (isOfHead(element)) return 'head'
  if (parent?.tag === 'body') return outer.get(tag)
  if (tag === 'section' && get('aria-labelledby') === 'safety') return 'crisis line'
  if (tag === 'form' && get('method')) return `form to ${get('action')}`
  if (!attributes.has('data-pagefind-ignore')) return undefined
  if (tag === 'p' && get('class').startsWith('invitation')) return 'invitation'
  return tag === 'div' && isProse(element) ? 'disclaimer' : undefined
}

/** Icons, feeds, styles for paper, colours: not what is of one page or of its letters. */
function isOfHead({tag, attributes, parent}: PageElement): boolean {
  if (parent?.tag !== 'head') return false
  if (tag === 'meta') return /^(viewport|theme-color)$/.test(attributes.get('name') ?? '')
  if (tag !== 'link') return false
  const isFeed = /^application\/.*(xml|json)$/.test(attributes.get('type') ?? '')
  return attributes.get('rel') === 'icon' || attributes.has('media') || isFeed
}
