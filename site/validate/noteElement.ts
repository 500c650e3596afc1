import {addressesInCss} from './addressesInCss.ts'
import {joinWords} from './joinWords.ts'
import {noteChoice} from './noteChoice.ts'
import {noteFrame} from './noteFrame.ts'
import {notePerson, notePersonLink} from './notePerson.ts'
import {noteAnswer, noteQuestion} from './noteQuestion.ts'
import {cardAround, isTitle, isTrail, noteCardLine, noteMinutes, noteTitle} from './noteTitle.ts'
import type {Block, Page} from './page.ts'
import {around, type PageElement} from './pageRule.ts'
import {isProse, isRunning, linkOf, signOf} from './passages.ts'

const loaded =
  /\b(stylesheet|preload|modulepreload|prefetch|prerender|icon|preconnect|dns-prefetch|manifest)\b/
const related = /\b(alternate|next|prev|license|author|help|search)\b/

/** Notes on a page what one of its elements says. */
export function noteElement(element: PageElement, page: Page): void {
  readAttributes(element, page)
  noteFrame(element, page)
  const {tag, attributes} = element
  const get = (name: string) => attributes.get(name)
  switch (tag) {
    case 'html':
      page.language = get('lang')
      page.around = page.language
      break
    case 'body':
      page.around = get('lang') ?? page.around
      break
    case 'base':
      page.base = URL.parse(get('href') ?? '', page.base)?.href ?? page.base
      break
    case 'title':
      page.title ||= joinWords([element.words()])
      break
    case 'h1':
      page.heading ||= joinWords([element.words()])
      notePerson(element, page)
      break
    case 'nav':
      if (isTrail(element)) page.crumbs ??= []
      break
    case 'li':
      noteMinutes(element, page)
      if (page.crumbs && around(element, isTrail)) page.crumbs.push(joinWords([element.words()]))
      break
    case 'bdi':
      cardAround(element, page)?.authors.push(joinWords([element.words()]))
      break
    case 'h3':
      noteQuestion(element, page)
      break
    case 'img':
    case 'source':
      notePictures(element, page)
      break
    case 'a':
      page.links.push({
        href: get('href') ?? '',
        words: joinWords([element.words()]),
        entry: around(element, isEntry)?.attributes.get('id'),
        isTitle: isTitle(element),
      })
      if (isTitle(element)) noteTitle(element, page)
      notePersonLink(element, page)
      if (get('href') && !get('role') && around(element, isProse)) {
        const to = URL.parse(get('href') ?? '', page.base)?.href ?? ''
        page.signs.set(linkOf(to), to)
      }
      break
    case 'strong':
    case 'em':
      if (isRunning(element)) page.signs.set(...signOf(tag, joinWords([element.words()])))
      break
    case 'p':
      notePerson(element, page)
      noteAnswer(element, page)
      noteCardLine(element, page)
      break
    case 'div':
      noteAnswer(element, page)
      break
    case 'section':
      noteSection(element, page)
      break
    case 'input':
    case 'option':
    case 'textarea':
      noteChoice(element, page)
      break
    case 'span':
      if (get('dir') && element.parent && isEntry(element.parent)) {
        page.works.set(`${element.parent.attributes.get('id')}`, joinWords([element.words()]))
      }
      if (get('class') === 'evidence') {
        const id = around(element, isEntry)?.attributes.get('id') ?? ''
        page.evidence.set(id, joinWords([element.words()]))
      }
      break
    case 'time':
      noteTime(element, page)
      break
    case 'style':
      page.styles.push(element.words())
      page.fetched.push(...addressesInCss(element.words()))
      break
    case 'form':
      if (get('action')) page.forms.push(get('action') as string)
      if (get('method')) page.asks.push({action: get('action') ?? '', fields: []})
      break
    case 'link':
      readLink(get('rel') ?? '', get('href') ?? '', element, page)
      notePictures(element, page)
      break
    case 'meta':
      readMeta(get('name') ?? get('property'), get('http-equiv'), get('content') ?? '', page)
      break
    case 'script':
      readScript(element.words(), get('type'), get('src'), page)
  }
}

const isEntry = ({tag, attributes}: PageElement) =>
  tag === 'li' && (attributes.get('id')?.startsWith('ref-') ?? false)

/** What a picture's element says of the sizes of its files. */
function notePictures({tag, attributes}: PageElement, page: Page): void {
  const get = (name: string) => attributes.get(name)
  const place = `<${tag}>`
  const [width, height] = [Number(get('width')), Number(get('height'))]
  if (get('src') && width > 0 && height > 0) {
    page.pictures.push({address: get('src') as string, width, height, place})
  }
  for (const name of ['srcset', 'imagesrcset']) {
    for (const [, address = '', pixels] of (get(name) ?? '').matchAll(/(\S+)\s+(\d+)w/g)) {
      const told = {address, width: Number(pixels), height: undefined}
      page.pictures.push({...told, place: `<${tag} ${name}>`})
    }
  }
}

/** Parts of an article whose words are ours, by the ids of their headings. */
const ours = new Set(['cite', 'history'])

function noteSection(section: PageElement, page: Page): void {
  const name = section.attributes.get('aria-labelledby') ?? ''
  if (ours.has(name)) page.sections.set(name, joinWords([section.words()]))
}

function noteTime(time: PageElement, page: Page): void {
  const {attributes, parent} = time
  const day = attributes.get('datetime')
  if (!day) return
  page.dates.add(day)
  const card = cardAround(time, page)
  if (card) card.day ??= day
  if (parent?.tag !== 'li' && parent?.tag !== 'p') return
  const [said, words] = [time, parent].map((each) => joinWords([each.words()]))
  const [before = '', after = ''] = `${words}`.split(`${said}`).map((part) => part.trim())
  page.stamps.push({label: before || after, day, isFirst: before === ''})
}

function readAttributes({tag, attributes}: PageElement, page: Page): void {
  if (attributes.size === 0) return
  for (const [name, value] of attributes) {
    if (name === 'href' || name === 'src' || name === 'content') addAddress(value, page)
    if (name === 'srcset') for (const src of sourcesIn(value)) addAddress(src, page)
  }
  if (attributes.has('data-pagefind-body')) page.isSearched = true
  const id = attributes.get('id')
  if (id !== undefined) {
    if (page.anchors.has(id)) page.repeatedAnchors.push(id)
    page.anchors.add(id)
  }
  const get = (name: string) => attributes.get(name)
  const formaction = get('formaction')
  if (formaction) page.forms.push(formaction)
  const source = tag === 'a' ? undefined : tag === 'object' ? get('data') : get('src')
  // In SVG, pictures and what is used of other files.
  const drawn = /^(image|use|feimage)$/.test(tag) ? (get('href') ?? get('xlink:href')) : undefined
  for (const address of [source, get('poster'), get('background'), drawn]) {
    if (address) page.fetched.push(address)
  }
  for (const sources of [get('srcset'), get('imagesrcset')]) {
    if (sources) page.fetched.push(...sourcesIn(sources))
  }
  const style = get('style')
  if (style) page.fetched.push(...addressesInCss(style))
}

const sourcesIn = (srcset: string) =>
  srcset
    .split(/,\s+/)
    .map((part) => part.trim().split(/\s/)[0] ?? '')
    .filter(Boolean)

function addAddress(value: string, page: Page): void {
  if (!/^(https?:|\/|#|\.|mailto:|tel:)/.test(value)) return
  const url = URL.parse(value, page.base)
  if (url) page.addresses.add(url.href)
}

function readLink(rel: string, href: string, {attributes}: PageElement, page: Page): void {
  if (/(^|\s)canonical(\s|$)/i.test(rel)) page.canonical ??= href
  if (attributes.get('as') === 'font') page.fonts.push(href)
  if (href && loaded.test(rel)) page.fetched.push(href)
  else if (href && related.test(rel)) {
    const hreflang = attributes.get('hreflang')
    page.links.push({href, words: `<link rel="${rel}">`, ...(hreflang && {hreflang})})
  }
}

function readMeta(name = '', equivalent = '', content: string, page: Page): void {
  if (/^(robots|googlebot)$/i.test(name) && /noindex|none/i.test(content)) page.hidden = true
  if (name === 'description') page.description = content
  if (name) page.meta.set(name, [...(page.meta.get(name) ?? []), content])
  // Readers of an article that changed on its first day see that day, and once only.
  if (/^article:\w+_time$/.test(name)) page.dates.add(content)
  if (/^(og:image|twitter:image)(:(secure_)?url)?$/.test(name) && content) {
    page.links.push({href: content, words: `<meta ${name}>`})
  }
  if (/^refresh$/i.test(equivalent)) {
    page.leadsOn = true
    const [, href] = /url\s*=\s*["']?([^"']+)/i.exec(content) ?? []
    page.leadsTo = href?.trim()
    if (page.leadsTo) page.links.push({href: page.leadsTo, words: '<meta refresh>'})
  }
}

function readScript(source: string, type = '', src: string | undefined, page: Page): void {
  if (type.toLowerCase() === 'application/ld+json') page.blocks.push(readBlock(source))
  else if (src) page.scriptFiles.push(src)
  else if (!type || /javascript|module|importmap|speculationrules/.test(type)) {
    page.scripts.push(source)
  }
}

function readBlock(source: string): Block {
  try {
    return {source, value: JSON.parse(source)}
  } catch (error) {
    return {source, error: (error as Error).message}
  }
}
