import {parse} from 'node-html-parser'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {formatJsonLd, toGraph} from '../../site/seo/graph.ts'
import {type BuiltSite, builtSite, type Node, SITE, words} from './builtSite.ts'
import {documents, hostile} from './fixtures/documents.ts'

const path = '/articles/by-the-river/'
let site: BuiltSite

beforeAll(async () => {
  site = await builtSite(documents)
})
afterAll(() => site?.remove())

const node = (type: string, on = path): Node =>
  site.graph(on).find((candidate) => candidate['@type'] === type) as Node
const told = () => site.pages.filter((page) => site.graph(page).length > 0)

describe('the graph of any page', () => {
  test('is one, and every page but the 404 and redirects has it', () => {
    for (const page of site.pages) {
      const scripts = site.page(page).querySelectorAll('script[type="application/ld+json"]')
      const silent = page === '/404.html' || page === '/ask/reply/' || /\/old/.test(page)
      expect([page, scripts.length]).toEqual([page, silent ? 0 : 1])
    }
  })

  test('points at nothing that it does not hold', () => {
    for (const page of told()) {
      const ids = new Set<string>()
      const pointers = new Set<string>()
      visit(site.graph(page), (value) => {
        const id = value['@id']
        if (typeof id === 'string') (Object.keys(value).length > 1 ? ids : pointers).add(id)
      })
      expect([page, [...pointers].filter((id) => !ids.has(id))]).toEqual([page, []])
    }
  })

  test('tells the same about a thing on whatever page it is', () => {
    const known = new Map<string, string>()
    for (const page of told()) {
      for (const {'@id': id, ...facts} of site.graph(page)) {
        if (!id) continue
        const text = JSON.stringify(facts)
        expect([id, known.get(id) ?? text]).toEqual([id, text])
        known.set(id, text)
      }
    }
  })

  test('holds no word that the page does not show', () => {
    for (const page of told()) {
      const shown = words(visibleText(site, page))
      visit(site.graph(page), (value) => {
        for (const [property, inner] of Object.entries(value)) {
          if (typeof inner !== 'string' || isMachineWord(property, inner)) continue
          const text = property === 'text' ? parse(inner).text : inner
          expect([page, property, shown.includes(words(text)) || text]).toEqual([
            page,
            property,
            true,
          ])
        }
      })
    }
  })

  test('has the same breadcrumb as the reader', () => {
    for (const page of told().filter((each) => each !== '/')) {
      const trail = site.page(page).querySelectorAll('nav[aria-label=Breadcrumb] li')
      const crumbs = node('BreadcrumbList', page).itemListElement
      expect(crumbs.map(({name}: Node) => words(name))).toEqual(trail.map((crumb) => words(crumb)))
      const links = trail.map((crumb) => crumb.querySelector('a')?.getAttribute('href'))
      expect(crumbs.map(({item}: Node) => item && new URL(item).pathname)).toEqual(links)
    }
  })
})

describe('an article', () => {
  test('is reviewed as a page and written as an article', () => {
    expect(node('MedicalWebPage')).toMatchObject({
      lastReviewed: '2026-04-01',
      reviewedBy: {'@id': `${SITE}/authors/ben-reed/#person`},
      mainEntity: {'@id': `${SITE}${path}#article`},
      hasPart: [{'@id': `${SITE}${path}#faq`}],
    })
    const posting = node('BlogPosting')
    expect(posting.author).toHaveLength(2)
    expect(posting.datePublished).toBe('2026-03-01T09:00:00Z')
    expect(posting).not.toHaveProperty('reviewedBy')
    expect(posting).not.toHaveProperty('lastReviewed')
  })

  test('names people without their letters, and their letters as credentials', () => {
    const ada = site.graph(path).find(({name}) => name === 'Ada Alder')
    expect(ada).toMatchObject({
      '@type': 'Person',
      honorificSuffix: 'LCAT, C-XYZ',
      hasCredential: [
        {
          '@type': 'EducationalOccupationalCredential',
          name: 'Licensed Creative Arts Therapist',
          alternateName: 'LCAT',
          recognizedBy: {'@type': 'Organization', name: 'A Licensing Board'},
        },
        {name: 'C-XYZ'},
      ],
    })
  })

  test('cites what its text cites, with identifiers, and nothing that is only listed', () => {
    const [trial, book, ...more] = node('BlogPosting').citation
    expect(more).toEqual([])
    expect(trial).toMatchObject({
      '@type': 'ScholarlyArticle',
      '@id': 'https://doi.org/10.1234/rivers.5',
      identifier: [
        {'@type': 'PropertyValue', propertyID: 'DOI', value: '10.1234/rivers.5'},
        {'@type': 'PropertyValue', propertyID: 'PMID', value: '123456'},
      ],
      pagination: '4–9',
    })
    expect(book).toMatchObject({'@type': 'Book', author: [{'@type': 'Organization'}]})
  })
})

describe('questions', () => {
  test('of the page are told with the very text that is shown', () => {
    const questions = node('FAQPage').mainEntity
    expect(questions).toHaveLength(3)
    for (const {'@id': id, name, acceptedAnswer} of questions) {
      const shown = site.page(path).querySelector(new URL(id).hash)
      expect(words(shown?.querySelector('h3')).replace(/ #$/, '')).toBe(words(name))
      expect(parse(acceptedAnswer.text).text).toBe(shown?.querySelector('.prose')?.text)
    }
  })

  test('with a single plain paragraph are told as plain text', () => {
    expect(node('FAQPage').mainEntity[0].acceptedAnswer.text).toBe('No.')
  })

  test('use only tags that readers of answers know', () => {
    const tags = new Set<string>()
    for (const {acceptedAnswer} of node('FAQPage').mainEntity) {
      for (const element of parse(acceptedAnswer.text).querySelectorAll('*')) {
        tags.add(element.tagName.toLowerCase())
      }
    }
    expect([...tags].sort()).toEqual(['a', 'li', 'p', 'strong', 'ul'])
  })

  test('that two pages show are told once: by the owner, or by the page of all questions', () => {
    const tellers = (question: string) =>
      told().filter((page) =>
        node('FAQPage', page)?.mainEntity.some((q: Node) => q.name === question),
      )
    expect(tellers('Who owns the river?')).toEqual([path])
    expect(tellers('May I swim?')).toEqual(['/faq/'])
    expect(words(site.page(path))).toContain('May I swim?')
    expect(words(site.page('/faq/'))).toContain('Who owns the river?')
  })

  test('answered by somebody else name them', () => {
    const shared = node('FAQPage').mainEntity.find((q: Node) => q.name === 'Who owns the river?')
    expect(shared.acceptedAnswer.author).toMatchObject({'@type': 'Person', name: 'Ben Reed'})
  })
})

test('a profile is about its person', () => {
  expect(node('ProfilePage', '/authors/ada-alder/').mainEntity).toEqual({
    '@id': `${SITE}/authors/ada-alder/#person`,
  })
})

test('a practice with two locations has a business at each', () => {
  const {subOrganization} = node('Organization', '/')
  expect(subOrganization.map((place: Node) => [place['@type'], place.name])).toEqual([
    ['MedicalBusiness', 'Mill House'],
    ['MedicalBusiness', 'Reed House'],
  ])
})

test('hostile text is written so that it cannot end the script, and is read back unchanged', () => {
  const graph = toGraph([{'@type': 'Thing', name: hostile}])
  const written = formatJsonLd(graph)
  expect(written).not.toMatch(/[<>&\u2028\u2029]/)
  expect(JSON.parse(written)).toEqual(graph)
})

test('a graph that points at nothing is refused', () => {
  const nodes = [{'@type': 'Thing', about: {'@id': '#nowhere'}}]
  expect(() => toGraph(nodes)).toThrow('#nowhere')
})

/** Words for machines: types, ids, addresses, dates, codes and languages. */
function isMachineWord(property: string, value: string): boolean {
  return (
    property.startsWith('@') ||
    ['inLanguage', 'propertyID', 'isbn'].includes(property) ||
    /^https?:/.test(value) ||
    /^\d{4}-\d{2}/.test(value)
  )
}

/** All that a reader can see: the body without scripts. PubMed numbers stand in addresses. */
function visibleText(built: BuiltSite, page: string): string {
  const body = built.page(page).querySelector('body')
  const links = body?.querySelectorAll('a').map((a) => a.getAttribute('href')) ?? []
  return [body?.text, ...links].join(' ')
}

function visit(value: unknown, see: (object: Record<string, unknown>) => void): void {
  if (!value || typeof value !== 'object') return
  if (!Array.isArray(value)) see(value as Record<string, unknown>)
  for (const inner of Object.values(value)) visit(inner, see)
}
