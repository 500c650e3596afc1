import {createHash} from 'node:crypto'
import {decode} from './decode.ts'
import {joinWords} from './joinWords.ts'
import {linksWithin} from './linksWithin.ts'
import {measure} from './measure.ts'
import type {Page} from './page.ts'
import {lettersOf, passageOf, WORDLESS} from './passages.ts'
import {type GraphNode, isObject} from './readNodes.ts'
import type {ListedWork, PageSummary} from './summary.ts'
import {factsOf} from './truth.ts'
import type {Vocabulary} from './vocabulary.ts'

/** Of a page that was read, what the rules between pages ask of it. */
export function summarise(page: Page, nodes: GraphNode[], {isA}: Vocabulary): PageSummary {
  const {path, url, title, description, language, heading, hidden, leadsOn} = page
  const {links, fetched, scriptFiles, fonts} = page
  const {origin} = new URL(url)
  const is = ({types}: GraphNode, name: string) => types.some((type) => isA(type, name))
  const inSite = (id: string | undefined): id is string => id?.startsWith(`${origin}/`) ?? false
  return {
    path,
    url,
    title,
    description,
    language,
    heading,
    article: readArticle(nodes),
    hidden,
    isSearched: page.isSearched,
    modified: nodes.flatMap(({isTop, id, properties}) =>
      isTop && id?.endsWith('#webpage') ? (properties.get('dateModified') ?? []).map(String) : [],
    )[0],
    alternates: linksWithin(
      links.filter(({hreflang}) => hreflang && hreflang !== 'x-default'),
      page,
    ).flatMap((link) => link.path ?? []),
    leadsOn,
    anchors: [...page.anchors],
    links: linksWithin(links, page),
    ...textOf(page, nodes),
    works: worksOn(page),
    titles: titlesOn(page),
    minutes: page.minutes,
    fetched: linksWithin(
      fetched.map((href) => ({href, words: ''})),
      page,
    ).flatMap(({path}) => path ?? []),
    styles: page.styles.map(hashOf),
    scripts: page.scripts.map(hashOf),
    scriptFiles,
    fonts,
    sizes: measure(page),
    things: nodes.flatMap((node) =>
      node.id === undefined || node.isPointer
        ? []
        : [{id: node.id, facts: hashOf(factsOf(node)), place: node.place}],
    ),
    questions: nodes
      .filter((node) => is(node, 'Question'))
      .map((node) => ({
        key: keyOf(node),
        name: joinWords([String(node.properties.get('name')?.[0])]),
        id: node.id,
        place: node.place,
      })),
    asked: questionsOn(page),
    people: page.people.map(({href, facts, about}) => ({
      path: decode(URL.parse(href ?? '', page.base)?.pathname ?? ''),
      facts: lettersOf(facts.join(' ')),
      about: lettersOf(about),
    })),
    job: joinWords(
      nodes
        .filter((node) => node.isTop && is(node, 'Person'))
        .flatMap(({properties}) => properties.get('jobTitle') ?? [])
        .map(String),
    ),
    frame: frameOf(page),
    choices: page.choices,
    asks: page.asks,
    persons: nodes.flatMap((node) =>
      node.isTop && inSite(node.id) && is(node, 'Person')
        ? [{id: node.id, path: decode(new URL(node.id).pathname), place: node.place}]
        : [],
    ),
    profileOf: nodes.flatMap(({types, properties}) => {
      const [main] = properties.get('mainEntity') ?? []
      if (!types.includes('ProfilePage') || !isObject(main)) return []
      return typeof main['@id'] === 'string' ? [main['@id']] : []
    }),
  }
}

function frameOf({frame}: Page): PageSummary['frame'] {
  const parts: PageSummary['frame'] = {}
  for (const {name, text} of frame) parts[name] = [parts[name] ?? [], text].flat().join(' ')
  return parts
}

/** Of an article, its text and the lines about it. */
function textOf(page: Page, nodes: GraphNode[]): Pick<PageSummary, 'passages' | 'facts' | 'signs'> {
  if (!readArticle(nodes)) return {passages: '', facts: '', signs: ''}
  const works = [...page.works.values()].map((work) => [passageOf(work), work] as const)
  return {
    passages: linesOf([...page.passages, ...works]),
    facts: linesOf([...page.facts]),
    signs: linesOf([...page.signs]),
  }
}

const linesOf = (passages: (readonly [string, string])[]) =>
  passages
    .filter(([name]) => name !== WORDLESS)
    .map(([name, words]) => `${name} ${words.slice(0, 24)}`)
    .join('\n')

function readArticle(nodes: GraphNode[]): PageSummary['article'] {
  const [posting] = nodes.filter(({isTop, types}) => isTop && types.includes('BlogPosting'))
  if (!posting) return undefined
  const [published, modified] = ['datePublished', 'dateModified'].map((name) =>
    String(posting.properties.get(name)?.[0]),
  )
  const nameOf = (name: unknown) => joinWords([String(name)])
  const people = new Map(nodes.map(({id, properties}) => [id, nameOf(properties.get('name'))]))
  const authors = (posting.properties.get('author') ?? []).filter(isObject)
  const topics = nodes.flatMap(({properties}) => properties.get('about') ?? []).filter(isObject)
  return {
    published: `${published}`,
    modified: `${modified}`,
    authors: authors.map(({'@id': id}) => people.get(String(id)) ?? ''),
    by: authors.map(({'@id': id}) => decode(URL.parse(String(id))?.pathname ?? '')),
    subjects: topics.map(({name}) => nameOf(name)),
    topics: topics.flatMap(({url}) => decode(URL.parse(String(url))?.pathname ?? '') || []),
  }
}

/** What an entry says of where a work is cited; an address that is shown is the work's own. */
function worksOn(page: Page): ListedWork[] {
  const byEntry = Map.groupBy(page.links, ({entry}) => entry)
  return [...page.works].map(([id, words]) => {
    const links = byEntry.get(id) ?? []
    const titles = links.filter(({isTitle}) => isTitle)
    const paths = linksWithin(titles, page).map(({path}) => path ?? '')
    const addresses = links.flatMap(({href, isTitle}) => (isTitle || /^#/.test(href) ? [] : href))
    const own = words.replace(/(\d{4}|n\.d\.)-?[a-z]\b/g, '$1').slice(0, 300)
    const more = [page.evidence.get(id) ?? '', ...addresses]
    return {
      words: [own, ...more].filter(Boolean).join(' '),
      on: [...new Set(paths)].filter((path) => path !== '' && path !== page.path),
    }
  })
}

const questionsOn = (page: Page): PageSummary['asked'] =>
  [...page.asked.values()].map(({question, answer, by, owner}) => ({
    question,
    answer: passageOf(`${answer} ${by}`),
    begins: [answer.slice(0, 60), by].filter(Boolean).join(' … '),
    owner: owner && decode(URL.parse(owner, page.base)?.pathname ?? ''),
  }))

function titlesOn(page: Page): PageSummary['titles'] {
  const {origin} = new URL(page.url)
  const titles = page.titles.flatMap(({href, before, box, heads, ...title}) => {
    const url = URL.parse(href, page.base)
    return url?.origin === origin ? [{...title, path: decode(url.pathname)}] : []
  })
  return [...new Map(titles.map((each) => [JSON.stringify(each), each])).values()]
}

/** A question is the same where its words and its answer are. */
function keyOf({properties}: GraphNode): string {
  const [answer] = properties.get('acceptedAnswer') ?? []
  const text = isObject(answer) ? answer.text : ''
  return hashOf(JSON.stringify([properties.get('name'), text]))
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64')
