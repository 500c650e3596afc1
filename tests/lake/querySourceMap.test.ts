import {createClient} from '@sanity/client'
import {resolveMapping} from '@sanity/client/csm'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake} from './startLake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
  const block = (_key: string, text: string) => ({
    _type: 'block',
    _key,
    children: [{_type: 'span', _key: 's', text}],
  })
  await lake.client
    .transaction()
    .create({_id: 'ada', _type: 'person', name: 'Ada'})
    .create({
      _id: 'one',
      _type: 'article',
      title: 'First',
      n: 2,
      slug: {current: 'first'},
      author: {_type: 'reference', _ref: 'ada'},
      tags: ['red', 'blue'],
      body: [block('a', 'Hello'), block('b', 'World')],
    })
    .create({_id: 'drafts.one', _type: 'article', title: 'First, again', n: 1})
    .create({_id: 'two', _type: 'article', title: 'Second', n: 1})
    .commit()
})
afterAll(() => lake.close())

/** The stored place of each value of a result, as `document path`, or what is said instead. */
async function sourcesOf(query: string, options = 'resultSourceMap=withKeyArraySelector') {
  const address = `/vX/data/query/production?perspective=published&${options}`
  const {body} = await lake.post(address, {query})
  const {documents, paths, mappings} = body.resultSourceMap
  const entries = Object.entries<{source: {type: string; document: number; path: number}}>(mappings)
  return Object.fromEntries(
    entries.map(([at, {source}]) => {
      if (source.type !== 'documentValue') return [at, source.type]
      return [at, `${documents[source.document]._id} ${paths[source.path]}`]
    }),
  )
}

describe('a source map leads back', () => {
  test.each([
    [
      'fields of a projection',
      '*[_id == "one"]{title, "s": slug.current}',
      {
        "$[0]['title']": "one $['title']",
        "$[0]['s']": "one $['slug']['current']",
      },
    ],
    ['a whole document', '*[_id == "one"][0]', {$: 'one $'}],
    [
      'a reference that is followed',
      '*[_id == "one"][0]{"by": author->name}',
      {
        "$['by']": "ada $['name']",
      },
    ],
    [
      'items of lists by their key or place',
      '*[_id == "one"][0]{tags, "t": body[].children[].text}',
      {
        "$['tags']": "one $['tags']",
        "$['t'][0]": "one $['body'][?(@._key=='a')]['children'][?(@._key=='s')]['text']",
        "$['t'][1]": "one $['body'][?(@._key=='b')]['children'][?(@._key=='s')]['text']",
      },
    ],
    [
      'what a filter and a slice leave',
      '*[_id == "one"][0]{"x": body[_key == "b"][0...1]{_key}}',
      {
        "$['x'][0]['_key']": "one $['body'][?(@._key=='b')]['_key']",
      },
    ],
    [
      'an order',
      '*[_type == "article"] | order(title desc){title}',
      {
        "$[0]['title']": "two $['title']",
        "$[1]['title']": "one $['title']",
      },
    ],
    [
      'choices',
      '*[_id == "one"][0]{"a": coalesce(none, title), "b": select(n > 1 => title, "x")}',
      {
        "$['a']": "one $['title']",
        "$['b']": "one $['title']",
      },
    ],
    [
      'the document around',
      '*[_id == "ada"]{"of": *[references(^._id)]{"x": ^.name}}',
      {
        "$[0]['of'][0]['x']": "ada $['name']",
      },
    ],
    [
      'what a splat brings',
      '*[_id == "two"]{..., "title": upper(title), "one": 1}',
      {
        "$[0]['title']": 'unknown',
        "$[0]['one']": 'literal',
        "$[0]['n']": "two $['n']",
      },
    ],
    [
      'scored documents',
      '*[_type == "article"] | score(title match "second"){title, _score}',
      {
        "$[0]['title']": "two $['title']",
        "$[0]['_score']": 'unknown',
      },
    ],
  ])('%s', async (_, query, expected) => {
    expect(await sourcesOf(query)).toMatchObject(expected)
  })

  test('items by their place where keys are not asked for', async () => {
    const query = '*[_id == "one"][0]{"k": body[1]._key}'
    expect(await sourcesOf(query, 'resultSourceMap=true')).toEqual({
      "$['k']": "one $['body'][1]['_key']",
    })
  })

  test('in a form that the client resolves, and to the draft where that is shown', async () => {
    const client = createClient({...lake.client.config(), perspective: 'drafts'})
    const {result, resultSourceMap} = await client.fetch(
      '*[_id == "one"]{title}',
      {},
      {filterResponse: false, resultSourceMap: true},
    )
    expect(result).toEqual([{title: 'First, again'}])
    const found = resolveMapping([0, 'title'], resultSourceMap)
    expect(found?.mapping).toMatchObject({source: {type: 'documentValue'}})
    expect(resultSourceMap?.documents).toEqual([{_id: 'drafts.one', _type: 'article'}])
  })
})

test('no source map is made unless it is asked for', async () => {
  const {body} = await lake.post('/vX/data/query/production', {query: '*[0]'})
  expect(body).not.toHaveProperty('resultSourceMap')
})
