import {expect, test} from 'vitest'
import {type SourceRow, toSources} from '../../studio/desk/toSources.ts'

const row = (_id: string, given: Partial<SourceRow> = {}): SourceRow => ({
  _id,
  title: _id,
  citedIn: [],
  ...given,
})
const article = (_id: string, title: string) => ({_id, _type: 'article', title})

test('a page that cites a work is named once, by its draft’s title', () => {
  const citedIn = [article('a', 'Old'), article('drafts.a', 'New'), article('b', 'Other')]
  for (const order of [citedIn, citedIn.toReversed()]) {
    const [source] = toSources([row('s', {citedIn: order})])
    expect(source?.citedIn.map(({title}) => title).sort()).toEqual(['New', 'Other'])
  }
})

test('a draft stands for its published reference', () => {
  const sources = toSources([row('s', {title: 'Old'}), row('drafts.s', {title: 'New'})])
  expect(sources.map(({id, work}) => [id, work.title])).toEqual([['s', 'New']])
})

test('references with one DOI in two spellings are possible duplicates, others are not', () => {
  const sources = toSources([
    row('one', {doi: '10.1000/abc'}),
    row('two', {doi: 'https://doi.org/10.1000/ABC'}),
    row('three', {doi: '10.1000/abd'}),
  ])
  expect(sources.map(({id, sameAs}) => [id, sameAs])).toEqual([
    ['one', ['two']],
    ['two', ['one']],
    ['three', []],
  ])
})

test('thousands of references are each read a few times, not once for every other', () => {
  let reads = 0
  const rows = Array.from({length: 300}, (_, n) =>
    Object.defineProperty(row(`s${n}`), 'doi', {
      get() {
        reads++
        return n === 7 ? '10.1000/5' : `10.1000/${n}`
      },
    }),
  )
  const sources = toSources(rows)
  expect(sources.filter(({sameAs}) => sameAs.length > 0).map(({id}) => id)).toEqual(['s5', 's7'])
  expect(reads).toBeLessThan(1000)
})
