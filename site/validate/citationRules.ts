import {joinWords} from './joinWords.ts'
import {around, eachValue, type PageElement, type PageRule} from './pageRule.ts'

const html = 'https://html.spec.whatwg.org/multipage'
const read = {checkedOn: '2026-11-30', status: 'live'} as const

/** Marks in a text, the entries of works that they lead to, and the ways back. */
export const citationRules: PageRule[] = [
  {
    rule: 'back-link',
    here: 'error',
    elsewhere: 'warning',
    find: (document) => {
      const {byId} = document
      return eachValue('role', (role, link) => {
        if (role !== 'doc-backlink') return undefined
        const href = link.attributes.get('href') ?? ''
        const to = byId.get(href.slice(1))?.attributes.get('href')?.slice(1)
        const isBack = around(link, ({attributes}) => attributes.get('id') === to) !== undefined
        return !to || isBack ? undefined : `${href}, which leads to #${to}`
      })(document)
    },
    expected: 'a mark that leads here',
    remedy: 'Lead back to where this entry is named.',
    source: 'https://www.w3.org/TR/dpub-aria-1.1/#doc-backlink',
    ...read,
  },
  {
    rule: 'back-link',
    here: 'error',
    elsewhere: 'rests',
    find: ({of, having}) => {
      const links = of('a')
      const uses = Map.groupBy(links.filter(isMark), ({attributes}) => attributes.get('href'))
      const back = Map.groupBy(
        (having.get('role') ?? []).filter(({attributes}) => attributes.get('role') === BACK),
        (link) => `#${around(link, ({tag}) => tag === 'li')?.attributes.get('id')}`,
      )
      return [...back].flatMap(([entry, ways]) => {
        const [told, meant] = [
          ways.map(({attributes}) => attributes.get('href')),
          (uses.get(entry) ?? []).map(({attributes}) => `#${attributes.get('id')}`),
        ].map((list) => list.join(' '))
        return told === meant ? [] : [{place: entry, found: told ?? ''}]
      })
    },
    expected: 'ways back to each use, in the order of the text',
    remedy: 'Lead back to the first use first.',
    source: 'https://www.w3.org/TR/dpub-aria-1.1/#doc-backlink',
    ...read,
  },
  {
    rule: 'back-link',
    here: 'error',
    elsewhere: 'rests',
    find: ({of, having, byId}) => {
      const within = Map.groupBy(
        of('a').filter(({attributes}) => attributes.get('href')?.startsWith('#ref-')),
        (link) => around(link, ({attributes}) => attributes.has('popover')),
      )
      return (having.get('role') ?? []).filter(isMark).flatMap(({attributes}) => {
        const name = attributes.get('interestfor')
        const look = name ? byId.get(name) : undefined
        const leads = look && within.get(look)?.map((link) => link.attributes.get('href'))
        const href = attributes.get('href')
        return !leads || leads.includes(href)
          ? []
          : [{place: `#${name}`, found: `opened for ${href}`}]
      })
    },
    expected: 'a first look at the work that the mark leads to',
    remedy: 'Open the look at this work.',
    source: 'https://open-ui.org/components/interest-invokers.explainer/',
    ...read,
  },
  {
    rule: 'first-look',
    here: 'error',
    elsewhere: 'rests',
    find: ({page, of, having, byId}) => {
      const [lines, links] = ['p', 'a'].map((tag) => Map.groupBy(of(tag), ({parent}) => parent))
      return (having.get('popover') ?? []).flatMap((look) => {
        const [entry, facts] = lines?.get(look) ?? []
        const [link] = links?.get(facts) ?? []
        const id = link?.attributes.get('href')?.slice(1) ?? ''
        const whole = byId.get(id)?.words() ?? ''
        if (!entry || !facts || !id.startsWith('ref-')) return []
        const told = facts.words().split(' · ').slice(0, -1)
        const other = joinWords([entry.words()]) === page.works.get(id) ? undefined : entry.words()
        const found = other ?? told.find((fact) => !whole.includes(fact))
        return found === undefined ? [] : [{place: `#${id}`, found: `“${found}”`}]
      })
    },
    expected: 'what the entry of this work says',
    remedy: 'Show the same work in both places.',
    source: 'https://open-ui.org/components/interest-invokers.explainer/',
    ...read,
  },
  {
    rule: 'numbers',
    here: 'error',
    elsewhere: 'rests',
    find: ({of}) => {
      const lists = Map.groupBy(
        of('li').filter(({attributes}) => attributes.has('value')),
        ({parent}) => parent,
      )
      return [...lists.values()].flatMap((items) => {
        const numbers = items.map(({attributes}) => Number(attributes.get('value')))
        const at = numbers.findIndex((number, index) => number !== (numbers[0] ?? 0) + index)
        return at < 0
          ? []
          : [{place: `<li value="${numbers[at]}">`, found: `after ${numbers[at - 1]}`}]
      })
    },
    expected: 'numbers one after the other',
    remedy: 'Count on from the item before.',
    source: `${html}/grouping-content.html#the-li-element`,
    ...read,
  },
]

const BACK = 'doc-backlink'

const isMark = ({attributes}: PageElement) =>
  attributes.get('role') === 'doc-noteref' && attributes.has('href')
