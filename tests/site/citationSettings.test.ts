import {parse} from 'node-html-parser'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type BuiltSite, builtSite, type Node, words} from './builtSite.ts'
import {documents} from './fixtures/documents.ts'
import {cite, paragraph} from './fixtures/text.ts'

const path = '/articles/by-the-river/'

/** The site of a practice that has chosen how it cites. */
function built(choice: object, more: object[] = []): Promise<BuiltSite> {
  const [settings, ...rest] = documents
  const longer = rest.map((document) => {
    const {slug, body} = document as {slug?: {current: string}; body?: object[]}
    const isIt = slug && path.includes(`/${slug.current}/`)
    return isIt ? {...document, body: [...(body ?? []), ...more]} : document
  })
  return builtSite([{...(settings as object), ...choice} as never, ...(longer as never[])])
}

describe('with authors and years in the text', () => {
  let site: BuiltSite
  beforeAll(async () => {
    site = await built({citationMarks: 'authorDate'}, [
      paragraph('Weir and Lock (2021)', cite('source-trial'), ' say so.'),
      paragraph('As Weir and Lock (2021, p. 4)', cite('source-trial', {locator: '4'}), ' say.'),
      paragraph('They said it (2021)', cite('source-trial'), '.'),
      paragraph('Weir and Lock (2021, p. 9)', cite('source-trial'), '.'),
    ])
  })
  afterAll(() => site?.remove())
  const all = (selector: string) => site.page(path).querySelectorAll(selector)

  test('the text names authors and years, before the full stop', () => {
    expect(words(all('.text > .prose > p')[0])).toBe(
      'Two works agree (River Society, 2010; Weir & Lock, 2021, pp. 4–5).',
    )
    expect(words(all('.standfirst')[0])).toBe('Water is calm (Weir & Lock, 2021).')
  })

  test('what the words have said already is not said again', () => {
    const said = all('.text > .prose > p').map((line) => words(line))
    expect(said).toContain('Weir and Lock (2021) say so.')
    expect(said).toContain('As Weir and Lock (2021, p. 4) say.')
    expect(said).toContain('They said it (2021) (Weir & Lock, 2021).')
    expect(said).toContain('Weir and Lock (2021, p. 9) (Weir & Lock, 2021).')
    expect(site.text(`${path.slice(0, -1)}.md`)).toContain('Weir and Lock ([2021](')
  })

  test('the list is alphabetical, without numbers, and every mark leads to its work', () => {
    const entries = all('section[aria-labelledby=references] li')
    expect(entries.map((li) => words(li).slice(0, 5))).toEqual(['River', 'Weir,'])
    expect(entries.map((li) => li.getAttribute('value'))).toEqual([undefined, undefined])
    for (const mark of all('a[role=doc-noteref]')) {
      const work = site.page(path).querySelector(mark.getAttribute('href') as string)
      expect(words(work)).toContain(words(mark).split(/[ ,]/)[0])
    }
  })

  test('answers are told to machines with the very same marks', () => {
    const faq = site.graph(path).find((node) => node['@type'] === 'FAQPage') as Node
    for (const {'@id': id, acceptedAnswer} of faq.mainEntity) {
      const shown = site.page(path).querySelector(`${new URL(id).hash} .prose`)
      expect(parse(acceptedAnswer.text).text).toBe(shown?.text)
    }
    expect(faq.mainEntity[1].acceptedAnswer.text).toContain('(<a href=')
  })
})

describe.each(['ama', 'vancouver'])('with a list in the style %s', (citationStyle) => {
  let site: BuiltSite
  beforeAll(async () => {
    site = await built({citationStyle})
  })
  afterAll(() => site?.remove())

  test('entries, previews and the article’s own citation are in that style', () => {
    const page = site.page(path)
    const entry = words(page.querySelector('#ref-1 > span'))
    expect(entry).toMatch(/^Weir W, Lock LO\. A trial of sitting by a river\./)
    expect(words(page.querySelector('#peek-1'))).toContain(entry)
    expect(words(page.querySelector('section[aria-labelledby=cite] p'))).toMatch(
      /^Alder A, Reed B\./,
    )
  })

  test('an entry leads to PubMed once, whether its style says so or we do', () => {
    const links = site.page(path).querySelectorAll('#ref-1 a[href*="pubmed.ncbi"]')
    expect(links).toHaveLength(1)
  })

  test('machines are told the authors as the list spells them', () => {
    const posting = site.graph(path).find((node) => node['@type'] === 'BlogPosting') as Node
    const names = posting.citation[0].author.map(({name}: Node) => name)
    expect(names).toEqual(['Weir W', 'Lock LO'])
  })
})
