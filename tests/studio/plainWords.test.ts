import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {plainWords} from '../../studio/words/words.ts'

const lib = dirname(fileURLToPath(import.meta.resolve('sanity')))
/** Every sentence that the installed Studio knows, by the key that stands before it. */
const known = new Map(
  readdirSync(lib)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [
      ...readFileSync(join(lib, file), 'utf8').matchAll(/^\s*"([\w.-]+)": "(.*)",?$/gm),
    ])
    .map(([, key = '', text = '']) => [key, text]),
)
const sentences = Object.values(plainWords).flatMap((resources) => Object.entries(resources))

test('every sentence takes the place of one that Studio says', () => {
  expect(sentences.map(([key]) => key).filter((key) => !known.has(key))).toEqual([])
})

test('each uses the same blanks as the one it replaces', () => {
  const blanksOf = (text: string) => (text.match(/{{\w+}}|<\w+/g) ?? []).toSorted()
  for (const [key, text] of sentences) {
    const before = blanksOf(known.get(key) ?? '')
    expect(before, key).toEqual(expect.arrayContaining(blanksOf(text)))
  }
})

test('none uses a word of developers', () => {
  const jargon =
    /\b(document|slug|schema|revision|perspective|dataset|validation|array|object)s?\b/i
  const withoutTags = sentences.map(([, text]) => text.replace(/{{.*?}}|<.*?>/g, ''))
  expect(withoutTags.filter((text) => jargon.test(text))).toEqual([])
})
