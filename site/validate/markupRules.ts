import {isTime} from './literals.ts'
import {around, each, type PageElement, type PageRule} from './pageRule.ts'

const html = 'https://html.spec.whatwg.org/multipage'
const read = {checkedOn: '2026-11-30', status: 'live'} as const

const words = (text: string) => new Set(text.split(' '))
/** Elements that have their place in few others. */
const parents = new Map(
  Object.entries({
    li: 'ul ol menu',
    dt: 'dl div',
    dd: 'dl div',
    figcaption: 'figure',
    summary: 'details',
    legend: 'fieldset optgroup',
    source: 'picture audio video',
    track: 'audio video',
    option: 'select datalist optgroup',
  }).map(([tag, list]) => [tag, list.split(' ')]),
)
/** Elements that have few others right in them. */
const children = new Map([
  ...['ul', 'ol', 'menu'].map((tag) => [tag, words('li script template')] as const),
  ['dl', words('dt dd div script template')] as const,
])
/** Elements of a line of text. */
const lines = words(
  'abbr b bdi bdo button cite code dfn em h1 h2 h3 h4 h5 h6 i kbd label legend mark q s samp small span strong sub sup time u var',
)
/** What may have in it whatever the element around it may have. */
const seeThrough = words('a ins del map')
const isPressed = ({tag, attributes}: PageElement) =>
  tag === 'button' || (tag === 'a' && attributes.has('href'))

/** What the HTML standard asks of every page. */
export const markupRules: PageRule[] = [
  {
    rule: 'markup',
    here: 'error',
    elsewhere: 'error',
    find: ({page}) => page.mistakes.map(({code, line}) => ({place: `line ${line}`, found: code})),
    expected: 'HTML that needs no repair',
    remedy: 'Correct it: browsers make something of it that nobody wrote.',
    source: `${html}/parsing.html#parse-errors`,
    ...read,
  },
  {
    rule: 'anchor',
    here: 'error',
    elsewhere: 'error',
    find: ({page}) =>
      page.repeatedAnchors.map((id) => ({place: `#${id}`, found: 'the same id twice'})),
    expected: 'each id once',
    remedy: 'Name one of them otherwise.',
    source: `${html}/dom.html#the-id-attribute`,
    ...read,
  },
  {
    rule: 'nesting',
    here: 'error',
    elsewhere: 'error',
    find: each('a button input select textarea label iframe embed details', (element) => {
      if (element.attributes.get('type') === 'hidden') return undefined
      const outer = around(element, isPressed)
      return outer && `<${element.tag}> in <${outer.tag}>`
    }),
    expected: 'nothing to press within something to press',
    remedy: 'Put one behind the other.',
    source: `${html}/dom.html#interactive-content`,
    ...read,
  },
  {
    rule: 'nesting',
    here: 'error',
    elsewhere: 'warning',
    find: each([...parents.keys()].join(' '), ({tag, parent}) =>
      parent && !parents.get(tag)?.includes(parent.tag) && !parent.tag.includes('-')
        ? `<${tag}> in <${parent.tag}>`
        : undefined,
    ),
    expected: 'an element where the standard has a place for it',
    remedy: 'Put it into the list, table, figure or form part that it belongs to.',
    source: `${html}/indices.html#elements-3`,
    ...read,
  },
  {
    rule: 'nesting',
    here: 'error',
    elsewhere: 'warning',
    find: each(
      'address article aside blockquote div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul',
      (element) => {
        const outer = around(element, ({tag}) => !seeThrough.has(tag))
        return outer && lines.has(outer.tag) ? `<${element.tag}> in <${outer.tag}>` : undefined
      },
    ),
    expected: 'only words and what stands among them',
    remedy: 'Use an element that takes blocks, such as <div>, around it.',
    source: `${html}/dom.html#phrasing-content`,
    ...read,
  },
  {
    rule: 'time',
    here: 'error',
    elsewhere: 'error',
    find: each('time', ({attributes}) => {
      const written = attributes.get('datetime')
      return written === undefined || isTime(written) ? undefined : `datetime="${written}"`
    }),
    expected: 'a date, time or duration such as 2026-03-01 or PT4M',
    remedy: 'Correct the datetime.',
    source: `${html}/text-level-semantics.html#datetime-value`,
    ...read,
  },
  {
    rule: 'dimensions',
    here: 'error',
    elsewhere: 'warning',
    find: each('img', ({attributes}) => {
      const [width, height] = [attributes.get('width'), attributes.get('height')]
      if (/^\d+$/.test(width ?? '') && /^\d+$/.test(height ?? '')) return undefined
      return `width ${width ?? 'missing'}, height ${height ?? 'missing'}`
    }),
    expected: 'width and height in pixels, so that nothing jumps when the picture comes',
    remedy: 'Write both.',
    source: `${html}/embedded-content-other.html#dimension-attributes`,
    ...read,
  },
  {
    rule: 'time',
    // Ours are held to the very day, by `saidRules.ts`.
    here: 'rests',
    elsewhere: 'warning',
    find: each('time', (element) => {
      const [said, meant] = [element.words().trim(), element.attributes.get('datetime') ?? '']
      if (!/^\d{4}-\d\d-\d\d/.test(meant) || !/^[A-Za-z\d, ]*\d{4}$/.test(said)) return undefined
      const apart = Math.abs(Date.parse(`${said} UTC`) - Date.parse(meant))
      return apart > 36 * 60 * 60 * 1000 ? `“${said}” for ${meant}` : undefined
    }),
    expected: 'the same day for readers and for machines',
    remedy: 'Correct one of them.',
    source: `${html}/text-level-semantics.html#the-time-element`,
    ...read,
  },
  {
    rule: 'nesting',
    here: 'error',
    elsewhere: 'warning',
    find: ({elements}) =>
      elements.flatMap((element) => {
        const allowed = children.get(element.parent?.tag ?? '')
        if (!allowed || allowed.has(element.tag) || element.tag.includes('-')) return []
        return [{place: `<${element.tag}>`, found: `<${element.tag}> in <${element.parent?.tag}>`}]
      }),
    expected: 'only the parts that a list has',
    remedy: 'Put it into one of its items.',
    source: `${html}/grouping-content.html`,
    ...read,
  },
  {
    rule: 'srcset',
    here: 'error',
    elsewhere: 'warning',
    find: each('img source', ({attributes}) => {
      const sizes = [
        ...(attributes.get('srcset') ?? '').matchAll(/\s(\d+w|[\d.]+x)\s*(?=,|$)/g),
      ].map(([, size]) => size)
      if (new Set(sizes).size < sizes.length) return 'one size twice'
      const needs = sizes.some((size) => size?.endsWith('w')) && !attributes.has('sizes')
      return needs && attributes.get('loading') !== 'lazy' ? 'widths without sizes' : undefined
    }),
    expected: 'each size once, and how wide the picture is shown',
    remedy: 'Write sizes, and each file once.',
    source: `${html}/images.html#srcset-attributes`,
    ...read,
  },
  {
    rule: 'obsolete',
    here: 'error',
    elsewhere: 'warning',
    find: each(
      'acronym applet basefont bgsound big blink center dir font frame frameset keygen marquee nobr noframes plaintext strike tt xmp',
      ({tag}) => `<${tag}>`,
    ),
    expected: 'elements that HTML still has',
    remedy: 'Use CSS, or an element that says what is meant.',
    source: `${html}/obsolete.html`,
    ...read,
  },
]
