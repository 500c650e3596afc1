import {readFileSync} from 'node:fs'
import type {ArticleDraft} from '../../intake/manuscript/draft.ts'
import type {Block, Cite, Inline} from '../../intake/manuscript/manuscript.ts'
import {plainText} from '../../intake/manuscript/manuscript.ts'
import {type WriteOptions, writeDocx} from './writers/docx.ts'
import {writeHtml} from './writers/html.ts'
import {writeText} from './writers/text.ts'

/** A manuscript whose marks say, each in a label after it, which listed works they mean. */
export interface Labelled {
  file: {name: string; bytes: Uint8Array}
  /** The manuscript without labels, before it was written in its format. */
  markdown: string
  /** The works that are cited in each block, by the first letters of the block. */
  expected: Map<string, number[]>
}

/** Reads a labelled manuscript and writes it in the format that its first line names. */
export async function readLabelled(path: string): Promise<Labelled> {
  const source = readFileSync(path, 'utf8')
  const [, format = '', words = ''] = /^<!-- (\w+)(.*?) -->\n/.exec(source) ?? []
  const labelled = source.slice(source.indexOf('\n') + 1)
  const markdown = labelled.replace(/\{=[\d,]*\}/g, '')
  const options = Object.fromEntries(
    words
      .trim()
      .split(' ')
      .filter(Boolean)
      .map((word) => word.split(':')),
  )
  const name = path.split('/').at(-1)?.replace(/\.md$/, '') ?? ''
  return {
    file: await write(name, markdown, format, options),
    markdown,
    expected: readLabels(labelled),
  }
}

async function write(name: string, markdown: string, format: string, options: WriteOptions) {
  const bytes = (text: string) => new TextEncoder().encode(text)
  switch (format) {
    case 'docx':
      return {name: `${name}.docx`, bytes: await writeDocx(markdown, options)}
    case 'google':
      return {name: `${name}.html`, bytes: bytes(writeHtml(markdown, 'google'))}
    case 'wordpress':
      return {name: `${name}.html`, bytes: bytes(writeHtml(markdown, 'wordpress'))}
    case 'txt':
      return {name: `${name}.txt`, bytes: bytes(writeText(markdown))}
    default:
      return {name: `${name}.md`, bytes: bytes(markdown)}
  }
}

function readLabels(labelled: string): Map<string, number[]> {
  const expected = new Map<string, number[]>()
  for (const block of labelled.split(/\n|\|/)) {
    const works = [...block.matchAll(/\{=([\d,]*)\}/g)].flatMap(([, list]) =>
      (list ?? '').split(',').filter(Boolean).map(Number),
    )
    if (works.length)
      expected.set(keyOf(block.replace(/\{=[\d,]*\}|\]\([^)]*\)|<[^>]*>/g, '')), works)
  }
  return expected
}

/** The works that the import cites in each block. */
export function citedIn(draft: ArticleDraft): Map<string, number[]> {
  const found = new Map<string, number[]>()
  const add = (spans: readonly Inline[]) => {
    const works = spans.flatMap((span) => ('work' in span ? [(span as Cite).work + 1] : []))
    if (works.length) found.set(keyOf(plainText(spans)), works)
  }
  const addBlock = (block: Block) => {
    if (block.kind === 'table') for (const cell of block.rows.flat()) add(cell)
    else if (block.kind !== 'picture') add(block.spans)
  }
  for (const block of [...draft.standfirst, ...draft.body]) addBlock(block)
  for (const {answer} of draft.faqs) for (const block of answer) addBlock(block)
  return found
}

const keyOf = (text: string) =>
  text
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
    .slice(0, 10)

/** How many marks are right, missing, and wrong: a link that no label asks for. */
export function compare(expected: Map<string, number[]>, found: Map<string, number[]>) {
  const count = {right: 0, missing: [] as string[], wrong: [] as string[]}
  for (const key of new Set([...expected.keys(), ...found.keys()])) {
    const left = [...(expected.get(key) ?? [])]
    for (const work of found.get(key) ?? []) {
      const at = left.indexOf(work)
      if (at < 0) count.wrong.push(`${key}: ${work}`)
      else {
        left.splice(at, 1)
        count.right += 1
      }
    }
    count.missing.push(...left.map((work) => `${key}: ${work}`))
  }
  return count
}
