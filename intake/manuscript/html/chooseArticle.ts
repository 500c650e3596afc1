import {readCredits} from '../credits.ts'
import {
  attributeOf,
  childrenOf,
  type Element,
  elementsOf,
  findAll,
  isElement,
  type Node,
  namesOf,
  wordsOf,
} from './elements.ts'

/** Tags that never hold a part of an article. */
const AROUND =
  /^(nav|footer|aside|script|style|noscript|template|button|svg|head|dialog|select|input|textarea|menu)$/

/** What templates of WordPress, Squarespace and others call the parts around an article. */
const NAMES =
  /(^|[\s_-])(share|sharing|sharedaddy|social|related|jp-relatedposts|newsletter|subscribe|signup|cookie|consent|breadcrumbs?|sidebar|comments?(-area|-list|-respond)?|respond|navigation|nav|navbar|nav-links|post-navigation|pagination|menu|widget(-area)?|site-header|site-footer|masthead|colophon|skip-link|screen-reader-text|advert|ads|promo|popup|modal|toc|table-of-contents|entry-footer|post-tags|tags-links|cat-links|reading-time|likes?|announcement-bar|header-nav|footer-sections|blog-item-pagination|item-pagination|sqs-block-newsletter)($|[\s_-])/i

const CONTENT =
  /(^|\s)(elementor-widget-theme-post-content|entry-content|post-content|article-content|article-body|article__body|post-body|blog-item-content|blog-item-content-wrapper|wp-block-post-content|td-post-content|gh-content|entry|post-entry|single-content|content-area|rich-text|rich-text-block|w-richtext|markdown-body)(\s|$)/i

export interface Chosen {
  /** What is read, in order: what stands above the text and belongs to it, then the text. */
  roots: Node[]
  /** The words of what was left out. */
  left: string[]
}

/** Finds the article in a page, and takes out what stands around and between it. */
export function chooseArticle(page: Node): Chosen {
  const left: string[] = []
  const [body = page] = findAll(page, ({tagName}) => tagName === 'body')
  const isSite =
    findAll(
      body,
      (element) =>
        /^(nav|footer|header|main|article)$/.test(element.tagName) ||
        CONTENT.test(namesOf(element)),
    ).length > 0 || findAll(body, isFrame).length > 1
  const cell = isSite ? undefined : findCell(body)
  const root = isSite ? findRoot(body) : (cell ?? body)
  if (root !== body) leaveOut(body, root, left)
  const above = root === body || cell ? [] : findAbove(page, body, root)
  const below = findBelow(body)
  prune(root, left, isSite)
  return {roots: [...above, root, ...below], left: left.filter(Boolean)}
}

/** Older pages name what stands around their text, and the text, by ids alone. */
const isFrame = (element: Element) =>
  /^(?:div|ul)$/.test(element.tagName) &&
  /(^|\s)(?:masthead|header|footer|menu|nav|navigation|sidebar)(\s|$)/i.test(namesOf(element))

const isFramed = (element: Element) =>
  /^(?:contents?|main|main-content|page-content)$/i.test(attributeOf(element, 'id') ?? '')

/**
 * Before there were style sheets, tables set out a page: menus in one cell, and the text in another
 * that has most of the words, in several paragraphs.
 */
function findCell(body: Node): Element | undefined {
  const isRow = ({tagName}: Element) => tagName === 'tr'
  const columns = findAll(body, isRow)
    .map(elementsOf)
    .filter((cells) => cells.length > 1)
  const most = wordsOf(body).length / 2
  const found = columns.flat().find((cell) => wordsOf(cell).length > most)
  if (!found) {
    const inner = findAll(body, isRow).find((row) => wordsOf(row).length > most)
    return inner && findCell(inner)
  }
  const isText = findAll(found, ({tagName}) => /^(?:p|h\d|ul|ol|blockquote)$/.test(tagName)).length
  return findCell(found) ?? (isText >= 3 ? found : undefined)
}

function findRoot(body: Node): Node {
  const candidates = [
    ...findAll(body, ({tagName}) => tagName === 'article'),
    ...findAll(body, (element) => attributeOf(element, 'itemprop') === 'articleBody'),
    ...findAll(body, (element) => CONTENT.test(namesOf(element))),
    ...findAll(body, ({tagName}) => tagName === 'main'),
    ...findAll(body, isFramed),
    ...findAll(body, (element) => attributeOf(element, 'role') === 'main'),
  ]
  const length = (node: Node) => wordsOf(node).length
  const [best] = candidates.sort((one, other) => length(other) - length(one))
  // A list of teasers is many small articles, and none of them is the page.
  if (!best || length(best) < length(body) * 0.25) return body
  const article = candidates.find(({tagName}) => tagName === 'article')
  return article && length(article) >= length(best) * 0.6 ? article : best
}

/** A box on the author often stands under the text. */
function findBelow(body: Node): Node[] {
  const isBox = (element: Element) =>
    /(^|[\s_-])(author-box|author_*-?bio|author-description|about-author)($|[\s_-])/i.test(
      namesOf(element),
    )
  const boxes = findAll(body, isBox).slice(0, 1)
  for (const {parentNode} of boxes) {
    if (parentNode)
      parentNode.childNodes = parentNode.childNodes.filter((one) => !boxes.includes(one as Element))
  }
  return boxes
}

/** Title, byline and date often stand in a header of the page, above the text. */
function findAbove(page: Node, body: Node, root: Node): Node[] {
  const has = (test: (element: Element) => boolean) => findAll(root, test).length > 0
  const isTitle = ({tagName}: Element) => tagName === 'h1'
  const isByline = (element: Element) =>
    /(^|[\s_-])(byline|postmetadata|entry-author|post-author|author-name|blog-author-name|blog-item-author-name)($|[\s_-])/i.test(
      namesOf(element),
    ) || attributeOf(element, 'rel') === 'author'
  const isDate = (element: Element) =>
    (element.tagName === 'time' && attributeOf(element, 'datetime') !== undefined) ||
    /(^|[\s_-])(type-date|post-date|entry-date)($|[\s_-])/i.test(namesOf(element))
  const title = has(isTitle)
    ? []
    : findAll(body, isTitle)
        .filter((h1) => !isIn(h1, /site-title|logo/i))
        .slice(0, 1)
  const byline = has(isByline) ? [] : findAll(body, isByline).slice(0, 1)
  const date = has(isDate) ? [] : findAll(body, isDate).slice(0, 1)
  const [h1] = title
  if (h1 && !date.length) date.push(...findCredits(body, h1, root))
  if (title.length || has(isTitle)) return [...title, ...byline, ...date]
  const named = findAll(page, ({tagName}) => tagName === 'title').slice(0, 1)
  return [...named, ...byline, ...date]
}

/** Dates between the title and the text, whatever a template calls them. */
function findCredits(body: Node, title: Element, root: Node): Element[] {
  const all = findAll(body, (element) => element === title || element === root || isLine(element))
  const [from, to] = [all.indexOf(title), all.indexOf(root as Element)]
  return all.slice(from + 1, Math.max(from + 1, to)).filter((line) => {
    const {published, updated, reviewed} = readCredits(wordsOf(line)) ?? {}
    return Boolean(published ?? updated ?? reviewed)
  })
}

const isLine = (element: Element) =>
  /^(?:div|p|span|li|time)$/.test(element.tagName) && !elementsOf(element).length

const isIn = (element: Element, names: RegExp) =>
  names.test(namesOf(element)) ||
  (element.parentNode && isElement(element.parentNode) && names.test(namesOf(element.parentNode)))

/** The words of the page outside the article, by its outermost parts. */
function leaveOut(node: Node, root: Node, left: string[]) {
  for (const child of elementsOf(node)) {
    if (child === root) continue
    if (contains(child, root)) leaveOut(child, root, left)
    else left.push(wordsOf(child))
  }
}

const contains = (node: Node, other: Node): boolean => {
  for (
    let at: Node | null = other;
    at;
    at = 'parentNode' in at ? (at.parentNode as Node | null) : null
  ) {
    if (at === node) return true
  }
  return false
}

/** Takes parts of the page’s frame out of the article itself. */
export function prune(node: Node, left: string[], isSite: boolean) {
  if (!('childNodes' in node)) return
  node.childNodes = childrenOf(node).filter((child) => {
    if (!isElement(child)) return true
    const isQuiet = /^(script|style|noscript|template|svg|head)$/.test(child.tagName)
    const isHidden =
      attributeOf(child, 'hidden') !== undefined ||
      /display:\s*none/i.test(attributeOf(child, 'style') ?? '')
    // The button of an accordion holds the heading of what it opens.
    const isToggle = child.tagName === 'button' && attributeOf(child, 'aria-expanded') !== undefined
    const isAround =
      (AROUND.test(child.tagName) &&
        !isToggle &&
        (isSite || child.tagName !== 'aside') &&
        !isIn(child, /accordion|toggle|faq/i)) ||
      isHidden ||
      (isSite && NAMES.test(namesOf(child).replace(/\belementor-[\w-]+/g, '')))
    if (isAround && keepsCredits(child, left)) return true
    if (isAround && !isQuiet) left.push(wordsOf(child))
    if (!isAround) prune(child, left, isSite)
    return !isAround
  }) as typeof node.childNodes
}

/** The foot of an article may name its author and day, as microformats mark them; the rest goes. */
function keepsCredits(element: Element, left: string[]): boolean {
  const isCredit = (one: Element) => /(^|\s)(p-author|dt-published)(\s|$)/.test(namesOf(one))
  const kept = elementsOf(element).filter((child) => findAll(child, isCredit).length)
  if (element.tagName !== 'footer' || !kept.length) return false
  left.push(...elementsOf(element).flatMap((child) => (kept.includes(child) ? [] : wordsOf(child))))
  element.childNodes = kept
  return true
}
