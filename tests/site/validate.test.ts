import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type CheckedSite, checkSite} from '../../site/validate/checkSite.ts'
import type {Finding} from '../../site/validate/finding.ts'
import {formatFindings} from '../../site/validate/formatFindings.ts'
import {pageRules} from '../../site/validate/pageRules.ts'
import {readListing} from '../../site/validate/readListing.ts'
import {readPage} from '../../site/validate/readPage.ts'
import {readStray} from '../../site/validate/readStray.ts'
import {searchRules} from '../../site/validate/searchRules.ts'
import {readVocabulary} from '../../site/validate/vocabulary.ts'
import {run} from '../attune.ts'
import {
  type BrokenSite,
  breakPage,
  breakSite,
  changeGraph,
  checkAll,
  matters,
} from './brokenSite.ts'
import {type BuiltSite, builtSite, type Node, SITE} from './builtSite.ts'
import {defects} from './fixtures/defects.ts'
import {documents} from './fixtures/documents.ts'
import {fileDefects} from './fixtures/fileDefects.ts'
import {cite, paragraph, ref} from './fixtures/text.ts'

let built: BuiltSite
let site: BrokenSite

/** Nobody reviews what they wrote, and names are text that can be seen; else that is told. */
const changes: Record<string, object> = {
  'article-river': {authors: [ref('person-ada')]},
  'article-secret': {
    language: 'es',
    reviewedBy: ref('person-ada'),
    body: [paragraph('Only for those who know', cite('source-unread'), '.')],
  },
  'person-ada': {shortBio: 'Ada plays the\u00a0cello.'},
  'article-boat': {
    authors: [ref('person-ben'), ref('person-ada')],
    title: 'The boat "Quotes" & ‘more’',
    seo: {_type: 'seo', title: 'Boats', description: 'Of boats.'},
  },
}

beforeAll(async () => {
  built = await builtSite(documents.map((doc) => ({...doc, ...changes[doc._id]})))
  site = breakSite(built)
})
afterAll(() => built?.remove())

/** The built site with one page's HTML changed. */
function withPage(path: string, html: string): CheckedSite {
  const pages = new Map(site.good.pages).set(path, readPage(html, SITE + path))
  return {...site.good, pages}
}

test('nothing is found on the pages that are built', () => {
  expect(site.good.pages.size).toBeGreaterThan(12)
  expect(built.warnings).toBe('')
  expect(checkAll(site.good)).toEqual([])
  expect(checkSite(site.good, {strict: false, now: new Date()}).filter(matters)).toEqual([])
})

test('there are at least 60 planted defects, on every kind of page', () => {
  expect(defects.length).toBeGreaterThanOrEqual(60)
  const touched = new Set(defects.map(({page}) => page))
  for (const page of ['/', '/articles/', '/faq/', '/references/', '/about/', '/topics/water/']) {
    expect(touched).toContain(page)
  }
})

test.each(defects)('$page: $name is found', ({page, rule, ...how}) => {
  const text = breakPage(built.text(page), how)
  expect(text).not.toBe(built.text(page))
  const found = site.withPage(page, text)
  expect(found.map((finding) => finding.rule)).toContain(rule)
  const finding = found.find((each) => each.rule === rule) as Finding
  expect(site.good.pages.has(finding.page as string)).toBe(true)
  expect([finding.place, finding.found, finding.expected, finding.remedy]).not.toContain('')
})

test.each(fileDefects)('$file: $name is found', ({file, rule, change}) => {
  const path = join(built.dir, file)
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const after = change(before)
  expect(after).not.toBe(before)
  const found = site.withFile(file, after)
  expect(found.map((finding) => [finding.rule, finding.page])).toContainEqual([rule, file])
})

test.each([
  ['file', '/404.html'],
  ['file', '/robots.txt'],
  ['file', '/llms.txt'],
  ['file', '/pagefind/pagefind.js'],
  ['headers', '/_headers'],
])('%s: that %s is missing is found', (rule, path) => {
  const found = site.withoutFile(path)
  expect(found.map((finding) => [finding.rule, finding.page])).toContainEqual([rule, path])
})

test('files that were left in the folder are found by their names', () => {
  const left = ['/.env', '/.git', '/about/index.html~', '/site.bak', '/data/lake.sqlite']
  const rules = (paths: string[]) => paths.flatMap(readStray).flatMap(({findings}) => findings)
  expect(rules(left).map(({page}) => page)).toEqual(left)
  expect(rules(['/about/index.html', '/.well-known/x', '/.htaccess', '/key.html'])).toEqual([])
})

describe('pages of others', () => {
  test('are not held to the rules of this house', () => {
    const ours =
      'one-graph one-page one-type page-address review qa-page language own-context own-field own-page twice script third-party base form budget profile title-twice question-twice'
    const rest = new Set(ours.split(' '))
    for (const {page, rule, ...how} of defects) {
      if (!rest.has(rule)) continue
      const pages = withPage(page, breakPage(built.text(page), how))
      const found = checkSite(pages, {strict: false, now: new Date()})
      expect(found.filter((finding) => rest.has(finding.rule))).toEqual([])
    }
  })

  test('may have feeds and lists of references that ours would not', () => {
    const item = '<item><title>x</title><guid>1</guid><link>https://b.example/feed/</link></item>'
    const texts = {
      '/feed/rss.xml': `<rss><channel><title>x</title><link>https://a.example/</link><description>&lt;iframe></description>${item}</channel></rss>`,
      '/a/references.bib': '@string{x = "y"}\n@book{a, title = "z"}',
    }
    const listings = Object.entries(texts).flatMap(
      ([path, text]) => readListing(path, text, new Date()) ?? [],
    )
    const others = {...site.good, listings, isWhole: false}
    const found = checkSite(others, {strict: false, now: new Date()})
    expect(found.filter(({severity}) => severity === 'error')).toEqual([])
  })
})

test('a finding says where, what was found, what was expected and what to do', () => {
  const text = changeGraph(built.text('/about/'), (nodes) => {
    const page = nodes.find((node) => node['@type'] === 'WebPage') as Node
    page.breadcrum = page.breadcrumb
  })
  const told = formatFindings(checkAll(withPage('/about/', text)))
  expect(told).toBe(
    [
      '/about/',
      '  error unknown-property: WebPage #webpage',
      '    found     “breadcrum”',
      '    expected  a property of schema.org',
      '    to do     Did you mean breadcrumb?',
    ].join('\n'),
  )
})

test('every rule of a search engine has its source, date and state', () => {
  const {types, properties} = readVocabulary()
  for (const {type, source, checkedOn, status, required, recommended} of searchRules) {
    expect(types.has(type)).toBe(true)
    expect(source).toMatch(/^https:\/\/developers\.google\.com\//)
    expect(checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(['live', 'retired']).toContain(status)
    for (const name of [...required, ...recommended].flat()) {
      expect([name, properties.has(name)]).toEqual([name, true])
    }
  }
})

test('every rule of HTML has its source, date and state', () => {
  for (const {source, checkedOn, status, expected, remedy} of pageRules) {
    expect(source).toMatch(/^https:\/\//)
    expect(checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(['live', 'retired']).toContain(status)
    expect([expected, remedy]).not.toContain('')
  }
})

test('the README lists every rule, and no other', () => {
  const room = join(import.meta.dirname, '../../site/validate')
  const readme = readFileSync(join(room, 'README.md'), 'utf8')
  const rows = [...readme.matchAll(/^\| `\w+\.ts` \| (.*) \|$/gm)].map(([, row]) => `${row}`)
  const listed = rows.flatMap((row) => [...row.matchAll(/`([a-z-]+)`/g)].map(([, rule]) => rule))
  const planted = new Set([...defects, ...fileDefects].map(({rule}) => rule))
  expect(listed).toEqual(expect.arrayContaining([...planted]))
  const code = readdirSync(room)
    .filter((file) => /^(check\w+|read\w+|fetch\w+|\w+Rules)\.ts$/.test(file))
    .map((file) => readFileSync(join(room, file), 'utf8'))
    .join('')
  for (const rule of listed) expect(code).toContain(`'${rule}'`)
})

describe('the command', () => {
  test('passes over a good folder, and names the fault of a bad one', async () => {
    const fine = run('validate', ['--strict', built.dir])
    expect([await fine.exit, fine.output()]).toEqual([0, expect.stringMatching(/^\d+ pages: /)])

    const copy = mkdtempSync(join(tmpdir(), 'attune-bad-'))
    cpSync(built.dir, copy, {recursive: true})
    const file = join(copy, 'about/index.html')
    writeFileSync(file, readFileSync(file, 'utf8').replace('href="/faq/"', 'href="/fac/"'))
    const bad = run('validate', [copy])
    expect(await bad.exit).toBe(1)
    expect(bad.output()).toMatch(/\/about\/\n {2}error link: .*\n {4}found {5}\/fac\//)
    const one = run('validate', [file])
    expect([await one.exit, one.output()]).toEqual([0, expect.stringMatching(/^1 page: /m)])
    rmSync(copy, {recursive: true})
  })

  test('says what is missing if there is nothing to read', async () => {
    const none = run('validate', [join(built.dir, 'nowhere')])
    expect([await none.exit, none.output()]).toEqual([
      2,
      expect.stringMatching(/no folder.*begins with https:/s),
    ])
    const empty = join(built.dir, '..', 'empty')
    mkdirSync(empty)
    const nothing = run('validate', [empty])
    expect([await nothing.exit, nothing.output()]).toEqual([
      2,
      expect.stringContaining('no HTML page'),
    ])
    const strange = run('validate', ['--strickt'])
    expect([await strange.exit, strange.output()]).toEqual([
      2,
      expect.stringContaining('no option --strickt. Did you mean --strict?'),
    ])
  })
})
