import {expect, test} from 'vitest'
import {toArticle} from '../../intake/manuscript/article.ts'
import {readText} from '../../intake/manuscript/text.ts'
import {Refusal} from '../../intake/refusal.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const article = 'Rest\n\nBy Anna Brook\n\nRest is not a reward — it is a need.\n'

function refusalOf(input: Uint8Array): Refusal {
  try {
    toArticle(readText(input).value)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('It was not refused')
}

test.each<[string, Uint8Array, string, RegExp]>([
  ['nothing', new Uint8Array(), 'empty', /holds no words/],
  ['only blank lines', bytes('\n \n\t\n'), 'empty', /holds no words/],
  ['only a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf), 'empty', /holds no words/],
  ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'binary', /PNG.*\.docx/],
  ['a Word document', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'binary', /Word document/],
  ['a PDF', bytes('%PDF-1.7\n%âãÏÓ'), 'binary', /a PDF/],
  [
    'zeros and noise',
    Uint8Array.from({length: 400}, (_, i) => (i * 7) % 32),
    'binary',
    /not a text/,
  ],
  ['an unknown encoding', Uint8Array.of(0x41, 0x0a, 0x81, 0x40, 0x8d), 'encoding', /line 2.*UTF-8/],
  ['50 MB', new Uint8Array(50 * 1024 * 1024).fill(0x61), 'tooLarge', /50 MB.*20 MB/],
  ['only a title', bytes('A Room of Sand\n'), 'noText', /Only the title/],
  ['a title and an author', bytes('A Room of Sand\n\nBy Anna Brook\n'), 'noText', /Only the title/],
  ['no title', bytes('By Anna Brook\n\nThis is text, and more text.\n'), 'noTitle', /No title/],
  [
    'a section without a title above it',
    bytes(`${'Some words stand here '.repeat(9)}.\n\nA Section\n\nBy Anna Brook\n\nText.\n`),
    'noTitle',
    /No title/,
  ],
])('%s is refused', (_, input, kind, message) => {
  const refusal = refusalOf(input)
  expect(refusal.kind).toBe(kind)
  expect(refusal.message).toMatch(message)
})

test('nobody is made up as the author, and it is asked who it is', () => {
  const {value, messages} = toArticle(readText(bytes('Rest\n\nRest is a need.\n\nIt is.\n')).value)
  expect(value.draft.authors).toEqual([])
  expect(messages).toMatchObject([{what: 'noAuthor', message: expect.stringMatching(/Studio/)}])
})

test.each<[string, Uint8Array]>([
  ['UTF-8', bytes(article)],
  ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes(article))],
  ['UTF-8 with Windows line ends', bytes(article.replaceAll('\n', '\r\n'))],
  ['UTF-8 with old Mac line ends', bytes(article.replaceAll('\n', '\r'))],
  ['UTF-16 LE with a mark', Uint8Array.of(0xff, 0xfe, ...Buffer.from(article, 'utf16le'))],
  ['UTF-16 LE without a mark', new Uint8Array(Buffer.from(article, 'utf16le'))],
  ['UTF-16 BE with a mark', Uint8Array.of(0xfe, 0xff, ...Buffer.from(article, 'utf16le').swap16())],
])('%s is read without a word', (_, input) => {
  const {value, messages} = readText(input)
  expect(messages).toEqual([])
  expect(value.lines.join('\n')).toBe(article)
})

test('Western European text is read, and the report says so', () => {
  const input = Uint8Array.from(article.replace('—', '\x97'), (letter) => letter.charCodeAt(0))
  const {value, messages} = readText(input)
  expect(value.lines[4]).toBe('Rest is not a reward — it is a need.')
  expect(messages).toMatchObject([
    {what: 'encoding', message: expect.stringContaining('windows-1252')},
  ])
})

test('letters that were damaged before the file was saved are named with their line', () => {
  const {messages} = readText(bytes('Rest\n\nItâ€™s a need, caf\ufffd.\n'))
  expect(messages).toMatchObject([{what: 'damage', lines: [3, 3]}])
})

test.each([
  ['count the works', 'Breath1 is slow.2 It is.1', 'Breath[1] is slow.[2] It is.[1]'],
  ['measure', 'Breath2 is slow.9 It is.', 'Breath2 is slow.9 It is.'],
])('figures right behind words that %s', (_, words, expected) => {
  const list =
    '1. Vale A. Slow breath. Bath: Mill; 2019.\n2. Moss D. Long breath. Bath: Mill; 2021.\n'
  const text = `Rest\n\nBy Anna Brook\n\nPart\n\n${words}\n\nReferences\n\n${list}`
  const {draft} = toArticle(readText(bytes(text)).value).value
  const shown = draft.body.flatMap((block) => ('spans' in block ? block.spans : []))
  expect(
    shown
      .map((span) => ('work' in span ? `[${span.work + 1}]` : 'text' in span ? span.text : ''))
      .join(''),
  ).toBe(`Part${expected}`)
})
