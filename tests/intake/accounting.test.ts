import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {Report} from '../../intake/report/report.ts'
import {hasSeed, seedManuscript} from '../attune.ts'
import {readLabelled} from './labelledManuscript.ts'
import {type IntakeLake, startIntakeLake} from './lake.ts'

const folder = join(import.meta.dirname, 'fixtures')
const marks = join(import.meta.dirname, 'marks')
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.txt'))

let lake: IntakeLake
beforeAll(async () => {
  lake = await startIntakeLake()
})
afterAll(() => lake.close())

/** Every word of every line is in a document or in a sentence of the report. */
async function expectAllKept(text: string, report: Report) {
  const lines = text.split(/\r?\n/)
  const filled = lines.flatMap((line, i) => (line.trim() ? [i + 1] : []))
  expect(report.lines.map(({line}) => line)).toEqual(filled)
  const documents = (await lake.all()) as unknown
  const sentences = report.notes.map(({message, quote}) => [message, quote])
  const kept = new Set(wordsOf(`${strings(documents)} ${strings(sentences)}`))
  const lost = lines.flatMap((line) =>
    wordsOf(line.replace(LABELS, '')).filter((word) => !kept.has(word)),
  )
  expect(lost).toEqual([])
}

/** Marks of lists and labels of parts are understood and need no words of their own. */
const LABELS = /^\s*(?:[•*–-]|\d+[.)]|Q:|A:|Image:|(?:Written )?By (?:Dr\. )?)\s*/i

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter((word) => word !== 'and') ?? []

function strings(value: unknown): string {
  if (typeof value === 'string') return value
  return value && typeof value === 'object'
    ? Object.values(value).map(strings).join(' ')
    : String(value)
}

test.each(fixtures)('no word of %s is lost', async (name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  await expectAllKept(text, await lake.put(text))
})

test.each(readdirSync(marks))(
  'no word of %s is lost, in the format that it names',
  async (name) => {
    const {file, markdown} = await readLabelled(join(marks, name))
    const report = await lake.put(file.bytes, {name: file.name})
    // What stands around an article on a page is told as well, and marks of notes have no words.
    const text = markdown
      .replace(/^---$|\[\^\w+\]:?|<[^>]*>|\(https?:[^)]*\)|^\s*\|[\s|-]*\|$/gm, ' ')
      .replace(/^(title|author|date|tags): /gm, '')
      .replace(/^#+ |[*_|]/gm, ' ')
    const kept = wordsOf(`${strings(await lake.all())} ${strings(report.notes)}`)
    const lost = text
      .split('\n')
      .flatMap((line) => wordsOf(line.replace(LABELS, '').replace(/^\[\d+\]|^\(\d+\)/, '')))
      // “chap. 3” is a chapter in the citation.
      .filter((word) => !kept.includes(word) && word !== 'chap')
    expect(lost).toEqual([])
  },
)

test.skipIf(!hasSeed)('no word of the acceptance manuscript is lost', async () => {
  const text = readFileSync(seedManuscript, 'utf8')
  await expectAllKept(text, await lake.put(text))
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'no word of manuscripts made at random is lost (%i)',
  async (seed) => {
    const text = makeManuscript(seed)
    await expectAllKept(text, await lake.put(text))
    expect((await lake.put(text)).outcome).toBe('unchanged')
  },
)

/** A manuscript of parts in any order, every line of which has a word that no other has. */
function makeManuscript(seed: number): string {
  let state = seed * 7919
  let count = 0
  const pick = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
  const mark = () => `zq${seed}x${++count}`
  const sentence = () => `Some ${mark()} people rest when they can.`
  const parts: (() => string)[] = [
    sentence,
    () => `${sentence()} ${sentence()}\n${sentence()}`,
    () => `A Heading With ${mark().toUpperCase()}`,
    () => `• Lead ${mark()}: ${sentence()}\n- ${mark()}\n  and ${mark()}`,
    () => `1. ${sentence()}\n2) ${sentence()}`,
    () => `Two people drumming in a ${mark()} room`,
    () =>
      `Frequently Asked Questions\n\nIs ${mark()} enough?\n\n${sentence()}\n\nWho is ${mark()}?`,
    () => `Q: Is ${mark()} it?\nA: ${sentence()}`,
    () =>
      `References\n\nVale, J. (2019). Slow ${mark()}. Arts in Care, 14, 2–3.\n${mark()} is none.`,
    () => `About the Author\n\nI’m Anna Brook. ${sentence()}`,
    () => `Ask Me Anything\n\nAsk me (Tom Reed, LPC) about ${mark()}.\nFORM PLACEHOLDR ${mark()}`,
    () => `Welcome to ${mark()} Rooms\n\n${sentence()}`,
    () => `What is ${mark()} Therapy?\n\n${sentence()}`,
    () => `Latest Posts`,
    () => `Please fill out this form to book an appointment ${mark()}.`,
    () => `<script>${mark()}</script>`,
    () => `[insert ${mark()}]`,
    () => `Singing helps (Vale, 2019; ${mark()}, 2001). ${sentence()}`,
  ]
  const chosen = Array.from({length: 4 + pick(24)}, () =>
    (parts[pick(parts.length)] as () => string)(),
  )
  return [
    `Title ${mark()}`,
    'By Anna Brook, LCAT',
    sentence(),
    `Section ${mark()}`,
    sentence(),
    ...chosen,
  ].join('\n\n')
}
