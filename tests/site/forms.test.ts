import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {HTMLElement} from 'node-html-parser'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {appointmentForm} from '../../schemas/forms/appointment.ts'
import {questionForm} from '../../schemas/forms/question.ts'
import {toHeaders} from '../../site/publish/headers.ts'
import {type BuiltSite, builtSite, words} from './builtSite.ts'
import {documents} from './fixtures/documents.ts'

let open: BuiltSite
let closed: BuiltSite
beforeAll(async () => {
  open = await builtSite(documents)
  closed = await builtSite(
    documents.map((doc) => (doc._id === 'settings' ? {...doc, forms: undefined} : doc)),
  )
})
afterAll(() => {
  open?.remove()
  closed?.remove()
})

const names = (form: HTMLElement | null) =>
  new Set(form?.querySelectorAll('[name]').map((control) => control.getAttribute('name')))
const extra = ['token', 'altcha', 'website']

test.each([
  ['/ask/', Object.keys(questionForm.shape)],
  ['/book/', Object.keys(appointmentForm.shape)],
  ['/articles/by-the-river/', Object.keys(questionForm.shape)],
])('the form on %s has a control for each field of the model, and no other', (path, fields) => {
  const form = open.page(path).querySelector('form[action*="/intake/"]')
  expect(form?.getAttribute('method')).toBe('post')
  expect([...names(form)].toSorted()).toEqual([...fields, ...extra].toSorted())
  for (const control of form?.querySelectorAll('[name]:not([type=hidden],[name=website])') ?? []) {
    const name = control.getAttribute('name')
    expect([name, control.closest('[data-field]')?.getAttribute('data-field')]).toEqual([
      name,
      name,
    ])
  }
})

test('there is no room to say why somebody wants to come', () => {
  expect(open.page('/book/').querySelector('textarea')).toBeNull()
})

test('an article asks whoever answers there, and says which article it is', () => {
  const form = open.page('/articles/by-the-river/').querySelector('form[action*="/intake/"]')
  expect(form?.querySelector('[name=to]')?.getAttribute('value')).toMatch(/^person-/)
  expect(form?.querySelector('[name=article]')?.getAttribute('value')).toMatch(/^article-/)
})

test('whom to call at once stands before the first field', () => {
  for (const path of ['/ask/', '/book/', '/articles/by-the-river/']) {
    const text = words(open.page(path).querySelector('main'))
    expect([path, text.indexOf('call 911') > -1]).toEqual([path, true])
    const field = /Your question|What may we call you/.exec(text)?.index ?? 0
    expect([path, text.indexOf('call 911') < field]).toEqual([path, true])
  }
})

test.each([
  ['/ask/', 'Ask us anything'],
  ['/book/', 'Request an appointment'],
])('machines are told that %s is for getting in touch with the practice', (path, name) => {
  const page = open.page(path)
  const {'@graph': nodes} = JSON.parse(
    page.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}',
  )
  const node = nodes.find((each: {'@type': string}) => each['@type'] === 'ContactPage')
  expect(node).toMatchObject({name, about: {'@id': expect.stringMatching(/#practice$/)}})
  expect(words(page.querySelector('h1'))).toBe(name)
})

test('how much may be written is said beside the field, as much as the model takes', () => {
  const area = open.page('/ask/').querySelector('textarea')
  expect(area?.getAttribute('maxlength')).toBe('2000')
  const told = open.page('/ask/').querySelector(`#${area?.getAttribute('aria-describedby')}`)
  expect(words(told)).toBe('Up to 2,000 characters.')
  expect(questionForm.safeParse({question: 'x'.repeat(2000)}).success).toBe(true)
})

test('consent is not given beforehand', () => {
  const consent = open.page('/ask/').querySelector('[name=consent]')
  expect(consent?.getAttribute('checked')).toBeUndefined()
})

describe('while no form is open', () => {
  test('the pages say how else to reach the practice, and articles and menus show nothing', () => {
    for (const path of ['/ask/', '/book/']) {
      const page = closed.page(path)
      expect(page.querySelector('form[action*="/intake/"]')).toBeNull()
      expect(words(page.querySelector('main'))).toContain('hello@example.org')
    }
    const article = closed.text('/articles/by-the-river/')
    expect(article).not.toContain('/intake/')
    expect(article).not.toContain('href="/book/"')
  })
})

test('form pages are kept by no cache and name no referrer, and are on the map while they are open', () => {
  const headers = readFileSync(join(open.dir, '_headers'), 'utf8')
  expect(headers).toMatch(/\/ask\/\*\n {2}Cache-Control: no-store/)
  expect(headers).toMatch(/\/book\/\n {2}Cache-Control: no-store/)
  expect(headers).toContain('Referrer-Policy: no-referrer')
  const map = open.text('/sitemap.xml')
  expect(map).toContain('/ask/</loc>')
  expect(map).not.toContain('/ask/reply/')
  expect(closed.text('/sitemap.xml')).not.toContain('/ask/')
})

test('forms that are received elsewhere may be sent there, and nowhere else', () => {
  const [rule] = toHeaders([], 'https://forms.example')
  const policy = rule?.headers['Content-Security-Policy'] ?? ''
  expect(policy).toContain("form-action 'self' https://forms.example;")
  expect(policy).toContain("connect-src 'self' https://forms.example;")
})
