import {roles, states} from './aria.ts'
import {isTrail} from './noteTitle.ts'
import {around, each, eachValue, type PageElement, type PageRule} from './pageRule.ts'

const aria = 'https://www.w3.org/TR/wai-aria-1.2'
const wcag = 'https://www.w3.org/WAI/WCAG22/Understanding'
const read = {checkedOn: '2026-11-30', status: 'live'} as const

/** What tells assistive technology more than HTML does, and what must not keep anybody out. */
export const ariaRules: PageRule[] = [
  {
    rule: 'aria',
    here: 'error',
    elsewhere: 'error',
    find: eachValue('role', (value) =>
      value.split(/\s+/).some((role) => role && !roles.has(role)) ? `“${value}”` : undefined,
    ),
    expected: 'a role of WAI-ARIA',
    remedy: 'Correct the role, or leave it out.',
    source: `${aria}/#role_definitions`,
    ...read,
  },
  {
    rule: 'aria',
    here: 'error',
    elsewhere: 'error',
    find: ({having}) =>
      [...having.keys()]
        .filter((name) => name.startsWith('aria-') && !states.has(name.slice(5)))
        .map((name) => ({place: `<${having.get(name)?.[0]?.tag}>`, found: name})),
    expected: 'an attribute of WAI-ARIA',
    remedy: 'Correct it: what nobody knows says nothing.',
    source: `${aria}/#state_prop_def`,
    ...read,
  },
  {
    rule: 'aria',
    here: 'error',
    elsewhere: 'warning',
    find: each('a button input select textarea', (element) => {
      const {attributes} = element
      const isSkipped =
        attributes.get('tabindex') === '-1' ||
        attributes.get('type') === 'hidden' ||
        attributes.has('disabled') ||
        (element.tag === 'a' && !attributes.has('href'))
      if (isSkipped || !(isSilent(element) || around(element, isSilent))) return undefined
      return 'aria-hidden="true", and reached by keyboard'
    }),
    expected: 'that whoever gets there hears where they are',
    remedy: 'Take aria-hidden away, or add tabindex="-1".',
    source: 'https://www.w3.org/WAI/standards-guidelines/act/rules/6cfa84/',
    ...read,
  },
  {
    rule: 'aria',
    here: 'error',
    elsewhere: 'warning',
    find: ({having}) => {
      const current = (having.get('aria-current') ?? []).filter(
        ({attributes}) => attributes.get('aria-current') !== 'false',
      )
      const lists = Map.groupBy(current, (link) => around(link, ({tag}) => tag === 'nav'))
      return [...lists].flatMap(([nav, links]) =>
        nav && links.length > 1
          ? [{place: '<nav>', found: `${links.length} with aria-current`}]
          : [],
      )
    },
    expected: 'one current of a set',
    remedy: 'Mark the page that is shown.',
    source: `${aria}/#aria-current`,
    ...read,
  },
  {
    rule: 'aria',
    here: 'error',
    elsewhere: 'rests',
    find: ({page, of, having}) => {
      const trail = of('a').filter((link) => around(link, isTrail))
      const above = new Set(trail.map(({attributes}) => attributes.get('href')))
      return (having.get('aria-current') ?? []).flatMap((link) => {
        const href = link.attributes.get('href')
        if (!href || page.path.startsWith(href) || above.has(href)) return []
        return [{place: `<a href="${href}">`, found: 'aria-current'}]
      })
    },
    expected: 'the part of the site that the page is in',
    remedy: 'Mark the one that leads here.',
    source: `${aria}/#aria-current`,
    ...read,
  },
  {
    rule: 'hidden',
    here: 'error',
    elsewhere: 'rests',
    find: eachValue('hidden', (how, element) => {
      const words = element.words().trim()
      return how === 'until-found' || !words ? undefined : `“${words.slice(0, 60)}”`
    }),
    expected: 'words that readers see, without script too',
    remedy: 'Show them, or leave them out.',
    source: 'https://html.spec.whatwg.org/multipage/interaction.html#the-hidden-attribute',
    ...read,
  },
  {
    rule: 'main',
    here: 'error',
    elsewhere: 'warning',
    find: ({of}) =>
      of('main')
        .filter(({attributes}) => !attributes.has('hidden'))
        .slice(1)
        .map(() => ({place: '<main>', found: 'a second one'})),
    expected: 'one, with what the page is about',
    remedy: 'Make one of it.',
    source: 'https://html.spec.whatwg.org/multipage/grouping-content.html#the-main-element',
    ...read,
  },
  {
    rule: 'main',
    here: 'error',
    elsewhere: 'rests',
    find: ({page, of}) =>
      page.leadsOn || of('main').length > 0 ? [] : [{place: '<body>', found: 'no <main>'}],
    expected: 'one, with what the page is about',
    remedy: 'Put the words of the page into <main>.',
    source: `${wcag}/bypass-blocks.html`,
    ...read,
  },
  {
    rule: 'table',
    here: 'warning',
    elsewhere: 'warning',
    find: ({of}) => {
      const headed = new Set(of('th').map((cell) => around(cell, isTable)))
      return of('table')
        .filter((table) => !headed.has(table) && !table.attributes.has('role'))
        .map(() => ({place: '<table>', found: 'no <th>'}))
    },
    expected: 'cells that say what the others are about',
    remedy: 'Mark the head of each column or row.',
    source: `${wcag}/info-and-relationships.html`,
    ...read,
  },
  {
    rule: 'autoplay',
    here: 'error',
    elsewhere: 'warning',
    find: each('audio video', ({attributes}) =>
      attributes.has('autoplay') && !attributes.has('muted') ? 'autoplay' : undefined,
    ),
    expected: 'sound only when it is asked for',
    remedy: 'Leave autoplay out.',
    source: `${wcag}/audio-control.html`,
    ...read,
  },
]

const isSilent = ({attributes}: PageElement) => attributes.get('aria-hidden') === 'true'
const isTable = ({tag}: PageElement) => tag === 'table'
