import {expect, test} from 'vitest'
import {type AskedOn, toQuestions} from '../../studio/desk/toQuestions.ts'

const row = (given: Partial<AskedOn> & {_id: string}): AskedOn => ({
  _type: 'article',
  title: null,
  question: null,
  owner: null,
  faqs: null,
  ...given,
})
const entry = (_key: string, question: string) => ({_key, question, shared: null})

test('a question opens its page at its place', () => {
  const [found] = toQuestions([row({_id: 'a', title: 'Grief', faqs: [entry('k', 'How long?')]})])
  expect(found).toMatchObject({
    id: 'a',
    type: 'article',
    path: 'faqs[_key=="k"]',
    owner: 'Grief',
    answers: 1,
  })
})

test('of a page and its draft, the draft counts', () => {
  const rows = [
    row({_id: 'drafts.a', title: 'New', faqs: [entry('k', 'How now?')]}),
    row({_id: 'a', title: 'Old', faqs: [entry('k', 'How long?'), entry('l', 'Gone?')]}),
  ]
  for (const order of [rows, rows.toReversed()]) {
    expect(toQuestions(order).map(({question, owner}) => [question, owner])).toEqual([
      ['How now?', 'New'],
    ])
  }
})

test('a question that is asked twice is told at both places', () => {
  const found = toQuestions([
    row({_id: 'a', title: 'A', faqs: [entry('k', 'Is it safe?')]}),
    row({_id: 'b', title: 'B', faqs: [entry('k', 'Is it safe')]}),
    row({_id: 'c', title: 'C', faqs: [entry('k', 'Is it free?')]}),
  ])
  expect(found.map(({owner, answers}) => [owner, answers])).toEqual([
    ['C', 1],
    ['B', 2],
    ['A', 2],
  ])
})

test('a shared question says who owns it and where it is shown', () => {
  const found = toQuestions([
    row({_id: 'f', _type: 'faq', question: 'What does it cost?', owner: 'p'}),
    row({_id: 'p', _type: 'page', title: 'Fees', faqs: [{_key: 'k', question: null, shared: 'f'}]}),
    row({_id: 'a', title: 'A', faqs: [{_key: 'k', question: null, shared: 'f'}]}),
  ])
  expect(found).toMatchObject([
    {id: 'f', type: 'faq', owner: 'Fees', isShared: true, shownOn: ['Fees', 'A'], answers: 1},
  ])
})
