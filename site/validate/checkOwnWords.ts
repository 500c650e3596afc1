import {say, warn} from './checkOwnText.ts'
import {type Finding, quote} from './finding.ts'
import type {Page} from './page.ts'
import {lettersOf} from './passages.ts'
import {type GraphNode, isObject} from './readNodes.ts'

/** What an article says of itself below its text: how many works it cites, and how others cite it. */
export function checkOwnWords(
  page: Page,
  article: GraphNode,
  byId: Map<string, GraphNode>,
): Finding[] {
  return [...checkCount(page, article), ...checkOwnCitation(page, article, byId)]
}

function checkCount({sections, anchors, evidence}: Page, article: GraphNode): Finding[] {
  const cited = new Set([...anchors].flatMap((id) => /^cite-(.+)-\d+$/.exec(id)?.[1] ?? []))
  const [, count, kinds = ''] =
    /The text cites (one work|\d+ works)(?:: ([^.]*))?\./.exec(sections.get('history') ?? '') ?? []
  if (count === undefined) return []
  const works = cited.size === 1 ? 'one work' : `${cited.size} works`
  const told = [...kinds.matchAll(/(\d+)\s×\s([^;]+)/g)].map(([, n, kind]) => `${n} ${kind}`)
  const listed = [...evidence].flatMap(([id, kind]) => (cited.has(id.slice(4)) ? [kind] : []))
  const meant = [...Map.groupBy(listed, (kind) => kind.toLowerCase())].map(
    ([kind, all]) => `${all.length} ${kind}`,
  )
  const [one, other] = [told, meant].map((all) => all.toSorted().join('; '))
  return [
    ...(count === works ? [] : [say(article, 'citation', count, `“${works}”, as the text cites`)]),
    ...(one === other ? [] : [say(article, 'citation', one, `${quote(other)}, as the list says`)]),
  ]
}

/** By its authors, on its day, of this practice and at its address, in whatever style. */
function checkOwnCitation(
  {url, sections, heading, meta}: Page,
  article: GraphNode,
  byId: Map<string, GraphNode>,
): Finding[] {
  const own = sections.get('cite')?.replace(/^Cite this article/, '')
  if (own === undefined) return []
  const [first] = (article.properties.get('author') ?? []).filter(isObject)
  const author = String(byId.get(String(first?.['@id']))?.properties.get('name')?.[0] ?? '')
  const [begin = ''] = lettersOf(own).split(' ')
  const day = String(article.properties.get('datePublished')?.[0])
  const [year = '', month, date] = day.slice(0, 10).split('-')
  const named = compact(own.replace(url, ''))
  // A title in a citation has other signs, and is marked where it has tags.
  const told = [heading.split('<')[0] ?? '', meta.get('og:site_name')?.[0] ?? '', year]
  const missing = [
    ...told.filter((each) => !named.includes(compact(each).slice(0, 20))),
    ...(own.includes(url) ? [] : [url]),
    ...(new RegExp(`\\b${months[Number(month) - 1]}`).test(own) ? [] : [`month ${month}`]),
    ...(new RegExp(`\\b${Number(date)}\\b`).test(own) ? [] : [`day ${date}`]),
    ...(!first || compact(author).includes(compact(begin)) ? [] : [author]),
  ]
  return missing.length === 0
    ? []
    : [warn(article, 'headline', own, `${quote(missing[0])} under “Cite this article”`)]
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

const compact = (words: string) => lettersOf(words).toLowerCase().replaceAll(' ', '')
