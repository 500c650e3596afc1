import {expect, test} from 'vitest'
import {isSameWork} from '../../citations/sameWork.ts'

const study = {
  type: 'article-journal',
  title: 'Music and Rest: A study',
  issued: {year: 2012},
  authors: [{family: 'Geretségger', given: 'M.'}],
}

test.each([
  ['a DOI in two spellings', {doi: '10.1000/ABC'}, {doi: 'https://doi.org/10.1000/abc'}],
  ['a PubMed ID', {pmid: '12'}, {pmid: '12', doi: '10.1000/a'}],
  ['an ISBN in ten and thirteen digits', {isbn: '0306406152'}, {isbn: '978-0-306-40615-7'}],
  [
    'one identifier though another differs',
    {pmid: '1', doi: '10.1000/a'},
    {pmid: '1', doi: '10.1000/b'},
  ],
  [
    'title, year and author but for spelling',
    study,
    {...study, title: '“Music and rest”—a study.', authors: [{family: 'geretsegger'}]},
  ],
])('%s makes two records one work', (_, one, other) => {
  expect(isSameWork(one, other)).toBe(true)
})

test.each([
  ['another year', {...study, issued: {year: 2013}}],
  ['another first author', {...study, authors: [{family: 'Gold'}]}],
  ['another title', {...study, title: 'Music and rest: a reply'}],
])('%s makes another work', (_, other) => {
  expect(isSameWork(study, other)).toBe(false)
})

test('works with contradicting DOIs are two in spite of equal titles', () => {
  expect(isSameWork({...study, doi: '10.1000/a'}, {...study, doi: '10.1000/b'})).toBe(false)
})

test('two chapters of one book are two works', () => {
  const isbn = '9780306406157'
  expect(
    isSameWork({type: 'chapter', title: 'One', isbn}, {type: 'chapter', title: 'Two', isbn}),
  ).toBe(false)
})

test('works without title and identifier are never the same', () => {
  expect(isSameWork({type: 'book'}, {type: 'book'})).toBe(false)
})
