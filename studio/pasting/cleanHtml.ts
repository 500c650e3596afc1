import {type LiftedTable, liftTables} from './liftTables.ts'
import {nestWordLists} from './nestWordLists.ts'

/**
 * Pasted HTML with what an article can hold: headings, lists, bold, italic and links. Colours,
 * fonts, comments, empty lines and what programs add for themselves are dropped. Where the text can
 * hold tables, they are beside it, each with the line that stands in its place.
 */
export function cleanHtml(html: string, holdsTables: boolean): Clean {
  const {body} = new DOMParser().parseFromString(html, 'text/html')
  for (const element of body.querySelectorAll(NOISE)) element.remove()
  removeComments(body)
  nestWordLists(body)
  for (const element of body.querySelectorAll('[style], b, i')) toMarks(element)
  for (const link of body.querySelectorAll('a')) toLink(link)
  toSections(body)
  for (const list of body.querySelectorAll(':is(ul, ol) > :is(ul, ol)')) {
    list.previousElementSibling?.append(list)
  }
  for (const element of body.querySelectorAll('span, font, o\\:p, ins, u')) unwrap(element)
  for (const element of body.querySelectorAll('p, li, div, h2, h3, h4')) {
    if (!element.textContent?.trim() && !element.querySelector('img')) element.remove()
  }
  for (const lineBreak of body.querySelectorAll('br')) {
    if (!lineBreak.closest('p, li, h2, h3, h4, blockquote, td')) lineBreak.remove()
  }
  for (const element of body.querySelectorAll('*')) {
    for (const {name} of [...element.attributes]) {
      if (name !== 'href' && name !== 'src') element.removeAttribute(name)
    }
  }
  const tables = holdsTables ? liftTables(body) : new Map<string, LiftedTable>()
  return {html: body.innerHTML.replace(/(&nbsp;|\u00a0)+/g, ' '), tables}
}

interface Clean {
  html: string
  tables: Map<string, LiftedTable>
}

/** Word's comments and deletions, the marks that lead to them, and pictures on somebody's disk. */
const NOISE = [
  'meta, style, script, title, link, xml, del',
  '[style*="mso-element:comment"], [style*="mso-hide:all"], [style*="display:none"]',
  '.MsoCommentReference, .MsoCommentText, .msocomanchor, .msocomtxt',
  'a[href^="#cmnt"], a[href^="#_msocom"], sup:has(> a[id^="cmnt"])',
  'img[src^="file:"], img[src^="data:"]',
].join(',')

function removeComments(body: HTMLElement) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) (comment as Comment).remove()
}

/** Google Docs writes bold and italic as styles, and its whole text into a `<b>` that is none. */
function toMarks(element: Element) {
  const {fontWeight, fontStyle} = (element as HTMLElement).style
  const isPlain = element.matches('b, strong') && /^(normal|400)$/.test(fontWeight)
  if (isPlain || element.closest('h1, h2, h3, h4, h5, h6')) {
    if (element.matches('b, strong, i, em')) unwrap(element)
    return
  }
  if (!element.matches('span, font, a')) return
  if (fontWeight === 'bold' || Number(fontWeight) >= 600) wrapContent(element, 'strong')
  if (fontStyle === 'italic') wrapContent(element, 'em')
}

/** A link to where it really leads; one that leads nowhere outside becomes text. */
function toLink(link: HTMLAnchorElement) {
  const given = link.getAttribute('href') ?? ''
  const url = URL.canParse(given) ? new URL(given) : undefined
  const isRedirect = url?.hostname === 'www.google.com' && url.pathname === '/url'
  const href = (isRedirect && (url.searchParams.get('q') ?? url.searchParams.get('url'))) || given
  if (/^(https?|mailto|tel):/i.test(href)) link.setAttribute('href', href)
  else unwrap(link)
}

/** Our sections begin at the second level: the first one is the title of the page. */
function toSections(body: HTMLElement) {
  const shift = body.querySelector('h1') ? 1 : 0
  for (const heading of [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')]) {
    const level = Math.min(4, Number(heading.tagName.slice(1)) + shift)
    const section = heading.ownerDocument.createElement(`h${level}`)
    section.append(...heading.childNodes)
    heading.replaceWith(section)
  }
}

function unwrap(element: Element) {
  element.replaceWith(...element.childNodes)
}

function wrapContent(element: Element, name: string) {
  const wrapper = element.ownerDocument.createElement(name)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}
