import {expect, test} from 'vitest'
import {documents} from '../../sample/index.ts'
import {parserOf} from '../../schemas/parser.ts'
import {objectsIn, stringsIn, withAssets} from './walk.ts'

const byId = new Map(documents.map((document) => [document._id, document]))
const ofType = (type: string) => documents.filter((document) => document._type === type)

/** What each kind of reference may point at. */
const targets: Record<string, string[]> = {
  source: ['source'],
  references: ['source'],
  authors: ['person'],
  reviewedBy: ['person'],
  respondent: ['person'],
  answeredBy: ['person'],
  topics: ['topic'],
  faqs: ['faq'],
  menu: ['page'],
  reviewPolicy: ['page'],
  privacy: ['page'],
  owner: ['article', 'page'],
  to: ['article', 'page', 'person', 'topic'],
  reference: ['article', 'page', 'person', 'topic'],
}

test.each(documents.map((document) => [document._id, document]))(
  '%s is what the model says it is',
  (_, document) => {
    const result = parserOf(document._type).safeParse(withAssets(document))
    expect(result.error?.issues ?? []).toEqual([])
  },
)

test('the sample shows every kind of document', () => {
  const count = Object.fromEntries(
    ['article', 'person', 'source', 'faq', 'topic', 'page', 'settings', 'redirect'].map((type) => [
      type,
      ofType(type).length,
    ]),
  )
  expect(count).toEqual({
    article: 7,
    person: 4,
    source: 23,
    faq: 4,
    topic: 6,
    page: 4,
    settings: 1,
    redirect: 1,
  })
})

test('ids are unique and published', () => {
  expect(byId.size).toBe(documents.length)
  for (const id of byId.keys()) expect(id).toMatch(/^[a-z][a-z0-9-]*$/)
})

test('addresses are unique among documents of a type', () => {
  for (const type of ['article', 'page', 'person', 'topic']) {
    const slugs = ofType(type).map((document) => 'slug' in document && document.slug.current)
    expect(new Set(slugs).size).toBe(slugs.length)
  }
})

test('list items have keys that differ all over a document', () => {
  for (const document of documents) {
    const keys = [...objectsIn(document)].filter(({path}) => typeof path.at(-1) === 'number')
    const own = keys.filter(({path}) => path.at(-2) !== 'markDefs').map(({value}) => value._key)
    expect(own).not.toContain(undefined)
    expect(new Set(own).size).toBe(own.length)
  }
})

test('references and internal links lead to a document of the right type', () => {
  for (const document of documents) {
    for (const {value, path} of objectsIn(document)) {
      if (typeof value._ref !== 'string') continue
      const field = path.findLast((step) => typeof step === 'string') as string
      const found = byId.get(value._ref)?._type
      expect(targets[field], `${document._id} ${path.join('.')} → ${value._ref}`).toContain(found)
    }
  }
})

test('every work is cited in a text, and no identifier is given twice', () => {
  const cited = documents
    .flatMap((document) => [...objectsIn(document)])
    .filter(({value}) => value._type === 'citation')
    .map(({value}) => (value.source as {_ref: string})._ref)
  expect([...new Set(cited)].sort()).toEqual(
    ofType('source')
      .map(({_id}) => _id)
      .sort(),
  )
  for (const name of ['doi', 'pmid', 'pmcid', 'isbn'] as const) {
    const given = ofType('source').flatMap(
      (source) => (source as {doi?: string})[name as 'doi'] ?? [],
    )
    expect(new Set(given).size).toBe(given.length)
  }
})

test('every work says what kind of evidence it is', () => {
  for (const source of ofType('source')) expect(source).toHaveProperty('evidence')
})

test('links leave by https or telephone only', () => {
  for (const {value} of documents.flatMap((document) => [...objectsIn(document)])) {
    if (value._type === 'link') expect(value.href).toMatch(/^(https:\/\/|tel:\d+$)/)
  }
})

test('the settings say that this is a sample', () => {
  expect(byId.get('settings')).toMatchObject({
    notice: 'This is a sample site. The practice and its people are fictional.',
  })
})

test('telephone numbers are from the range kept free for fiction', () => {
  for (const {value} of objectsIn(byId.get('settings'))) {
    if (value.phone) expect(value.phone).toMatch(/555-01\d\d$/)
  }
})

test('nothing waits to be filled in', () => {
  for (const document of documents) {
    for (const string of stringsIn(document)) {
      expect(string).not.toMatch(/lorem|\bTODO\b|\bTBD\b|placeholder|\bxxx\b/i)
      expect(string).not.toBe('')
    }
  }
})
