import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type BuiltSite, builtSite, SITE, words} from './builtSite.ts'
import {documents, hostile} from './fixtures/documents.ts'

const path = '/articles/by-the-river/'
let site: BuiltSite

beforeAll(async () => {
  site = await builtSite(documents)
})
afterAll(() => site?.remove())

const article = () => site.page(path)
const all = (selector: string) => article().querySelectorAll(selector)

describe('who wrote it, and when', () => {
  test('every author is linked and their letters are explained', () => {
    expect(all('.by a').map((link) => link.getAttribute('href'))).toEqual([
      '/authors/ada-alder/',
      '/authors/ben-reed/',
    ])
    expect(words(article().querySelector('.by'))).toBe('By Ada Alder, LCAT, C-XYZ and Ben Reed')
    expect(article().querySelector('.by abbr')?.getAttribute('title')).toBe(
      'Licensed Creative Arts Therapist',
    )
  })

  test('an expired credential is not shown anywhere', () => {
    for (const page of site.pages) expect(site.text(page)).not.toContain('Old Letters')
  })

  test('published, reviewed and due dates are told, each with its machine-readable date', () => {
    const dates = all('header time').map((time) => [time.text, time.getAttribute('datetime')])
    expect(dates).toContainEqual(['March 1, 2026', '2026-03-01T09:00:00Z'])
    expect(dates).toContainEqual(['April 1, 2026', '2026-04-01'])
    expect(dates).toContainEqual(['April 1, 2027', '2027-04-01'])
    expect(words(all('header a[href="#history"]')[0])).toBe('How it was reviewed')
  })
})

describe('the text', () => {
  test('two sections of one name have different anchors, and the contents lead to both', () => {
    const ids = all('main h2[id^=why-water]').map((heading) => heading.id)
    expect(ids).toEqual(['why-water', 'why-water-2'])
    const contents = all('nav[aria-labelledby=contents] a').map((a) => a.getAttribute('href'))
    expect(contents).toEqual(['#why-water', '#why-water-2', '#questions', '#references'])
  })

  test('lists of two kinds stand apart, each with its items', () => {
    const items = (list: string) => all(`.text > .prose > ${list} > li`).map((li) => words(li))
    expect(items('ul')).toEqual(['First: sit.', 'Second: look.'])
    expect(items('ol')).toEqual(['Breathe in.', 'Breathe out.'])
  })

  test('a link to what is not published keeps its words and loses the link', () => {
    const links = all('.text > .prose > p a:not([role])').map((a) => a.getAttribute('href'))
    expect(links).toEqual(['/articles/the-boat/', 'https://example.org/'])
    expect(words(article())).toContain('one that is not published')
    expect(words(article())).toContain('and a trick.')
  })

  test('a paragraph without words is left out', () => {
    for (const paragraph of all('p')) expect(words(paragraph)).not.toBe('')
  })

  test('a picture without its file waits with its description, decoration is left out', () => {
    expect(all('.waiting p:last-child').map((text) => words(text))).toEqual([
      'A river at dusk',
      'A picture that is still to come',
    ])
    expect(all('figure img')).toHaveLength(0)
    expect(words(article().querySelector('figcaption'))).toContain('The weir')
    expect(all('figure')).toHaveLength(2)
  })

  test('hostile text is shown as it was written and runs nothing', () => {
    expect(words(site.page('/articles/the-boat/').querySelector('.text > .prose'))).toBe(
      words(hostile),
    )
    for (const page of site.pages) {
      const scripts = site.page(page).querySelectorAll('script:not([type="application/ld+json"])')
      const files = scripts.map((script) => script.getAttribute('src'))
      expect([page, files.filter((src) => !src?.startsWith('/_astro/'))]).toEqual([page, []])
    }
  })
})

describe('citations', () => {
  test('works are numbered by first use, and further reading follows', () => {
    const entries = all('section[aria-labelledby=references] li').map((li) => words(li))
    expect(entries).toHaveLength(2)
    expect(entries[0]).toContain('A trial of sitting by a river')
    expect(entries[0]).toContain('Randomised trial')
    expect(entries[1]).toContain('The river book')
    expect(words(article().querySelector('section[aria-labelledby=further-reading]'))).toContain(
      'A page for later',
    )
  })

  test('every mark leads to its work and every work leads back to each of its marks', () => {
    const marks = all('a[role=doc-noteref]')
    expect(marks.map((mark) => mark.text)).toEqual(['1', '2', '1', '1'])
    for (const mark of marks) {
      const work = article().querySelector(mark.getAttribute('href') as string)
      const back = work?.querySelectorAll('a[role=doc-backlink]') ?? []
      expect(back.map((link) => link.getAttribute('href'))).toContain(`#${mark.id}`)
    }
    const backlinks = all('a[role=doc-backlink]').map((link) => link.getAttribute('href'))
    expect(backlinks).toHaveLength(marks.length)
    expect(new Set(marks.map(({id}) => id)).size).toBe(marks.length)
    expect(all('#ref-1 a[role=doc-backlink]').map((link) => link.text)).toEqual(['a', 'b', 'c'])
  })

  test('citations side by side are one mark, with the place in the work', () => {
    expect(words(all('.text > .prose sup')[0])).toBe('2,1 (pp. 4–5)')
  })

  test('the works can be taken along as BibTeX, RIS and CSL-JSON, in the order of their numbers', () => {
    const files = all('a[download]').map((a) => a.getAttribute('href') as string)
    expect(files).toEqual(['bib', 'ris', 'json'].map((end) => `${path}references.${end}`))
    const [bibtex = '', ris = '', csl = ''] = files.map((file) => site.text(file))
    expect(bibtex).toMatch(/^@article\{.*10\.1234\/rivers\.5.*@book\{/s)
    expect(ris).toMatch(/^TY {2}- JOUR.*DO {2}- 10\.1234\/rivers\.5.*TY {2}- BOOK/s)
    const titles = JSON.parse(csl).map(({title}: {title: string}) => title)
    expect(titles).toEqual(['A trial of sitting by a river', 'The river book', 'A page for later'])
  })

  test('a reference links its DOI and PubMed', () => {
    const links = all('#ref-1 a').map((a) => a.getAttribute('href'))
    expect(links).toContain('https://doi.org/10.1234/rivers.5')
    expect(links).toContain('https://pubmed.ncbi.nlm.nih.gov/123456/')
  })
})

describe('around the text', () => {
  test('questions are open and each has its own address', () => {
    expect(all('.question').map(({id}) => id)).toContain('q-is-it-cold')
    expect(words(article().querySelector('#q-is-it-cold .prose'))).toBe('No.')
    expect(all('.question details')).toHaveLength(0)
  })

  test('the crisis line, the disclaimer, the authors and the reviewer are there', () => {
    expect(words(article().querySelector('.crisis'))).toContain('call 911')
    expect(words(article())).toContain('General information, not advice.')
    expect(words(article().querySelector('.people'))).toContain('Ada plays the cello.')
  })

  test('somebody without a short biography is introduced by the beginning of the long one', () => {
    const reviewer = all('.people .card')[1]
    expect(words(reviewer)).toContain('Ben grew up by the sea. He builds boats.')
    expect(reviewer?.querySelectorAll('a').map((a) => words(a))).toContain('More about Ben Reed')
  })

  test('a panel tells what happened to the article in order, and what it rests on', () => {
    const panel = article().querySelector('section[aria-labelledby=history]')
    expect(words(panel?.querySelector('h2'))).toBe('How this article was reviewed')
    const events = panel?.querySelectorAll('li').map((event) => words(event)) ?? []
    expect(events.slice(0, 3)).toEqual([
      'April 1, 2025 Clinical claims reviewed by Ben Reed',
      'March 1, 2026 First published',
      'April 1, 2026 Clinically reviewed by Ben Reed',
    ])
    expect(events.at(-1)).toBe('April 1, 2027 Next review due')
    expect(words(panel)).toContain('The text cites 2 works: 1 × randomised trial.')
    expect(panel?.querySelector('p > a[href="/about/"]')?.text).toBe('About us')
  })

  test('neither what reviewers wrote nor their view of a draft is on any page', () => {
    for (const page of site.pages) {
      expect(site.text(page)).not.toContain('A word among colleagues')
      expect(site.text(page)).not.toContain('Wording and tone reviewed')
    }
  })

  test('an article whose review is overdue says so beside its authors', () => {
    const page = site.page('/articles/secret/')
    expect(words(page.querySelector('header .reviewed'))).toContain(
      'A review was due on January 1, 2020. Some of this may be out of date.',
    )
    const events = page.querySelectorAll('section[aria-labelledby=history] li')
    expect(words(events.at(-1))).toBe('January 1, 2020 Review was due')
  })

  test('an article that nobody reviewed does not claim that it was', () => {
    const boat = words(site.page('/articles/the-boat/').querySelector('main article'))
    expect(boat).toContain('About this article')
    expect(boat).not.toMatch(/reviewed/i)
  })

  test('the article can be cited', () => {
    expect(words(article().querySelector('section[aria-labelledby=cite] p'))).toBe(
      `Alder, A., & Reed, B. (2026, March 1). By the river. Alder & Reed. ${SITE}${path}`,
    )
  })

  test('the articles before and after are a step away', () => {
    const ways = (on: string) =>
      site
        .page(on)
        .querySelectorAll('main a[rel]')
        .map((a) => [a.getAttribute('rel'), a.getAttribute('href')])
    expect(ways(path)).toEqual([['prev', '/articles/the-boat/']])
    expect(ways('/articles/the-boat/')).toEqual([
      ['prev', '/articles/secret/'],
      ['next', path],
    ])
  })

  test('the byline explains the letters behind names', () => {
    expect(words(article().querySelector('.byline summary'))).toBe('Credentials of the authors')
    expect(words(article().querySelector('.byline details'))).toContain('A Licensing Board')
  })

  test('related articles share a topic, and the latest are others', () => {
    const hrefs = (id: string) =>
      all(`section[aria-labelledby=${id}] h3 a`).map((a) => a.getAttribute('href'))
    expect(hrefs('related')).toEqual(['/articles/the-boat/'])
    expect(hrefs('latest')).toEqual(['/articles/secret/'])
  })
})
