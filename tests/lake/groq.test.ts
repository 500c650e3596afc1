import {describe, expect, test} from 'vitest'
import type {LakeDocument} from '../../lake/mutation/document.ts'
import {evaluateQuery} from '../../lake/query/evaluate.ts'
import {parseQuery} from '../../lake/query/parseQuery.ts'
import {toView} from '../../lake/query/views.ts'

const system = {_rev: 'r', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z'}
const documents: LakeDocument[] = [
  {...system, _id: 'a', _type: 'place', at: {lat: 59.913889, lng: 10.752222}, name: 'Oslo'},
  {...system, _id: 'b', _type: 'place', at: {lat: 59.329444, lng: 18.068611}, near: {_ref: 'a'}},
  {
    ...system,
    _id: 'c',
    _type: 'note',
    body: [{children: [{text: 'deep down'}]}],
    near: {_ref: 'a'},
  },
  {...system, _id: 'asset', _type: 'media', aspects: {licence: 'free'}},
]
const context = {identity: 'me', now: new Date(0), projectId: 'attune', dataset: 'production'}
const ask = (query: string, params = {}) =>
  evaluateQuery(parseQuery(query, params), toView(documents), context)

const SQUARE = '{"type": "Polygon", "coordinates": [[[0,0],[10,0],[10,10],[0,10],[0,0]]]}'
const HOLED = `{"type": "Polygon", "coordinates":
  [[[0,0],[10,0],[10,10],[0,10],[0,0]], [[4,4],[6,4],[6,6],[4,6],[4,4]]]}`
const line = (...points: number[][]) => JSON.stringify({type: 'LineString', coordinates: points})
const point = (x: number, y: number) => `geo::latLng(${y}, ${x})`

describe('geography', () => {
  test.each([
    ['geo({"lat": 1, "lng": 2, "more": true})', {type: 'Point', coordinates: [2, 1]}],
    ['geo("here")', null],
    ['geo({"type": "Polygon", "coordinates": [[[0,0],[1,0],[1,1],[0,1]]]})', null],
    ['"geo(" + "x"', 'geo(x'],
    ['geo::latLng(59, 10)', {type: 'Point', coordinates: [10, 59]}],
    ['geo::latLng(91, 10)', null],
    [`geo::distance(${SQUARE}, ${point(1, 1)})`, null],
    [`geo::contains(${SQUARE}, ${point(5, 5)})`, true],
    [`geo::contains(${HOLED}, ${point(5, 5)})`, false],
    [`geo::contains(${SQUARE}, ${line([1, 1], [9, 9])})`, true],
    [`geo::contains(${HOLED}, ${line([1, 5], [9, 5])})`, false],
    [`geo::contains(${SQUARE}, ${line([1, 1], [11, 1])})`, false],
    [`geo::contains(${SQUARE}, ${HOLED})`, true],
    [`geo::contains(${HOLED}, ${SQUARE})`, false],
    [`geo::contains(${SQUARE}, 3)`, null],
    [`geo::intersects(${SQUARE}, ${line([-1, 5], [11, 5])})`, true],
    [`geo::intersects(${SQUARE}, ${line([2, 2], [3, 3])})`, true],
    [`geo::intersects(${line([2, 2], [3, 3])}, ${HOLED})`, true],
    [`geo::intersects(${HOLED}, ${line([5, 5], [5.5, 5])})`, false],
    [`geo::intersects(${SQUARE}, ${line([11, 0], [11, 9])})`, false],
  ])('%s', (query, expected) => {
    expect(ask(query)).toEqual(expected)
  })

  test('distance is in metres, and filters documents', () => {
    const query =
      '*[_type == "place" && geo::distance(at, $here) > 1000]{_id, "m": geo::distance(at, $here)}'
    const found = ask(query, {here: {lat: 59.913889, lng: 10.752222}})
    expect(found).toEqual([{_id: 'b', m: expect.closeTo(416_760.77, 1)}])
  })
})

describe('functions about documents', () => {
  test('incomingRefCount counts the documents that refer to this one', () => {
    expect(ask('*[_id in ["a", "b"]]{"n": documents::incomingRefCount()}')).toEqual([
      {n: 2},
      {n: 0},
    ])
    const query =
      '*[documents::incomingRefCount() > 1 && documents::incomingGlobalDocumentReferenceCount() == 0]._id'
    expect(ask(query)).toEqual(['a'])
  })

  test('get follows a reference, also a global one into this dataset', () => {
    expect(ask('*[_id == "b"][0]{"name": documents::get(near).name}')).toEqual({name: 'Oslo'})
    const params = {ref: {_ref: 'dataset:attune.production:a'}}
    expect(ask('documents::get($ref).name', params)).toBe('Oslo')
    expect(ask('documents::get($ref)', {ref: {_ref: 'dataset:other.x:a'}})).toBeNull()
  })

  test('media::aspect reads an aspect of an asset', () => {
    expect(ask('media::aspect($ref, "licence")', {ref: {_ref: 'asset'}})).toBe('free')
    expect(ask('media::aspect($ref, "none")', {ref: {_ref: 'asset'}})).toBeNull()
  })
})

describe('match', () => {
  test('of a document looks at all its text', () => {
    expect(ask('*[@ match "deep*"]._id')).toEqual(['c'])
    expect(ask('*[@ match "oslo"]._id')).toEqual(['a'])
  })

  test('takes many stars in linear time', () => {
    const params = {text: 'a'.repeat(20_000), pattern: `${'*a'.repeat(30)}*b`}
    expect(ask('$text match $pattern', params)).toBe(false)
    expect(ask('"abcabcabc" match "a*b*c*c"')).toBe(true)
    expect(ask('"abc" match "ab*bc"')).toBe(false)
  })
})

test('unique values include one null', () => {
  expect(ask('array::unique([1, null, 1, null])')).toEqual([1, null])
})

test('a path is in a path that covers it', () => {
  expect(ask('path("a.b") in path("a.*")')).toBe(true)
})
