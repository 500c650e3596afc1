import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {toArticle} from '../../intake/manuscript/article.ts'
import {readManuscript} from '../../intake/manuscript/readManuscript.ts'
import {outline} from './outline.ts'

const folder = join(import.meta.dirname, 'fixtures', 'manuscripts')
const names = readdirSync(folder).filter((name) => !name.endsWith('.outline'))
const outlineOf = (name: string) =>
  readFileSync(join(folder, `${name}.outline`), 'utf8')
    .trim()
    .split('\n')

/** Each is read once for all tests. */
const known = new Map<string, ReturnType<typeof readAnew>>()
function read(name: string) {
  const found = known.get(name) ?? readAnew(name)
  known.set(name, found)
  return found
}

function readAnew(name: string) {
  const bytes = new Uint8Array(readFileSync(join(folder, name)))
  const manuscript = readManuscript({name, bytes})
  const {value, messages} = toArticle(manuscript.value)
  return {...value, bytes, messages: [...manuscript.messages, ...messages]}
}

test.each(names)('%s becomes what a careful person would enter', (name) => {
  const {draft, roles} = read(name)
  expect(outline(draft, roles)).toEqual(outlineOf(name))
})

test.each(names)('no word of %s is dropped silently', (name) => {
  const {draft, roles, messages, bytes} = read(name)
  const kept = new Set(wordsOf(strings([draft, roles, messages])))
  const lost = wordsOf(sourceOf(name, bytes)).filter((word) => !kept.has(word))
  expect(lost.filter((word) => word.length > 2 && !KNOWN.has(word))).toEqual([])
})

/** Labels, tags and names of fields, which are understood and need no words of their own. */
const KNOWN = new Set(
  'and figure image lang lastmod notes reviewedby src words interview title author name abstract date posted subtitle unnumbered summary lastreviewed publishdate refs prof available from viewed accessed vol'.split(
    ' ',
  ),
)

/** All that a person sees in a file. */
function sourceOf(name: string, bytes: Uint8Array): string {
  if (/\.(docx|odt)$/.test(name)) {
    const files = unzipSync(bytes)
    const parts = Object.keys(files).filter((path) =>
      /^(word\/(document|footnotes|endnotes|comments)|content)\.xml$/.test(path),
    )
    const xml = parts.map((path) => strFromU8(files[path] as Uint8Array)).join(' ')
    return decoded(
      xml
        .replace(/<w:instrText\b[^>]*>[^<]*<\/w:instrText>/g, ' ')
        .replace(/<text:note-citation\b[^>]*>[^<]*<\/text:note-citation>/g, ' ')
        .replace(
          /<\/?(?:w:p|w:br|text:line-break|w:vertAlign|w:ins|w:del|text:p|text:h|w:tc|table:)\b[^>]*>/g,
          ' ',
        )
        .replace(/<[^>]*>/g, ''),
    )
  }
  if (name.endsWith('.zip')) {
    const files = unzipSync(bytes)
    const page = Object.keys(files).find((path) => path.endsWith('.html')) ?? ''
    return sourceOf(page, files[page] as Uint8Array)
  }
  const text = new TextDecoder().decode(bytes).replace(/\[\^[\w-]+\]/g, ' ')
  const page = text.replace(/<(script|style|head|time)\b[\s\S]*?<\/\1>/g, ' ')
  return decoded(page.replace(/<(?!https?:)[a-z!/][^>]*>/g, ' '))
}

const decoded = (text: string) =>
  text
    .replace(/&(?:#39|[lr]squo|apos);/g, '’')
    .replace(/&#8211;|&ndash;/g, '–')
    .replace(/&(?:#?\w+);/g, ' ')

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .match(/[\p{L}]+/gu) ?? []

function strings(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof Uint8Array) return ''
  return value && typeof value === 'object'
    ? Object.entries(value).flat().map(strings).join(' ')
    : String(value)
}
