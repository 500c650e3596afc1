import {hasWords} from '../view/hasWords.ts'
import {joinWords} from './joinWords.ts'
import {
  around,
  each,
  eachValue,
  type PageElement,
  type PageRule,
  type ReadDocument,
} from './pageRule.ts'

const wcag = 'https://www.w3.org/WAI/WCAG22/Understanding'
const read = {checkedOn: '2026-11-30', status: 'live'} as const

/** Attributes that hold ids of other elements. */
const pointers =
  'for aria-labelledby aria-describedby aria-controls aria-owns aria-details aria-errormessage aria-flowto popovertarget commandfor interestfor headers list'

/** What somebody needs who hears a page or goes through it by keyboard. */
export const accessRules: PageRule[] = [
  {
    rule: 'alternative',
    here: 'error',
    elsewhere: 'error',
    find: each('img area input', (element) => {
      const {tag, attributes} = element
      if (tag === 'input' && attributes.get('type') !== 'image') return undefined
      if (tag === 'area' && !attributes.has('href')) return undefined
      return attributes.has('alt') || isNamed(element) || isHidden(element) ? undefined : 'no alt'
    }),
    expected: 'alt: what the picture shows, or empty if it only decorates',
    remedy: 'Say what it shows.',
    source: `${wcag}/non-text-content.html`,
    ...read,
  },
  {
    rule: 'alternative',
    here: 'warning',
    elsewhere: 'warning',
    find: each('img', ({attributes}) => {
      const alt = attributes.get('alt') ?? ''
      return /^\S+\.(jpe?g|png|gif|webp|avif|svg)$/i.test(alt) ||
        /^(image|picture|photo|undefined|null|NaN|\[object Object\])$/i.test(alt)
        ? `alt="${alt}"`
        : undefined
    }),
    expected: 'what the picture shows',
    remedy: 'Describe it in a few words.',
    source: `${wcag}/non-text-content.html`,
    ...read,
  },
  {
    rule: 'label',
    here: 'error',
    elsewhere: 'error',
    find: each('a button h1 h2 h3 h4 h5 h6 summary', (element) => {
      if (element.tag === 'a' && !element.attributes.has('href')) return undefined
      if (element.words().trim() || isNamed(element) || isHidden(element)) return undefined
      return 'no words'
    }),
    expected: 'words, or a picture with an alternative',
    remedy: 'Say where it leads, what it does or what it is about; or leave it out.',
    source: `${wcag}/link-purpose-in-context.html`,
    ...read,
  },
  {
    rule: 'label',
    here: 'error',
    elsewhere: 'warning',
    find: each('input select textarea', (element, document) => {
      const kind = element.attributes.get('type') ?? ''
      if (/^(hidden|submit|reset|button|image)$/.test(kind)) return undefined
      if (element.attributes.has('disabled')) return undefined
      if (isNamed(element) || isHidden(element) || isLabelled(element, document)) return undefined
      return 'no label'
    }),
    expected: 'a <label> that says what to enter',
    remedy: 'Give it a label.',
    source: `${wcag}/labels-or-instructions.html`,
    ...read,
  },
  {
    rule: 'label',
    here: 'error',
    elsewhere: 'warning',
    find: each('iframe', (element) => (isNamed(element) ? undefined : 'no title')),
    expected: 'a title that says what it shows',
    remedy: 'Give it a title.',
    source: 'https://www.w3.org/WAI/WCAG22/Techniques/html/H64',
    ...read,
  },
  {
    rule: 'label',
    here: 'error',
    elsewhere: 'warning',
    find: eachValue('aria-label', (label, element, {of}) => {
      const said = joinWords([element.words()]).toLowerCase()
      if (!/^(a|button)$/.test(element.tag) || !/[\p{L}\p{N}]/u.test(said)) return undefined
      if (hasWords(joinWords([label]).toLowerCase(), said)) return undefined
      // What stands for a picture is not seen.
      const isSeen = !of('img').some((picture) => around(picture, (outer) => outer === element))
      return isSeen ? `“${label}” for “${said}”` : undefined
    }),
    expected: 'a name in which the visible words are, for who speaks to a page',
    remedy: 'Begin the name with the words that can be seen.',
    source: `${wcag}/label-in-name.html`,
    ...read,
  },
  {
    rule: 'target',
    here: 'error',
    elsewhere: 'warning',
    find: eachValue(pointers, (value, {tag}, {page}) => {
      const lost = value.split(/\s+/).filter((id) => id && !page.anchors.has(id))
      return lost.length === 0 || tag === 'script' ? undefined : `“${lost.join(' ')}”`
    }),
    expected: 'the id of an element of the page',
    remedy: 'Correct the id, or leave the attribute out.',
    source: 'https://www.w3.org/TR/wai-aria-1.2/#valuetype_idref',
    ...read,
  },
  {
    rule: 'headings',
    here: 'error',
    elsewhere: 'warning',
    find: ({page, of}) =>
      of('h1').length > 0 || page.leadsOn ? [] : [{place: '<body>', found: 'no <h1>'}],
    expected: 'one heading that says what the page is about',
    remedy: 'Make the title of the page an <h1>.',
    source: `${wcag}/headings-and-labels.html`,
    ...read,
  },
  {
    rule: 'headings',
    here: 'error',
    elsewhere: 'rests',
    find: ({of}) =>
      of('h1')
        .slice(1)
        .map((second) => ({place: `“${second.words().trim()}”`, found: 'a second <h1>'})),
    expected: 'one heading that says what the page is about',
    remedy: 'Make the other an <h2>.',
    source: `${wcag}/headings-and-labels.html`,
    ...read,
  },
  {
    rule: 'headings',
    here: 'warning',
    elsewhere: 'warning',
    find: ({of}) => {
      const all = of('h1 h2 h3 h4 h5 h6').toSorted((one, other) => one.at - other.at)
      return all.flatMap((heading, index) => {
        const [level, before] = [levelOf(heading), levelOf(all[index - 1] ?? heading)]
        if (level <= before + 1) return []
        return [{place: `“${heading.words().trim()}”`, found: `<h${level}> after <h${before}>`}]
      })
    },
    expected: 'levels one after the other, as of a table of contents',
    remedy: 'Use the next level.',
    source: 'https://www.w3.org/WAI/tutorials/page-structure/headings/',
    ...read,
  },
  {
    rule: 'focus',
    here: 'error',
    elsewhere: 'warning',
    find: eachValue('tabindex', (value) => (Number(value) > 0 ? `“${value}”` : undefined)),
    expected: '0 or -1: the order of the page is the order of the keyboard',
    remedy: 'Move the element to where it should come.',
    source: `${wcag}/focus-order.html`,
    ...read,
  },
]

const levelOf = ({tag}: PageElement) => Number(tag.slice(1))

const isNamed = ({attributes}: PageElement) =>
  ['aria-label', 'aria-labelledby', 'title'].some((name) => attributes.get(name)?.trim())

/** Whether it is kept from who hears the page. */
function isHidden(element: PageElement): boolean {
  const silent = ({attributes}: PageElement) =>
    attributes.get('aria-hidden') === 'true' || attributes.has('hidden')
  const role = element.attributes.get('role') ?? ''
  return /^(presentation|none)$/.test(role) || silent(element) || !!around(element, silent)
}

const isLabelled = (element: PageElement, {of}: ReadDocument) => {
  const id = element.attributes.get('id')
  return (
    around(element, ({tag}) => tag === 'label') !== undefined ||
    (id !== undefined &&
      of('label').some((label) => label.attributes.get('for') === id && label.words().trim()))
  )
}
