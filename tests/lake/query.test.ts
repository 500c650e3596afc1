import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake} from './startLake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
  const make = (_id: string, fields: object) => ({_id, _type: 'note', ...fields})
  await lake.client
    .transaction()
    .create(make('b', {title: 'Published b', tags: ['red', 'blue'], n: 2}))
    .create(make('a', {title: 'Published a', n: 1}))
    .create(make('drafts.a', {title: 'Draft of a', friend: {_ref: 'b'}}))
    .create(make('drafts.c', {title: 'Only a draft'}))
    .create(make('versions.r1.a', {title: 'Release of a'}))
    .create(make('versions.r1.b', {title: 'Gone', _system: {delete: true}}))
    .commit()
})
afterAll(() => lake.close())

const TITLES = '*[_type == "note"]{_id, title, _originalId}'

describe('a perspective', () => {
  test('raw shows every document as it is stored, in order of _id', async () => {
    const found = await lake.client.fetch('*[_type == "note"]._id', {}, {perspective: 'raw'})
    expect(found).toEqual(['a', 'b', 'drafts.a', 'drafts.c', 'versions.r1.a', 'versions.r1.b'])
  })

  test('published shows only what is published, and where it comes from', async () => {
    expect(await lake.client.fetch(TITLES, {}, {perspective: 'published'})).toEqual([
      {_id: 'a', title: 'Published a', _originalId: 'a'},
      {_id: 'b', title: 'Published b', _originalId: 'b'},
    ])
  })

  test('drafts lays drafts over published documents', async () => {
    expect(await lake.client.fetch(TITLES, {}, {perspective: 'drafts'})).toEqual([
      {_id: 'a', title: 'Draft of a', _originalId: 'drafts.a'},
      {_id: 'b', title: 'Published b', _originalId: 'b'},
      {_id: 'c', title: 'Only a draft', _originalId: 'drafts.c'},
    ])
  })

  test('a stack takes the leftmost, ends in published and hides what a release unpublishes', async () => {
    expect(await lake.client.fetch(TITLES, {}, {perspective: ['r1']})).toEqual([
      {_id: 'a', title: 'Release of a', _originalId: 'versions.r1.a'},
    ])
    const both = await lake.client.fetch(
      '*[_type == "note"].title',
      {},
      {perspective: ['r1', 'drafts']},
    )
    expect(both).toEqual(['Release of a', 'Only a draft'])
  })

  test('references lead to the document as the perspective shows it', async () => {
    const query = '*[_id == "a"][0].friend->title'
    expect(await lake.client.fetch(query, {}, {perspective: 'drafts'})).toBe('Published b')
  })

  test.each([
    ['v1', 4],
    ['v2021-03-25', 4],
    ['v2025-02-19', 2],
    ['vX', 2],
  ])('%s without one sees %i of six documents', async (version, count) => {
    const query = encodeURIComponent('count(*[_type == "note"])')
    const {body} = await lake.ask(`/${version}/data/query/production?query=${query}`)
    expect(body.result).toBe(count)
  })

  test('raw cannot be part of a stack', async () => {
    const {status, body} = await lake.ask(
      '/vX/data/query/production?query=*&perspective=raw,drafts',
    )
    expect(status).toBe(400)
    expect(body.message).toContain('"raw" cannot be combined')
  })
})

describe('a query', () => {
  test('takes parameters as JSON in the address and as values in a body', async () => {
    const address = '/vX/data/query/production?query=*[_id==$id][0].title&$id=%22a%22'
    expect((await lake.ask(address)).body.result).toBe('Published a')
    const body = {query: '*[_id==$id][0].title', params: {id: 'a'}}
    expect((await lake.post('/vX/data/query/production', body)).body.result).toBe('Published a')
  })

  test('is answered with its text, its time and its sync tags, or without its text', async () => {
    const {body} = await lake.ask('/vX/data/query/production?query=1%2B1')
    expect(body).toEqual({
      query: '1+1',
      result: 2,
      ms: expect.any(Number),
      syncTags: [],
    })
    const short = await lake.ask('/vX/data/query/production?query=1%2B1&returnQuery=false')
    expect(short.body).not.toHaveProperty('query')
  })

  test('may find null', async () => {
    const {body} = await lake.ask('/vX/data/query/production?query=*[_id=="zz"][0]')
    expect(body.result).toBeNull()
  })

  test('slices by a parameter, as Studio does', async () => {
    expect(await lake.client.fetch('*[0...$limit]._id', {limit: 1})).toEqual(['a'])
  })

  test('is reached by the address of a resource too', async () => {
    const path = '/vX/projects/attune/datasets/production/query?query=count(*)'
    expect((await lake.ask(path)).body.result).toBe(2)
  })

  test.each([
    ['*[_type == "a"', 'Unexpected end', 13],
    ['*[_type == foo()]', 'Undefined function: foo', 11],
    ['*[_id == $missing]', 'param $missing referenced, but not provided', 9],
    ['1 + text::semanticSimilarity("x")', 'text::semanticSimilarity() is not supported', 4],
    ['geo::distance(1)', 'geo::distance() expects 2 arguments, got 1', 0],
    ['*[geo(here) == foo()]', 'Undefined function: foo', 15],
    ['*[_id == count()]', 'number of arguments to function count()', 9],
    ['*|order(_id asc desc)', 'unexpected asc', 12],
    ['"never closed', 'Unexpected end', 13],
  ])('%s is refused, and the error points at the place', async (query, message, start) => {
    const {status, body} = await lake.post('/vX/data/query/production', {query})
    expect(status).toBe(400)
    expect(body.error).toMatchObject({type: 'queryParseError', query, start})
    expect(body.error.description).toContain(message)
    expect(body.error.end).toBeGreaterThan(start)
  })

  test('of another dataset is refused in words that do not blank Studio', async () => {
    const {status, body} = await lake.ask('/vX/data/query/staging?query=*')
    expect(status).toBe(404)
    expect(body.error).toBe('Not Found')
    expect(body.message).toContain('"staging" not found')
  })
})

describe('text::query, as Studio sends it', () => {
  const list = `// findability-mvi:5
    *[_type in $__types && ([@, _id] match text::query($__query) || references($__rawQuery))]
    {_type, _id, _originalId, "orderings": [_updatedAt]} | order(orderings[0] desc) [0...$__limit]`
  const ids = async (params: object) => {
    const full = {__types: ['note'], __limit: 50, ...params}
    const found = await lake.client.fetch(list, full, {perspective: 'drafts'})
    return found.map(({_id}: {_id: string}) => _id).sort()
  }

  test('lists everything for *', async () => {
    expect(await ids({__query: '*', __rawQuery: ''})).toEqual(['a', 'b', 'c'])
  })

  test('finds a word, the beginning of one, and one within lists', async () => {
    expect(await ids({__query: 'draft*', __rawQuery: 'draft'})).toEqual(['a', 'c'])
    expect(await ids({__query: 'only dra*', __rawQuery: 'only dra'})).toEqual(['c'])
    expect(await ids({__query: 'blue*', __rawQuery: 'blue'})).toEqual(['b'])
    expect(await ids({__query: 'nowhere*', __rawQuery: 'nowhere'})).toEqual([])
  })

  test('leaves out what is excluded', async () => {
    expect(await ids({__query: 'draft -only', __rawQuery: 'x'})).toEqual(['a'])
  })

  test('finds what refers to a document by its id', async () => {
    expect(await ids({__query: 'zz', __rawQuery: 'b'})).toEqual(['a'])
  })

  test('scores matches of weighted fields above others', async () => {
    const query = `*[_type in $__types]
      | score(boost(_type in ["note"] && title match text::query($__query), 10),
              [@, _id] match text::query($__query) || references($__rawQuery))
      [_score > 0] {_id, _score} | order(_score desc) [0...$__limit]`
    const params = {__types: ['note'], __query: 'draft*', __rawQuery: 'draft', __limit: 9}
    const found = await lake.client.fetch(query, params, {perspective: 'drafts'})
    expect(found.map(({_id}: {_id: string}) => _id).sort()).toEqual(['a', 'c'])
    expect(found[0]._score).toBeGreaterThan(10)
  })
})
