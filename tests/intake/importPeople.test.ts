import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import {type Doc, type IntakeLake, startIntakeLake} from './lake.ts'

const path = join(import.meta.dirname, 'fixtures/007-two-reference-lists.txt')
const cited = readFileSync(path, 'utf8')

let lake: IntakeLake
beforeAll(async () => {
  lake = await startIntakeLake()
})
afterAll(() => lake.close())
beforeEach(async () => {
  await lake.client.delete({query: '*[]'})
})

test('an author and a work that are known are found again, and only their gaps are filled', async () => {
  await lake.client.create({
    _id: 'person-one',
    _type: 'person',
    name: 'Dr. ANNA  Bróok',
    slug: {_type: 'slug', current: 'anna'},
    jobTitle: 'Therapist',
  })
  await lake.client.create({
    _id: 'source-one',
    _type: 'source',
    type: 'article-journal',
    title: 'Slow Breath',
    issued: {_type: 'cslDate', year: 2019},
    authors: [{_key: 'a', _type: 'cslName', family: 'Vale', given: 'Jo'}],
    doi: '10.5555/slow',
    volume: '99',
  })
  const report = await lake.put(cited.replace('By Anna Brook', 'By Anna Brook, LPC'), {
    publish: true,
  })
  const documents = await lake.all()
  expect(documents['person-one']).toMatchObject({
    name: 'Dr. ANNA  Bróok',
    slug: {current: 'anna'},
    jobTitle: 'Therapist',
    credentials: [{abbreviation: 'LPC', name: 'Licensed Professional Counselor'}],
  })
  expect(documents['source-one']).toMatchObject({
    title: 'Slow Breath',
    authors: [{given: 'Jo'}],
    doi: '10.5555/slow',
    containerTitle: 'Arts in Care',
    page: '2–3',
  })
  expect(documents['article-breathing-slowly']?.authors).toMatchObject([{_ref: 'person-one'}])
  expect(report.notes).toContainEqual(
    expect.objectContaining({
      what: 'keptSource',
      message: expect.stringContaining('differs in: Volume. What is in Studio was kept'),
    }),
  )
})

test('somebody’s unfinished edits of a known author stay a draft', async () => {
  const person = {_type: 'person', name: 'Anna Brook', slug: {_type: 'slug', current: 'anna-brook'}}
  await lake.client.create({...person, _id: 'person-anna-brook'})
  await lake.client.create({...person, _id: 'drafts.person-anna-brook', jobTitle: 'Unfinished'})
  await lake.put(cited, {publish: true})
  const documents = await lake.all()
  expect(documents['drafts.person-anna-brook']).toMatchObject({jobTitle: 'Unfinished'})
  expect(documents['person-anna-brook']).not.toHaveProperty('jobTitle')
})

test('a known author is found in spite of spelling, order and credentials, and that is told', async () => {
  const person = {_type: 'person', name: 'Anna Brook', slug: {_type: 'slug', current: 'anna-brook'}}
  await lake.client.create({...person, _id: 'person-one'})
  const {notes} = await lake.put(cited.replace('By Anna Brook', 'By Dr. Brook, Anna B., LPC'))
  const documents = await lake.all()
  expect(Object.keys(documents).filter((id) => id.includes('person'))).toEqual([
    'drafts.person-one',
    'person-one',
  ])
  expect(notes).toContainEqual(expect.objectContaining({what: 'likelyPerson', group: 'check'}))
})

test('an author who may be one of two is a new person, and that is asked', async () => {
  for (const name of ['Anna Maria Brook', 'Anna Beate Brook']) {
    await lake.client.create({_id: `person-${name.slice(5, 8)}`, _type: 'person', name})
  }
  const {notes} = await lake.put(cited)
  expect(await lake.all()).toHaveProperty(['drafts.person-anna-brook'])
  expect(notes).toContainEqual(
    expect.objectContaining({
      message: expect.stringMatching(/may be Anna .* Brook or Anna .* Brook/),
    }),
  )
})

test('whether a part of a double name is somebody known is asked, and not guessed', async () => {
  await lake.client.create({_id: 'person-one', _type: 'person', name: 'Anna Brook-Lark'})
  const {notes} = await lake.put(cited)
  expect(await lake.all()).toHaveProperty(['drafts.person-anna-brook'])
  expect(notes).toContainEqual(
    expect.objectContaining({
      message: expect.stringMatching(/“Anna Brook” may be Anna Brook-Lark/),
    }),
  )
})

test('of two people of one name the letters behind it tell who wrote', async () => {
  for (const abbreviation of ['RN', 'LPC']) {
    const credentials = [{_type: 'credential', _key: 'one', abbreviation, name: abbreviation}]
    await lake.client.create({
      _id: `person-${abbreviation}`,
      _type: 'person',
      name: 'Anna Brook',
      credentials,
    })
  }
  await lake.put(cited.replace('By Anna Brook', 'By Anna Brook, LPC'))
  const {authors} = (await lake.all())['drafts.article-breathing-slowly'] as Doc
  expect(authors).toMatchObject([{_ref: 'person-LPC'}])
})

test.each([
  ['some of the letters that Studio has', 'Anna Brook, LPC', []],
  ['letters that Studio lacks', 'Anna Brook, LPC, RPT', ['LPC, RPT']],
])('a byline with %s is news only where it is', async (_, byline, told) => {
  const credentials = ['RN', 'LPC'].map((abbreviation) => {
    return {_type: 'credential', _key: abbreviation, abbreviation, name: abbreviation}
  })
  const person = {_id: 'person-anna-brook', _type: 'person', name: 'Anna Brook', credentials}
  await lake.client.create(person)
  const {notes} = await lake.put(cited.replace('By Anna Brook', `By ${byline}`))
  const quotes = notes.filter(({what}) => what === 'keptPerson').map(({quote}) => quote)
  expect(quotes).toEqual(told)
})

test('two authors are never taken to be one person', async () => {
  await lake.client.create({_id: 'person-j', _type: 'person', name: 'J. Brook'})
  await lake.put(cited.replace('By Anna Brook', 'By Jane Brook and John Brook'))
  const {authors} = (await lake.all())['drafts.article-breathing-slowly'] as Doc
  expect(authors.map(({_ref}: Doc) => _ref)).toEqual(['person-j', 'person-john-brook'])
})

test('who only began the article in Studio gives way to the byline, and that is told', async () => {
  const authors = [{_key: 'me', _type: 'reference', _ref: 'person-ida'}]
  await lake.client.create({_id: 'person-ida', _type: 'person', name: 'Ida Moor'})
  await lake.client.create({_id: 'drafts.begun', _type: 'article', authors})
  const {notes} = await lake.put(cited, {into: 'begun'})
  const draft = (await lake.all())['drafts.begun'] as Doc
  expect(draft.authors.map(({_ref}: Doc) => _ref)).toEqual(['person-anna-brook'])
  expect(notes).toContainEqual(expect.objectContaining({what: 'removedPart', quote: 'Ida Moor'}))
})

test('a manuscript without an author becomes a draft, and is not published', async () => {
  const text = 'Rest\n\nRest is a need.\n\nIt is no reward.\n'
  await expect(lake.put(text, {publish: true})).rejects.toMatchObject({
    kind: 'noAuthor',
    message: expect.stringMatching(/draft/),
  })
  expect(await lake.all()).toEqual({})
  const report = await lake.put(text)
  expect(report.notes).toContainEqual(expect.objectContaining({what: 'noAuthor', group: 'check'}))
  const article = (await lake.all())['drafts.article-rest'] as Doc
  expect(article.authors).toBeUndefined()
  await lake.client
    .patch(article._id)
    .set({authors: [{_type: 'reference', _ref: 'x', _weak: true, _key: 'x'}]})
    .commit()
  expect((await lake.put(text)).outcome).toBe('unchanged')
})
