import {describe, expect, test} from 'vitest'
import {isOverdue, reviewMissing, standingOf} from '../../schemas/checks/review/standing.ts'
import {textVersionOf} from '../../schemas/checks/review/textVersion.ts'

const block = (text: string, _key = 'a') => ({
  _type: 'block',
  _key,
  children: [{_type: 'span', _key: 's', text, marks: []}],
  markDefs: [],
})
const article = {_id: 'a', _rev: '1', title: 'Calm', body: [block('Breathe slowly.')]}
const at = (day: number, state: 'requested' | 'approved' | 'changesRequested' | 'withdrawn') => ({
  state,
  requestedAt: `2026-03-0${day}T09:00:00Z`,
  articleRev: textVersionOf(article),
})

describe('the version of a text', () => {
  test('is the same for the same text, whatever revision, keys and order it has', () => {
    const {title, body} = article
    const again = {body: [block('Breathe slowly.', 'other')], title, _rev: '2', faqs: []}
    expect(textVersionOf(again)).toBe(textVersionOf(article))
    expect(textVersionOf({...article, lastReviewed: '2026-03-01', body})).toBe(
      textVersionOf(article),
    )
  })

  test('is the same once publishing has made firm what the draft points at', () => {
    const reference = {_type: 'reference', _ref: 'person-a'}
    const by = (author: object) => textVersionOf({...article, authors: [author]})
    const soon = {...reference, _weak: true, _strengthenOnPublish: {type: 'person'}}
    expect(by(soon)).toBe(by(reference))
    const loose = {...reference, _weak: true}
    expect(by({...loose, _strengthenOnPublish: {weak: true}})).toBe(by(loose))
    expect(by(loose)).not.toBe(by(reference))
  })

  test('is another for one changed letter', () => {
    const changed = {...article, body: [block('Breathe slowly!')]}
    expect(textVersionOf(changed)).not.toBe(textVersionOf(article))
  })
})

describe('the standing of an article', () => {
  test('goes by the latest review that was not withdrawn', () => {
    expect(standingOf(article, []).kind).toBe('none')
    expect(standingOf(article, [at(1, 'approved'), at(2, 'requested')]).kind).toBe('requested')
    expect(standingOf(article, [at(1, 'approved'), at(2, 'withdrawn')]).kind).toBe('approved')
    expect(standingOf(article, [at(2, 'changesRequested'), at(1, 'approved')]).kind).toBe(
      'changesRequested',
    )
  })

  test('an edit after approval makes it one for an earlier version', () => {
    const changed = {...article, title: 'Calmer'}
    expect(standingOf(changed, [at(1, 'approved')]).kind).toBe('outdated')
  })
})

describe('what the practice asks for before publishing', () => {
  const none = {kind: 'none'} as const
  const outdated = standingOf({...article, title: 'Calmer'}, [at(1, 'approved')])
  const approved = standingOf(article, [at(1, 'approved')])

  test.each([
    ['never', false, none, undefined],
    ['beforeFirstPublish', false, none, /Ask a colleague/],
    ['beforeFirstPublish', true, none, undefined],
    ['beforeFirstPublish', false, approved, undefined],
    ['beforeEveryPublish', true, outdated, /has changed since/],
    ['beforeEveryPublish', true, approved, undefined],
  ] as const)('%s, published %s: %o', (required, isPublished, standing, reason) => {
    const missing = reviewMissing({required, isPublished, standing})
    if (reason) expect(missing).toMatch(reason)
    else expect(missing).toBeUndefined()
  })
})

test('a review is overdue from the day after it was due', () => {
  expect(isOverdue('2026-03-01', '2026-03-01T23:00:00Z')).toBe(false)
  expect(isOverdue('2026-03-01', '2026-03-02')).toBe(true)
  expect(isOverdue(undefined, '2026-03-02')).toBe(false)
})
