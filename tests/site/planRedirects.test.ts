import {expect, test} from 'vitest'
import {type KnownRedirect, type Paths, planRedirects} from '../../site/publish/planRedirects.ts'

const plan = (redirects: KnownRedirect[], others: Paths = {}) =>
  planRedirects({a: '/articles/old/'}, {a: '/articles/new/', ...others}, redirects)[0]?.mutations
const to = {_type: 'reference', _ref: 'a'}
const made = {
  createIfNotExists: {
    _id: 'redirect-articles_2Fold',
    _type: 'redirect',
    from: '/articles/old/',
    to,
  },
}

test('a page that moves leaves a redirect at its old address', () => {
  expect(plan([])).toEqual([made])
})

test('what did not move, is new or has left needs none', () => {
  expect(planRedirects({a: '/same/', gone: '/gone/'}, {a: '/same/', b: '/new/'}, [])).toEqual([])
})

test('a redirect that stands on the new address goes, with its draft', () => {
  const back = [
    {_id: 'r', from: '/articles/new', to: 'a'},
    {_id: 'drafts.r', from: '/articles/new/', to: 'a'},
  ]
  expect(plan(back)).toEqual([{delete: {id: 'r'}}, {delete: {id: 'drafts.r'}}, made])
})

test('an earlier redirect to the page is left: it names the page, so there is no chain', () => {
  expect(plan([{_id: 'r', from: '/articles/oldest/', to: 'a'}])).toEqual([made])
})

test('a redirect that was at the old address already leads to the page from now on', () => {
  expect(plan([{_id: 'r', from: '/articles/old/', to: 'b'}])).toEqual([
    {patch: {id: 'r', set: {to}}},
  ])
  expect(plan([{_id: 'r', from: '/articles/old/', to: 'a'}])).toEqual([])
})

test('a redirect that is a draft or in a release only leads nobody, so one is made', () => {
  const waiting = ['drafts.r', 'versions.rabc.r'].map((_id) => ({
    _id,
    from: '/articles/old/',
    to: 'a',
  }))
  expect(plan(waiting)).toEqual([made])
})

test('an old address that another page has taken stays that page’s', () => {
  const back = [{_id: 'r', from: '/articles/new/', to: 'a'}]
  expect(plan(back, {b: '/articles/old/'})).toEqual([{delete: {id: 'r'}}])
})

test('two addresses never share an id', () => {
  const idOf = (slug: string) => planRedirects({a: `/${slug}/`}, {a: '/new/'}, [])[0]?.mutations[0]
  const ids = ['a-b', 'a_b', 'ä', 'a.b'].map((slug) => JSON.stringify(idOf(slug)))
  expect(new Set(ids).size).toBe(4)
  for (const id of ids) expect(id).toMatch(/"_id":"redirect-[A-Za-z0-9_-]+"/)
})
