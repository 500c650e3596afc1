import {parse} from 'node-html-parser'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type BuiltSite, builtSite, type Node, words} from './builtSite.ts'
import {documents} from './fixtures/documents.ts'

const path = '/articles/by-the-river/'
let site: BuiltSite

beforeAll(async () => {
  const [settings, ...rest] = documents
  site = await builtSite([{...(settings as object), citationMarks: 'authorDate'} as never, ...rest])
})
afterAll(() => site?.remove())

const all = (selector: string) => site.page(path).querySelectorAll(selector)

test('the text names authors and years, before the full stop', () => {
  expect(words(all('.text > .prose > p')[0])).toBe(
    'Two works agree (River Society, 2010; Weir & Lock, 2021, pp. 4–5).',
  )
  expect(words(all('.standfirst')[0])).toBe('Water is calm (Weir & Lock, 2021).')
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
