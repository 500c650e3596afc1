import {expect, test} from 'vitest'
import {recogniseIdentifier, toLink} from '../../citations/identifiers.ts'

test.each([
  ['10.1186/1471-2431-12-2', 'doi', '10.1186/1471-2431-12-2'],
  ['https://doi.org/10.1186/1471-2431-12-2.', 'doi', '10.1186/1471-2431-12-2'],
  ['http://dx.doi.org/10.1186/1471-2431-12-2', 'doi', '10.1186/1471-2431-12-2'],
  ['doi: 10.1186/1471-2431-12-2', 'doi', '10.1186/1471-2431-12-2'],
  ['DOI:10.1000/ABC(1)2,', 'doi', '10.1000/abc(1)2'],
  ['(https://doi.org/10.1000/abc)', 'doi', '10.1000/abc'],
  ['https://doi.org/10.1000%2Fabc', 'doi', '10.1000/abc'],
  ['https://doi.org/10.1000/abc?utm_source=letter&fbclid=IwAR0', 'doi', '10.1000/abc'],
  ['https://doi.org/10.1000/abc#:~:text=rest', 'doi', '10.1000/abc'],
  ['https://doi.org/10.1000/a%3Fb#c', 'doi', '10.1000/a?b#c'],
  ['PMID: 22214291', 'pmid', '22214291'],
  ['22214291', 'pmid', '22214291'],
  ['https://pubmed.ncbi.nlm.nih.gov/22214291/', 'pmid', '22214291'],
  ['pmc3280156', 'pmcid', 'PMC3280156'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3280156/', 'pmcid', 'PMC3280156'],
  ['https://pmc.ncbi.nlm.nih.gov/articles/PMC3280156/?report=reader', 'pmcid', 'PMC3280156'],
  ['ISBN 978-0-306-40615-7.', 'isbn', '9780306406157'],
  ['0-8044-2957-X', 'isbn', '080442957X'],
  ['arXiv:2106.01234v2', 'arxiv', '2106.01234'],
  ['https://arxiv.org/pdf/2106.01234v2.pdf', 'arxiv', '2106.01234'],
  ['https://arxiv.org/abs/math.GT/0309136', 'arxiv', 'math.GT/0309136'],
  ['www.example.org/a.', 'url', 'https://www.example.org/a'],
  ['<https://example.org/a_(b)>', 'url', 'https://example.org/a_(b)'],
])('%s is %s %s', (given, scheme, value) => {
  expect(recogniseIdentifier(given)).toEqual({scheme, value})
})

test.each([
  ['a book with a wrong check digit', '978-0-306-40615-8'],
  ['words', 'see the appendix'],
  ['a script address', 'javascript:alert(1)'],
  ['a year range', '2012–2013'],
  ['nothing', '  '],
])('%s is no identifier', (_, given) => {
  expect(recogniseIdentifier(given)).toBeUndefined()
})

test('identifiers lead to their place on the web', () => {
  expect(toLink({scheme: 'doi', value: '10.1000/a<b>#c'})).toBe(
    'https://doi.org/10.1000/a%3Cb%3E%23c',
  )
  expect(toLink({scheme: 'pmid', value: '1'})).toBe('https://pubmed.ncbi.nlm.nih.gov/1/')
  expect(toLink({scheme: 'isbn', value: '9780306406157'})).toBeUndefined()
})
