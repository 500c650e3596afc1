import {expect, test} from 'vitest'
import {findPlaceholders} from '../../schemas/checks/findings/placeholders.ts'
import {findPromisedLinks} from '../../schemas/checks/findings/promisedLinks.ts'
import {respondentIsNotAuthor} from '../../schemas/checks/findings/respondentIsNotAuthor.ts'
import {findRetractedWorks} from '../../schemas/checks/findings/retractedWorks.ts'
import {sourceIsComplete} from '../../schemas/checks/findings/sourceIsComplete.ts'
import {findUncitedReferences} from '../../schemas/checks/findings/uncitedReferences.ts'
import {findUncitedStudies} from '../../schemas/checks/findings/uncitedStudies.ts'
import {findWeakEvidence} from '../../schemas/checks/findings/weakEvidence.ts'

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
  expect(findWeakEvidence(claim, protocol)).toHaveLength(1)
  const plan = article(span('It is supported by friends. A trial is planned'), cite, span('.'))
  expect(findWeakEvidence(plan, protocol)).toEqual([])
})

test('an opinion that supports a claim is told, too', () => {
  const opinion = [{_id: 's', title: 'A view', evidence: 'opinion'}]
  const claim = article(span('Drumming is effective'), {_type: 'citation', source: {_ref: 's'}})
  expect(findWeakEvidence(claim, opinion)).toMatchObject([{rule: 'opinionAsEvidence'}])
})

test.each([
  'A 2019 study found that drumming calms.',
  'In one large 2020 randomised trial, people slept better.',
  'Research has shown that music helps.',
  'Studies of slow breathing suggest the same.',
  'Scientists discovered this long ago.',
  'Music helps, according to a recent review.',
  'This is backed by decades of research.',
  'Gold et al. (2012) looked at songs.',
  'Songs were played (Gold & Reed, 2012).',
])('“%s” names a study without citing it', (text) => {
  const found = findUncitedStudies(article(span(`Before. ${text} After.`)))
  expect(found).toMatchObject([{rule: 'uncitedStudy', message: expect.stringContaining(text)}])
  const [before, after] = [`Before. ${text}`, ' After.']
  const cite = {_type: 'citation', source: {_ref: 's'}}
  expect(findUncitedStudies(article(span(before), cite, span(after)))).toEqual([])
  expect(findUncitedStudies(article(span('Before. '), span(text, 'l'), span(after)))).toEqual([])
})

test.each([
  'I found that drumming calms.',
  'A study is planned.',
  'We met in 2019 (in May).',
  'You may find the evidence in your own notebook.',
  'My study is on the first floor.',
])('“%s” names none', (text) => {
  expect(findUncitedStudies(article(span(text)))).toEqual([])
})

test('a citation behind a longer account covers the sentence before, and a heading needs none', () => {
  const cite = {_type: 'citation', source: {_ref: 's'}}
  expect(findUncitedStudies(article(span('A review found this. So it is.'), cite))).toEqual([])
  const heading = {_type: 'block', _key: 'h', style: 'h2', children: [span('What studies found')]}
  expect(findUncitedStudies({body: [heading]})).toEqual([])
})

test('a citation of one sentence does not vouch for the next', () => {
  const cite = {_type: 'citation', source: {_ref: 's'}}
  const text = article(span('Studies show this.'), cite, span(' Research shows that.'))
  expect(findUncitedStudies(text)).toMatchObject([{message: expect.stringContaining('that.')}])
})

test('a reference that is listed and cited nowhere is told, as a matter of information', () => {
  const cite = {_type: 'citation', source: {_ref: 's'}}
  const references = [
    {_ref: 's', _key: 'one'},
    {_ref: 't', _key: 'two'},
  ]
  expect(findUncitedReferences({...article(span('So.'), cite), references})).toMatchObject([
    {severity: 'info', where: ['references', {_key: 'two'}]},
  ])
})

test('a retracted work is told where it is cited and where it is listed', () => {
  const cite = {_type: 'citation', source: {_ref: 's'}}
  const document = {...article(span('So.'), cite), references: [{_ref: 's', _key: 'r'}]}
  for (const fields of [{retraction: {}}, {title: 'RETRACTED: Drums cure all'}]) {
    const found = findRetractedWorks(document, [{_id: 's', ...fields}])
    expect(found.map(({where}) => where[0])).toEqual(['body', 'references'])
  }
  expect(findRetractedWorks(document, [{_id: 's', title: 'Retracting a claim'}])).toEqual([])
})
