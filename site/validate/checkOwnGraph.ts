import {type Finding, quote} from './finding.ts'
import type {Page} from './page.ts'
import {type GraphNode, isObject} from './readNodes.ts'
import type {Vocabulary} from './vocabulary.ts'

/** The house's own rules of a page's graph: one, whole, about this page, each thing once. */
export function checkOwnGraph(page: Page, nodes: GraphNode[], vocabulary: Vocabulary): Finding[] {
  const is: Is = (node, type) => node.types.some((own) => vocabulary.isA(own, type))
  const things = nodes.filter(({isPointer}) => !isPointer)
  const pages = things.filter((node) => node.isTop && is(node, 'WebPage') && !is(node, 'FAQPage'))
  const authors = new Set(
    things
      .filter((node) => is(node, 'Article') && node.isTop)
      .flatMap((node) => idsOf(node, 'author')),
  )
  return [
    ...checkCounts(page, pages),
    ...pages.flatMap((node) => [...checkAddress(page, node), ...checkReview(node)]),
    ...pages.flatMap((node) => checkReviewers(node, authors)),
    ...things.flatMap((node) => [...checkTypes(node, is), ...checkLanguage(page, node)]),
  ]
}

type Is = (node: GraphNode, type: string) => boolean

function checkCounts(page: Page, pages: GraphNode[]): Finding[] {
  const count = page.blocks.length
  const expected = page.hidden && count === 0 ? 0 : 1
  const place = 'JSON-LD'
  const findings: Finding[] = []
  if (count !== expected) {
    findings.push({
      severity: 'error',
      rule: 'one-graph',
      place,
      found: `${count} blocks`,
      expected: 'one @graph a page',
      remedy: 'Tell all nodes in one @graph.',
    })
  }
  if (count > 0 && pages.length !== 1) {
    findings.push({
      severity: 'error',
      rule: 'one-page',
      place,
      found: `${pages.length} nodes that are pages`,
      expected: 'one: this page',
      remedy: 'Tell the page itself, once.',
    })
  }
  return findings
}

function checkAddress({canonical}: Page, {place, properties}: GraphNode): Finding[] {
  const [url] = properties.get('url') ?? []
  if (!canonical || url === canonical) return []
  return [
    {
      severity: 'error',
      rule: 'page-address',
      place: `${place} · url`,
      found: quote(url),
      expected: canonical,
      remedy: 'Write the canonical address.',
    },
  ]
}

function checkReview({place, properties}: GraphNode): Finding[] {
  const told = ['lastReviewed', 'reviewedBy'].filter((name) => properties.has(name))
  if (told.length !== 1) return []
  return [
    {
      severity: 'warning',
      rule: 'review',
      place,
      found: `only ${told[0]}`,
      expected: 'lastReviewed and reviewedBy together',
      remedy: 'Enter who reviewed and when, or neither.',
    },
  ]
}

const checkReviewers = (node: GraphNode, authors: Set<string>): Finding[] =>
  idsOf(node, 'reviewedBy')
    .filter((reviewer) => authors.has(reviewer))
    .map((id) => ({
      severity: 'warning',
      rule: 'review',
      place: `${node.place} · reviewedBy`,
      found: `${id}, who wrote the article`,
      expected: 'somebody else',
      remedy: 'Ask a colleague to review it.',
    }))

function checkTypes(node: GraphNode, is: Is): Finding[] {
  const {place, types} = node
  const findings: Finding[] = []
  if (types.length > 1) {
    findings.push({
      severity: 'error',
      rule: 'one-type',
      place,
      found: types.join(', '),
      expected: 'one type',
      remedy: 'Make two nodes of it.',
    })
  }
  if (is(node, 'QAPage')) {
    findings.push({
      severity: 'error',
      rule: 'qa-page',
      place,
      found: 'QAPage',
      expected: 'FAQPage: readers cannot submit answers here',
      remedy: 'Write FAQPage.',
    })
  }
  return findings
}

/** A page is in its own language, and the site in that of the words around it. */
function checkLanguage({language, around}: Page, node: GraphNode): Finding[] {
  const {place, isTop, types, properties} = node
  const [own, where] = types.includes('WebSite') ? [around, 'body'] : [language, 'html']
  return (properties.get('inLanguage') ?? [])
    .filter((told) => isTop && told !== own)
    .map((told) => ({
      severity: 'error',
      rule: 'language',
      place: `${place} · inLanguage`,
      found: quote(told),
      expected: `“${own}”, as <${where} lang> says`,
      remedy: 'Tell the language of the page.',
    }))
}

const idsOf = ({properties}: GraphNode, name: string) =>
  (properties.get(name) ?? []).flatMap((value) =>
    isObject(value) && typeof value['@id'] === 'string' ? [value['@id']] : [],
  )
