import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type BrokenSite, breakPage, breakSite} from './brokenSite.ts'
import {type BuiltSite, builtSite, words} from './builtSite.ts'
import {complaintsOfHtml} from './complaintsOfHtml.ts'
import {documents} from './fixtures/documents.ts'
import {listDefects} from './fixtures/listDefects.ts'
import {keyed, paragraph, ref} from './fixtures/text.ts'

describe('a site without any content', () => {
  let site: BuiltSite
  beforeAll(async () => {
    site = await builtSite([])
  })
  afterAll(() => site?.remove())

  test.each([
    ['/', 'No articles yet'],
    ['/articles/', 'No articles yet'],
    ['/authors/', 'Nobody is introduced here yet'],
    ['/references/', 'Nothing is cited yet'],
    ['/faq/', 'No questions have been answered here yet'],
  ])('says on %s that there is nothing yet', (path, sentence) => {
    expect(words(site.page(path).querySelector('main'))).toContain(sentence)
  })

  test('is valid HTML nevertheless', async () => {
    expect(await complaintsOfHtml(site)).toEqual([])
  })
})

describe('a site with very much content', () => {
  let site: BuiltSite
  beforeAll(async () => {
    site = await builtSite([
      ...documents,
      {_id: 'topic-bare', _type: 'topic', title: 'Air', slug: {_type: 'slug', current: 'air'}},
      ...Array.from({length: 40}, (_, n) => article(n)),
      ...Array.from({length: 25}, (_, n) => {
        const slug = {_type: 'slug', current: `clinician-${n}`}
        return {_id: `person-${n}`, _type: 'person', name: `Clinician ${n}`, slug}
      }),
      ...Array.from({length: 120}, (_, n) => {
        return {_id: `source-${n}`, _type: 'source', type: 'book', title: `Book ${n}`}
      }),
    ])
  })
  afterAll(() => site?.remove())

  const ways = (path: string) =>
    site
      .page(path)
      .querySelectorAll('nav[aria-label=Pages] a')
      .map((a) => a.getAttribute('href'))

  test('lists its articles on several pages that lead to one another', () => {
    expect(ways('/articles/')).toEqual(['/articles/2/'])
    expect(ways('/articles/2/')).toEqual(['/articles/'])
    const listed = ['/articles/', '/articles/2/'].flatMap((path) =>
      site
        .page(path)
        .querySelectorAll('main h2 a')
        .map((a) => a.getAttribute('href')),
    )
    expect(new Set(listed).size).toBe(43)
  })

  test.each([
    ['/topics/water/', 42, 'Water, page 2', ['Home', 'Articles', 'Water', 'Page 2']],
    [
      '/authors/ben-reed/',
      43,
      'Articles by Ben Reed, page 2',
      ['Home', 'Authors', 'Ben Reed', 'Page 2'],
    ],
  ])(
    'lists the articles of %s on several pages, each of them once',
    (first, count, name, trail) => {
      const second = `${first}2/`
      expect([first, second].map(ways)).toEqual([[second], [first]])
      const listed = [first, second].map((path) =>
        site
          .page(path)
          .querySelectorAll('.card :is(h2, h3) a')
          .map((a) => a.getAttribute('href')),
      )
      expect(listed.map(({length}) => length)).toEqual([24, count - 24])
      expect(new Set(listed.flat()).size).toBe(count)
      const [later] = site.graph(second).filter((node) => /Page$/.test(node['@type']))
      expect(later).toMatchObject({'@type': 'CollectionPage', name})
      expect(site.page(second).querySelectorAll('[aria-label=Breadcrumb] li').map(words)).toEqual(
        trail,
      )
      expect(site.text('/sitemap.xml')).toContain(second)
      expect(site.text('/sitemap.xml')).not.toContain(`${first}3/`)
    },
  )

  test('lists its authors on several pages, each of them once', () => {
    expect(ways('/authors/')).toEqual(['/authors/2/'])
    expect(ways('/authors/2/')).toEqual(['/authors/'])
    const people = ['/authors/', '/authors/2/'].flatMap((path) =>
      site
        .page(path)
        .querySelectorAll('main .who a')
        .map((a) => a.getAttribute('href')),
    )
    expect(new Set(people).size).toBe(people.length)
    expect(people.length).toBe(25 + documents.filter(({_type}) => _type === 'person').length)
    expect(site.text('/sitemap.xml')).toContain('/authors/2/')
    const [later] = site.graph('/authors/2/').filter((node) => /Page$/.test(node['@type']))
    expect(later).toMatchObject({'@type': 'CollectionPage', name: 'Authors, page 2'})
  })

  test('lists its works on several pages, each work once, and none past its budget', () => {
    expect(ways('/references/')).toEqual(['/references/2/'])
    expect(ways('/references/2/')).toEqual(['/references/'])
    const works = ['/references/', '/references/2/'].flatMap((path) =>
      site
        .page(path)
        .querySelectorAll('main li[id]')
        .map(({id}) => id),
    )
    expect(new Set(works).size).toBe(works.length)
    expect(works.length).toBe(120 + documents.filter(({_type}) => _type === 'source').length)
    expect(site.text('/sitemap.xml')).toContain('/references/2/')
    expect(site.text('/sitemap.xml')).not.toContain('/references/3/')
  })

  test('is built with a line about what its authors may weigh', () => {
    expect(site.warnings).toMatch(/^\d+ warnings: \/\S+ [a-z-]+ \(.+\), .+ and \d+ more\.$/)
  })

  describe('a later page of the list', () => {
    let broken: BrokenSite
    beforeAll(() => {
      broken = breakSite(site)
    })

    test('holds what the first of its pages lacks, and so does that of every other list', () => {
      const found = broken.withPage('/faq/2/', site.text('/faq/2/'))
      const rules = ['list', 'titled', 'own-page', 'question']
      expect(found.filter(({rule}) => rules.includes(rule))).toEqual([])
    })

    test.each(listDefects)('$name is found', ({page, rule, ...how}) => {
      const html = breakPage(site.text(page), how)
      expect(html).not.toBe(site.text(page))
      const rules = (text: string) => broken.withPage(page, text).map((finding) => finding.rule)
      expect(rules(site.text(page))).not.toContain(rule)
      expect(rules(html)).toContain(rule)
    })
  })

  test('leads to its topics from the first page of the list, but to none without articles', () => {
    const topics = (path: string) =>
      site
        .page(path)
        .querySelectorAll('main [aria-label=Topics] a')
        .map((a) => [a.text, a.getAttribute('href')])
    expect(topics('/articles/')).toEqual([['Water', '/topics/water/']])
    expect(topics('/articles/2/')).toEqual([])
  })

  test('has every page of the list in the sitemap, each as new as its newest article', () => {
    const [first, second] = ['/articles/', '/articles/2/'].map((path) => {
      const [, time] =
        site.text('/sitemap.xml').match(new RegExp(`${path}</loc><lastmod>(.*?)<`)) ?? []
      return time
    })
    expect(first).toMatch(/^\d{4}-/)
    expect(second).toMatch(/^\d{4}-/)
    expect(site.text('/sitemap.xml')).not.toContain('/articles/3/')
  })

  test('links its questions to where they are answered', () => {
    expect(ways('/faq/')).toEqual(['/faq/2/'])
    expect(ways('/faq/2/')).toEqual(['/faq/'])
    const links = ['/faq/', '/faq/2/'].flatMap((path) =>
      site.page(path).querySelectorAll('main section li a'),
    )
    const answers = links.map((link) => {
      const url = new URL(link.getAttribute('href') as string, 'https://alder.example')
      return words(site.page(url.pathname).getElementById(url.hash.slice(1))?.querySelector('h3'))
    })
    expect(links.length).toBeGreaterThan(100)
    expect(answers.map((text) => text.replace(/ #$/, ''))).toEqual(links.map((a) => words(a)))
    expect(words(site.page('/faq/'))).toContain('Nobody owns this question.')
    expect(words(site.page('/faq/2/'))).not.toContain('Nobody owns this question.')
    expect(site.text('/sitemap.xml')).toContain('/faq/2/')
    expect(site.text('/sitemap.xml')).not.toContain('/faq/3/')
  })

  test.each(['/faq/', '/faq/2/'])('leads on %s to the questions of each page', (path) => {
    const page = site.page(path)
    const ways = page.querySelectorAll('[aria-labelledby=contents] a')
    const groups = ways.map((way) => page.querySelector(way.getAttribute('href') as string))
    expect(groups.map((group) => words(group?.querySelector('h2')))).toEqual(ways.map(words))
    expect(groups).toEqual(page.querySelectorAll('main section[id]'))
  })
})

function article(n: number) {
  const question = (text: string) =>
    keyed({_type: 'faqEntry', question: text, answer: [paragraph('Yes.')]})
  return {
    _id: `article-${n}`,
    _type: 'article',
    title: `Article ${n}`,
    slug: {_type: 'slug', current: `article-${n}`},
    authors: [ref('person-ben')],
    topics: [ref('topic-water')],
    body: [paragraph('A text.')],
    faqs: [question('Is it so?'), question('Is it so?'), question(`Is it ${n}?`)],
  }
}
