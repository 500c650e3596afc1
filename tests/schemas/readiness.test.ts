import {describe, expect, test} from 'vitest'
import {documents} from '../../sample/index.ts'
import {checkReadiness, type Neighbour, type Surroundings} from '../../schemas/checks/readiness.ts'
import {gradeSections, readingGrade} from '../../schemas/checks/readingGrade.ts'

let count = 0
const block = (text: string, style = 'normal') => ({
  _type: 'block',
  _key: `b${count++}`,
  style,
  children: [{_type: 'span', _key: 's', text, marks: []}],
  markDefs: [],
})
const neighbour = (_id: string, _type: string, more: object = {}): [string, Neighbour] => [
  _id,
  {_id, _type, isPublished: true, ...more},
]
const people = new Map([
  neighbour('ada', 'person', {name: 'Ada Reed'}),
  neighbour('ben', 'person', {
    name: 'Ben Finch',
    credentials: [{abbreviation: 'LP', expires: '2026-01-31'}],
  }),
  neighbour('cai', 'person', {name: 'Cai Lund', isPublished: false}),
])
const around: Surroundings = {today: '2026-03-01', found: people, isComplete: true}
const to = (_ref: string) => ({_type: 'reference', _key: _ref, _ref})
const sound = {
  title: 'Breathing slowly',
  slug: {current: 'breathing'},
  standfirst: [block('Slow breathing calms most people within a few minutes.')],
  body: [block('What it does', 'h2'), block('It slows the heart a little.')],
  authors: [to('ada')],
  reviewedBy: to('ada'),
  nextReviewDue: '2027-01-01',
}
const rules = (change: object, more: Partial<Surroundings> = {}) =>
  checkReadiness({...sound, ...change}, {...around, ...more}).map(
    ({rule, severity}) => `${severity} ${rule}`,
  )

test('a sound article has no findings', () => {
  expect(rules({})).toEqual([])
})

describe('before publishing', () => {
  const hard =
    'Notwithstanding considerable methodological heterogeneity, contemporary psychophysiological investigations consistently characterise respiratory regulation as an extraordinarily advantageous intervention facilitating parasympathetic predominance, attentional stabilisation and interoceptive differentiation throughout heterogeneous symptomatic populations.'

  test.each<[string, string, object, Partial<Surroundings>?]>([
    ['error missingAlt', 'a picture without words', {hero: {_type: 'figure', asset: {}}}],
    ['error deadReference', 'somebody who was deleted', {authors: [to('ada'), to('gone')]}],
    ['error deadReference', 'somebody who is not published', {authors: [to('ada'), to('cai')]}],
    ['error slugTaken', 'another article at this address', {}, {slugOwner: 'Breath'}],
    ['error placeholder', 'a line to be replaced', {body: [block('FORM PLACEHILDER')]}],
    [
      'warning placeholder',
      'a sentence with a gap',
      {body: [block('Come and see us at our new place in [insert link] on any working day.')]},
    ],
    [
      'warning absoluteClaim',
      'a cure',
      {body: [block('It will cure anxiety.'), block('It cannot cure grief.')]},
    ],
    ['warning absoluteClaim', 'a guarantee', {faqs: [{answer: [block('We guarantee calm.')]}]}],
    [
      'warning uncitedStudy',
      'research that is not cited',
      {body: [block('A 2019 study found that it helps.')]},
    ],
    ['warning respondentIsNotAuthor', 'a stranger on the form', {respondent: to('ben')}],
    ['warning missingReviewer', 'nobody who checked it', {reviewedBy: undefined}],
    ['warning overdueReview', 'a review overdue', {nextReviewDue: '2026-02-01'}],
    ['warning expiredCredential', 'old letters', {authors: [to('ben')]}],
    ['warning headingOrder', 'a skipped size', {body: [block('Detail', 'h3'), block('Text.')]}],
    ['warning headingOrder', 'an empty heading', {body: [block(' ', 'h2'), block('Text.')]}],
    [
      'warning idleAlt',
      'a description that is a file name',
      {hero: {_type: 'figure', alt: 'IMG_2041.jpg'}},
    ],
    ['warning hardToRead', 'a section for scholars', {body: [block(`${hard} ${hard}`)]}],
    ['info uncited', 'a work that is only listed', {references: [to('ada')]}],
    ['info longTitle', 'a title that is cut', {title: 'Slow breathing '.repeat(5)}],
    ['info noDescription', 'nothing to show in searches', {standfirst: undefined}],
  ])('%s: %s', (expected, _, change, more) => {
    expect(rules(change, more)).toEqual([expected])
  })

  test('who answers readers may be somebody whom the text names', () => {
    const {found} = around
    const named = {body: [block('Ben Finch answers your questions.')], respondent: to('ben')}
    expect(rules(named, {found})).toEqual([])
  })

  test('while not everything is known, nothing is called deleted', () => {
    expect(rules({authors: [to('elsewhere')]}, {isComplete: false})).toEqual([])
  })

  test('each finding says where it is and what to do', () => {
    const body = [block('It always works.')]
    const [finding] = checkReadiness({...sound, body}, around)
    expect(finding?.where).toEqual(['body', {_key: body[0]?._key}])
    expect(finding?.message).toMatch(/^“always works” promises more .* Say what it can help with/)
  })
})

test.each([
  'There is no guarantee that it helps.',
  'Nobody can promise a cure, and we cannot guarantee one.',
  'Does it always work?',
  'Grief cannot be cured; it never heals in a straight line because it is not a wound.',
  'It takes time to heal from loss.',
])('is no absolute claim: %s', (sentence) => {
  expect(rules({body: [block(sentence)]}).filter((rule) => /absolute/.test(rule))).toEqual([])
})

describe('the reading grade', () => {
  test('rises with the length of sentences and words', () => {
    const easy = readingGrade(['The cat sat on the mat.', 'It was a warm day.'])
    const hard = readingGrade([
      'Psychotherapeutic interventions necessitate considerable professional qualification.',
    ])
    expect(easy).toBeLessThan(4)
    expect(hard).toBeGreaterThan(16)
  })

  test('names the hardest sentences of each section', () => {
    const long =
      'Considerable professional responsibility accompanies every therapeutic intervention within clinical practice.'
    const body = [
      block('First', 'h2'),
      block(`${'We sit and talk for a while about your week. '.repeat(4)}${long}`),
    ]
    expect(gradeSections({body})).toMatchObject([{title: 'First', hardest: [{sentence: long}]}])
  })
})

test('the sample has no errors, and every place exists', () => {
  const found = new Map(
    documents.map((document) => [
      document._id,
      {...document, isPublished: true} as unknown as Neighbour,
    ]),
  )
  const articles = documents.filter(({_type}) => _type === 'article')
  const findings = articles.flatMap((article) =>
    checkReadiness(article, {today: '2026-11-23', found, isComplete: true}),
  )
  // One article’s questions are answered by a colleague, on purpose.
  const others = findings.filter(({rule}) => rule !== 'respondentIsNotAuthor')
  expect(others.filter(({severity}) => severity !== 'info')).toEqual([])
})
