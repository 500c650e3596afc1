import {hasWords} from '../view/hasWords.ts'
import {checkGroups} from './checkGroups.ts'
import {checkOwnWords} from './checkOwnWords.ts'
import {decode} from './decode.ts'
import {type Finding, quote} from './finding.ts'
import {joinWords} from './joinWords.ts'
import type {Page} from './page.ts'
import {type GraphNode, isNode, isObject} from './readNodes.ts'
import {readWords} from './readPage.ts'

/** The house's own rules of where a page shows what is told: each thing in its own place. */
export function checkOwnText(page: Page, nodes: GraphNode[]): Finding[] {
  const byId = new Map(
    nodes.flatMap((node) => (node.id && !node.isPointer ? [[node.id, node]] : [])),
  )
  const [article] = nodes.filter(({types, isTop}) => isTop && types.includes('BlogPosting'))
  return [
    ...nodes.filter(isNamed).flatMap((node) => checkThing(page, node)),
    ...checkGroups(page, nodes),
    ...nodes
      .filter(({types}) => types.includes('Question'))
      .flatMap((node) => checkQuestion(page, node)),
    ...(article
      ? [
          ...checkOwnWords(page, article, byId),
          ...checkByline(page, article, byId),
          ...checkCitations(page, article, byId),
        ]
      : []),
  ]
}

/** One finding of a property of a node. */
export const say = (node: GraphNode, name: string, found: unknown, expected: string): Finding => ({
  severity: 'error',
  rule: 'own-text',
  place: `${node.place} · ${name}`,
  found: quote(found),
  expected,
  remedy: 'Tell what is shown there, and show what is told.',
})

/** Of works and letters, which their authors spell as they like. */
export const warn = (...told: Parameters<typeof say>): Finding => ({
  ...say(...told),
  severity: 'warning',
})

/** A question and its answer are those at the question's own address. */
function checkQuestion(page: Page, node: GraphNode): Finding[] {
  const url = URL.parse(node.id ?? '')
  const id = decode(url?.hash.slice(1) ?? '')
  const asked = page.asked.get(id)
  if (!url || `${url.origin}${url.pathname}` !== page.url || asked === undefined) {
    return [say(node, '@id', node.id, 'the address of a question on this page')]
  }
  const {question, by: shown} = asked
  const [name] = node.properties.get('name') ?? []
  const [answer] = node.properties.get('acceptedAnswer') ?? []
  const {text: told, author} = isObject(answer) ? answer : {}
  const text = String(told ?? '')
  const words = /[<&]/.test(text) ? readWords(text) : joinWords([text])
  const by = isObject(author) ? joinWords([`Answered by ${author.name}`]) : ''
  const part = page.parts.get(id) ?? ''
  return [
    ...(joinWords([String(name)]) === question ? [] : [say(node, 'name', name, quote(question))]),
    ...(` ${part} `.includes(` ${words} `)
      ? []
      : [say(node, 'acceptedAnswer', text, 'the whole answer under this question')]),
    ...(by === shown
      ? []
      : [say(node, 'acceptedAnswer · author', by, `${quote(shown)}, as under this question`)]),
  ]
}

/** What is told by a name and the address of a page of this site, and nothing else. */
const isNamed = ({types, id, properties}: GraphNode) =>
  types.includes('Thing') || (types.includes('Person') && id === undefined && properties.has('url'))

/** What an article is about is linked to by its name, and so is who answers a question. */
function checkThing(page: Page, node: GraphNode): Finding[] {
  const [name, url] = ['name', 'url'].map((property) => node.properties.get(property)?.[0])
  const words = joinWords([String(name)])
  const isLinked = page.links.some(
    (link) => link.words === words && URL.parse(link.href, page.base)?.href === url,
  )
  return isLinked ? [] : [say(node, 'url', url, `where the page’s link “${words}” leads`)]
}

/** Who wrote and who reviewed can be read where readers look for it, all of them in their order. */
function checkByline(page: Page, article: GraphNode, byId: Map<string, GraphNode>): Finding[] {
  const [own] = [...byId.values()].filter(({id}) => id?.endsWith('#webpage'))
  const told: [GraphNode | undefined, string, RegExp][] = [
    [article, 'author', /^By\b/],
    [own, 'reviewedBy', /^Clinically reviewed by$/],
  ]
  return told.flatMap(([node, property, words]) => {
    const names = (node?.properties.get(property) ?? [])
      .filter(isObject)
      .map((value) => joinWords([String(byId.get(String(value['@id']))?.properties.get('name'))]))
    const shown = page.titles.filter(({before}) => words.test(before)).map((title) => title.words)
    if (!node || names.join('; ') === shown.join('; ')) return []
    return [say(node, property, names.join('; '), `${quote(shown.join('; '))}, as the page says`)]
  })
}

/** Every work that is cited is told, and all that is told of one is in its entry in the list. */
function checkCitations(page: Page, article: GraphNode, byId: Map<string, GraphNode>): Finding[] {
  const works = (article.properties.get('citation') ?? []).filter(isNode)
  const cited = new Set([...page.anchors].flatMap((id) => /^cite-(.+)-\d+$/.exec(id)?.[1] ?? []))
  const entries = [...page.parts].flatMap(([id, text]) => (id.startsWith('ref-') ? [text] : []))
  const list = [...page.works].flatMap(([id, text]) => (cited.has(id.slice(4)) ? [text] : []))
  const names = works.map(({name}) => joinWords([String(name)]))
  const astray = names.find(
    (name, i) => !hasWords(list[i] ?? '', name) && list.some((entry) => hasWords(entry, name)),
  )
  return [
    ...(works.length === cited.size
      ? []
      : [say(article, 'citation', `${works.length} works`, `${cited.size}, as the text cites`)]),
    ...(astray === undefined
      ? []
      : [say(article, 'citation', astray, 'the works in the order of their list')]),
    ...works.flatMap((work, index) => {
      const texts = wordsOf(work, byId)
      const fits = (entry: string) =>
        texts.every((text) => hasWords(entry, text) || entry.includes(text)) &&
        isInOrder(work, entry)
      // Of hundreds, nearly every work is where it has to be.
      if (fits(entries[index] ?? '')) return []
      const own = entries.filter((entry) => hasWords(entry, joinWords([String(work.name)])))
      if (own.length === 0 || own.some(fits)) return []
      const strange = texts.find((text) => !own.some((entry) => hasWords(entry, text)))
      return [
        warn(
          article,
          `citation “${work.name}”`,
          strange ?? 'authors',
          'what the entry of this work says, in its order',
        ),
      ]
    }),
  ]
}

/** Words that are told of a thing, with those of the people and things that it names. */
export function wordsOf(value: unknown, byId: Map<string, GraphNode>): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => wordsOf(each, byId))
  if (typeof value === 'string') return [joinWords([value])]
  if (!isObject(value)) return []
  const {'@type': _, '@id': id, url, sameAs, identifier, ...facts} = value
  const pointed =
    typeof id === 'string' && Object.keys(value).length === 1 ? byId.get(id) : undefined
  return wordsOf(pointed ? (pointed.properties.get('name') ?? []) : Object.values(facts), byId)
}

/** Authors come in the order of the entry, before the title, and where it was published after that. */
function isInOrder({author, name, isPartOf, pagination}: Record<string, unknown>, entry: string) {
  let at = 0
  const authors = [author].flat().filter(isObject)
  return [...authors.map((each) => each.name), name, ...partsOf(isPartOf), pagination]
    .filter((told) => typeof told === 'string')
    .every((told) => {
      const words = joinWords([told])
      const next = entry.indexOf(words, at)
      at = next + words.length
      return next >= 0
    })
}

/** Periodical, volume and issue, from what holds the others on. */
function partsOf(value: unknown): unknown[] {
  if (!isObject(value)) return []
  return [...partsOf(value.isPartOf), value.name, value.volumeNumber, value.issueNumber]
}
