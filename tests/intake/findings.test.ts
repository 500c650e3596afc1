import {expect, test} from 'vitest'
import {findPlaceholders} from '../../schemas/checks/findings/placeholders.ts'
import {findPromisedLinks} from '../../schemas/checks/findings/promisedLinks.ts'
import {findProtocolsAsEvidence} from '../../schemas/checks/findings/protocolAsEvidence.ts'
import {respondentIsNotAuthor} from '../../schemas/checks/findings/respondentIsNotAuthor.ts'
import {sourceIsComplete} from '../../schemas/checks/findings/sourceIsComplete.ts'

const article = (...children: object[]) => ({
  body: [{_type: 'block', _key: 'b', markDefs: [{_key: 'l', _type: 'link'}], children}],
})
const span = (text: string, ...marks: string[]) => ({_type: 'span', text, marks})

test.each([
  'FORM PLACEHILDER',
  'Placeholder',
  'placehoder text',
  'Lorem ipsum dolor',
  '[insert link]',
  'Date: TBD',
])('“%s” is a placeholder', (text) => {
  expect(findPlaceholders(article(span(text)))).toMatchObject([
    {rule: 'placeholder', where: ['body', {_key: 'b'}]},
  ])
})

test.each(['A place to hold on to', '[sic]', 'We have a shareholder'])('“%s” is none', (text) => {
  expect(findPlaceholders(article(span(text)))).toEqual([])
})

test('a promised link is found unless its sentence has one', () => {
  const promise = 'First. Check out more about drums for details.'
  expect(findPromisedLinks(article(span(promise)))).toHaveLength(1)
  expect(
    findPromisedLinks(
      article(span('First. Check out more about '), span('drums', 'l'), span(' for details.')),
    ),
  ).toEqual([])
  expect(findPromisedLinks(article(span('More water is in the jug.')))).toEqual([])
})

test('a link in another sentence does not keep the promise', () => {
  const found = findPromisedLinks(
    article(span('See the '), span('guide', 'l'), span('. Click here for more.')),
  )
  expect(found).toMatchObject([{message: expect.stringContaining('Click here')}])
})

test('a respondent who is no author is named, and one who is is not', () => {
  const names = (id: string) => ({a: 'Anna', m: 'Micah'})[id]
  const found = respondentIsNotAuthor({authors: [{_ref: 'a'}], respondent: {_ref: 'm'}}, names)
  expect(found).toMatchObject([{message: expect.stringMatching(/Micah.*Anna/)}])
  expect(respondentIsNotAuthor({authors: [{_ref: 'a'}], respondent: {_ref: 'a'}}, names)).toEqual(
    [],
  )
})

test('a journal article without pages and number is incomplete, unless it is still to come', () => {
  const article = {
    type: 'article-journal',
    containerTitle: 'Arts',
    issued: {year: 2020},
    doi: '10.1/a',
  }
  expect(sourceIsComplete(article)).toMatchObject([{rule: 'lacksPages', severity: 'warning'}])
  expect(sourceIsComplete({...article, number: '7'})).toEqual([])
  expect(sourceIsComplete({...article, status: 'in press'})).toEqual([])
})

test('a protocol that supports a claim is told, and one that is announced is not', () => {
  const protocol = [{_id: 's', title: 'A protocol', evidence: 'protocol'}]
  const cite = {_type: 'citation', source: {_ref: 's'}}
  const claim = article(span('Fine. Singing is supported by research'), cite, span('.'))
  expect(findProtocolsAsEvidence(claim, protocol)).toHaveLength(1)
  const plan = article(span('It is supported by friends. A trial is planned'), cite, span('.'))
  expect(findProtocolsAsEvidence(plan, protocol)).toEqual([])
})
