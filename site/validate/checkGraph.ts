import {type Finding, quote} from './finding.ts'
import type {Page} from './page.ts'
import {type GraphNode, isObject, listOf} from './readNodes.ts'
import type {Vocabulary} from './vocabulary.ts'

const report = (rule: string, place: string, found: string, expected: string, remedy: string) => ({
  severity: 'error' as const,
  rule,
  place,
  found,
  expected,
  remedy,
})

/** Each block by itself: whether it can be read, and whose words it uses. */
export function checkBlocks(page: Page): Finding[] {
  return page.blocks.flatMap(({error, value, source}, index): Finding[] => {
    const place = `JSON-LD block ${index + 1}`
    if (error) {
      return [report('json', place, `${quote(source)}: ${error}`, 'JSON', 'Correct the JSON.')]
    }
    const contexts = listOf(value).map((root) => (isObject(root) ? root['@context'] : undefined))
    const strange = contexts.find(
      (context) => !JSON.stringify(context ?? '').includes('schema.org'),
    )
    const again = repeatedName(source, value)
    const twice = again
      ? [
          report(
            'json',
            place,
            `“${again}” more often than it is read`,
            'each name once in an object',
            'Leave out all but one: programs read the last, people the first.',
          ),
        ]
      : []
    if (contexts.every((context) => context !== undefined) && strange === undefined) return twice
    return [
      ...twice,
      report('context', place, quote(strange), '"@context": "https://schema.org"', 'Add it.'),
    ]
  })
}

/** A name that stands more often in the source than in what was read of it. */
function repeatedName(source: string, value: unknown): string | undefined {
  const count = new Map<string, number>()
  const add = (name: string, by: number) => count.set(name, (count.get(name) ?? 0) + by)
  for (const [, name = '', colon] of source.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?/g)) {
    if (colon) add(JSON.parse(name), 1)
  }
  const walk = (inner: unknown): void => {
    if (Array.isArray(inner)) for (const each of inner) walk(each)
    else if (isObject(inner)) {
      for (const [name, each] of Object.entries(inner)) {
        add(name, -1)
        walk(each)
      }
    }
  }
  walk(value)
  return [...count].find(([, left]) => left > 0)?.[0]
}

/** The house's own rules of a page's graph: one, whole, about this page, each thing once. */
export function checkHouse(page: Page, nodes: GraphNode[], vocabulary: Vocabulary): Finding[] {
  const is = (node: GraphNode, type: string) => node.types.some((own) => vocabulary.isA(own, type))
  const things = nodes.filter(({isPointer}) => !isPointer)
  const pages = things.filter((node) => node.isTop && is(node, 'WebPage') && !is(node, 'FAQPage'))
  const findings: Finding[] = []
  const expected = page.hidden && page.blocks.length === 0 ? 0 : 1
  if (page.blocks.length !== expected) {
    findings.push(
      report(
        'one-graph',
        'JSON-LD',
        `${page.blocks.length} blocks`,
        'one @graph a page',
        'Tell all nodes in one @graph.',
      ),
    )
  }
  if (expected === 1 && page.blocks.length > 0 && pages.length !== 1) {
    findings.push(
      report(
        'one-page',
        'JSON-LD',
        `${pages.length} nodes that are pages`,
        'one: this page',
        'Tell the page itself, once.',
      ),
    )
  }
  for (const node of pages) {
    const [url] = node.properties.get('url') ?? []
    if (url !== page.canonical && page.canonical) {
      findings.push(
        report(
          'page-address',
          `${node.place} · url`,
          quote(url),
          page.canonical,
          'Write the canonical address.',
        ),
      )
    }
    const reviewed = ['lastReviewed', 'reviewedBy'].filter((name) => node.properties.has(name))
    if (reviewed.length === 1) {
      const told = report(
        'review',
        node.place,
        `only ${reviewed[0]}`,
        'lastReviewed and reviewedBy together',
        'Enter who reviewed and when, or neither.',
      )
      findings.push({...told, severity: 'warning'})
    }
  }
  const authors = new Set(
    things
      .filter((node) => is(node, 'Article') && node.isTop)
      .flatMap((node) => idsOf(node, 'author')),
  )
  for (const node of pages) {
    for (const id of idsOf(node, 'reviewedBy').filter((reviewer) => authors.has(reviewer))) {
      const told = report(
        'review',
        `${node.place} · reviewedBy`,
        `${id}, who wrote the article`,
        'somebody else',
        'Ask a colleague to review it.',
      )
      findings.push({...told, severity: 'warning'})
    }
  }
  for (const node of things) {
    if (node.types.length > 1) {
      findings.push(
        report('one-type', node.place, node.types.join(', '), 'one type', 'Make two nodes of it.'),
      )
    }
    if (is(node, 'QAPage')) {
      findings.push(
        report(
          'qa-page',
          node.place,
          'QAPage',
          'FAQPage: readers cannot submit answers here',
          'Write FAQPage.',
        ),
      )
    }
    for (const language of node.properties.get('inLanguage') ?? []) {
      if (node.isTop && language !== page.language) {
        findings.push(
          report(
            'language',
            `${node.place} · inLanguage`,
            quote(language),
            `“${page.language}”, as <html lang> says`,
            'Tell the language of the page.',
          ),
        )
      }
    }
  }
  return findings
}

const idsOf = ({properties}: GraphNode, name: string) =>
  (properties.get(name) ?? []).flatMap((value) =>
    isObject(value) && typeof value['@id'] === 'string' ? [value['@id']] : [],
  )

/** Pointers of a page that lead nowhere, and things that are told twice with other facts. */
export function checkIds(
  page: Page,
  nodes: GraphNode[],
  resolve: (id: string) => boolean,
): Finding[] {
  const findings: Finding[] = []
  const facts = new Map<string, string>()
  for (const node of nodes) {
    if (node.id === undefined) continue
    if (node.isPointer) {
      if (!resolve(node.id)) {
        findings.push(
          report(
            'dangling',
            node.place,
            node.id,
            'the @id of a node',
            'Correct the @id, or tell that node too.',
          ),
        )
      }
      continue
    }
    const text = factsOf(node)
    const known = facts.get(node.id)
    if (known !== undefined && known !== text) {
      const told = report(
        'two-truths',
        node.place,
        `other facts about ${node.id}`,
        'the same facts wherever a thing is told',
        'Tell it once, and point to it elsewhere.',
      )
      findings.push({...told, severity: severityOf(node.id, page)})
    }
    facts.set(node.id, text)
  }
  return findings
}

/** All that a node says, equal for equal facts. */
export const factsOf = ({types, properties}: GraphNode): string =>
  JSON.stringify([types, [...properties].toSorted(([a], [b]) => (a < b ? -1 : 1))])

/**
 * A thing of this site that is told in two ways is our fault. Two records of one work that have the
 * same DOI are their author's to join.
 */
export const severityOf = (id: string, {url}: Pick<Page, 'url'>): 'error' | 'warning' =>
  id.startsWith(`${new URL(url).origin}/`) ? 'error' : 'warning'
