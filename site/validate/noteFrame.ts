import {joinWords} from './joinWords.ts'
import type {Page} from './page.ts'
import {around, type PageElement} from './pageRule.ts'
import {isProse} from './passages.ts'

/** Notes what pages have alike whatever they are about, as words and addresses, part by part. */
export function noteFrame(element: PageElement, page: Page): void {
  const {at, tag, attributes} = element
  const name = nameOf(element)
  if (name) {
    const text = name === 'head' ? [...attributes.values()].join(' ') : joinWords([element.seen()])
    page.frame.push({name, at, text})
  }
  const part = tag === 'a' ? page.frame.at(-1) : undefined
  if (!part || !(part.at === at || around(element, (outer) => outer.at === part.at))) return
  part.text += ` ${attributes.get('href')}`
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
