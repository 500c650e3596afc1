import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {strToU8, unzipSync, zipSync} from 'fflate'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {toArticle} from '../../intake/manuscript/article.ts'
import {type Block, textOf} from '../../intake/manuscript/manuscript.ts'
import {readManuscript} from '../../intake/manuscript/readManuscript.ts'
import {Refusal} from '../../intake/refusal.ts'
import {readWordpress} from '../../intake/sites/wordpress.ts'
import {type IntakeLake, startIntakeLake} from './lake.ts'
import {writeDocx} from './writers/docx.ts'
import {writeHtml} from './writers/html.ts'
import {odtContent, writeOdt} from './writers/odt.ts'
import {writeText} from './writers/text.ts'
import {paragraph, writeWordXml} from './writers/wordXml.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)))
const times = (count: number, text: string) => text.repeat(count)
const head = paragraph('Rest', 'Title') + paragraph('By Anna Brook') + paragraph('Rest is a need.')
const markdown = `# Rest

By Anna Brook, LCAT

Rest is a need (Vale, 2019).[^1]

## Why

- One: of them
- Two

| a | b |
| - | - |
| c | d |

## References

Vale, J. (2019). Night work. *Sleep Notes*, 4, 2–3.

[^1]: A note.
`

/** Says in its directory that a file is small, when it is not. */
function lying(): Uint8Array {
  const zip = zipSync({'word/document.xml': new Uint8Array(3_000_000).fill(32)})
  const view = new DataView(zip.buffer, zip.byteOffset)
  for (let i = 0; i < zip.length - 4; i++) {
    if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 100, true)
    if (view.getUint32(i, true) === 0x04034b50) view.setUint32(i + 22, 100, true)
  }
  return zip
}

const locked = () => {
  const name = new Uint8Array(Buffer.from('EncryptedPackage', 'utf16le'))
  return Uint8Array.of(
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(504),
    ...name,
    ...new Uint8Array(64),
  )
}

let lake: IntakeLake
beforeAll(async () => {
  lake = await startIntakeLake()
})
afterAll(() => lake.close())

test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string, RegExp]>([
  [
    'a zip bomb',
    'a.docx',
    () => zipSync({'word/document.xml': new Uint8Array(170_000_000)}, {level: 9}),
    'tooLarge',
    /MB and more, once it is unpacked/,
  ],
  ['a zip that lies about its size', 'a.docx', lying, 'damaged|binary', /damaged|neither a Word/],
  [
    'a zip of thousands of files',
    'a.zip',
    () =>
      zipSync(
        Object.fromEntries(Array.from({length: 2500}, (_, i) => [`${i}.html`, strToU8('x')])),
      ),
    'tooLarge',
    /more than 2000 files/,
  ],
  [
    'a table of ten thousand rows',
    'a.docx',
    () =>
      writeWordXml(
        `${head}<w:tbl>${times(10_000, `<w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr>`)}</w:tbl>`,
      ),
    'tooLarge',
    /10,000 rows.*300/,
  ],
  [
    'a web table of ten thousand rows',
    'a.html',
    () =>
      bytes(
        `<h1>Rest</h1><p>By Anna Brook</p><table>${times(10_000, '<tr><td>a</td><td>b</td></tr>')}</table>`,
      ),
    'tooLarge',
    /10,000 rows/,
  ],
  [
    'a Markdown table of ten thousand rows',
    'a.md',
    () => bytes(`# Rest\n\nBy Anna Brook\n\n| a | b |\n| - | - |\n${times(10_000, '| a | b |\n')}`),
    'tooLarge',
    /10,001 rows/,
  ],
  [
    'XML nested without end',
    'a.docx',
    () =>
      writeWordXml(
        times(5000, '<w:sdt><w:sdtContent>') + head + times(5000, '</w:sdtContent></w:sdt>'),
      ),
    'damaged',
    /nested too deep/,
  ],
  [
    'entities of its own',
    'a.docx',
    () =>
      writeWordXml('', {
        'word/document.xml':
          '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p>&x;</w:p></w:body></w:document>',
      }),
    'damaged',
    /declares entities/,
  ],
  [
    'macros',
    'a.docm',
    () => writeWordXml(head, {'word/vbaProject.bin': new Uint8Array(9)}),
    'binary',
    /macros.*Word document \(\.docx\)/,
  ],
  [
    'a truncated document',
    'a.docx',
    async () => (await writeDocx(markdown)).slice(0, -400),
    'damaged',
    /damaged or was not copied whole/,
  ],
  [
    'XML that ends too early',
    'a.docx',
    () => writeWordXml('', {'word/document.xml': '<w:document><w:body><w:p>'}),
    'damaged',
    /ends too early/,
  ],
  ['a password', 'a.docx', locked, 'locked', /protected with a password.*Protect Document/],
  [
    'an old Word document',
    'a.doc',
    () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)),
    'binary',
    /old Word.*\.docx/,
  ],
  ['a PDF called .docx', 'a.docx', () => bytes('%PDF-1.7\n%âãÏÓ'), 'binary', /a PDF/],
  [
    'a spreadsheet called .docx',
    'a.docx',
    () => zipSync({'[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<x/>')}),
    'binary',
    /neither a Word document nor/,
  ],
  [
    'a zip without a page',
    'a.zip',
    () => zipSync({'a.png': strToU8('x')}),
    'binary',
    /holds no web page/,
  ],
  [
    'a zip of three pages',
    'a.zip',
    () => zipSync({'a.html': strToU8('x'), 'b.html': strToU8('x'), 'c.html': strToU8('x')}),
    'binary',
    /3 web pages/,
  ],
  [
    'a page nested without end',
    'a.html',
    () => bytes(`<!doctype html>${times(50_000, '<div>')}x`),
    'damaged',
    /nested too deep/,
  ],
  [
    'Markdown nested without end',
    'a.md',
    () => bytes(`# Rest\n\n${times(5000, '> ')}x`),
    'damaged',
    /nested too deep/,
  ],
  [
    'a list in lists without end',
    'a.md',
    () => bytes(Array.from({length: 300}, (_, i) => `${times(i, '  ')}- a`).join('\n')),
    'damaged',
    /nested too deep/,
  ],
  ['links that never close', 'a.md', () => bytes(times(200_000, '[a](')), 'damaged', /too many/],
  [
    'more notes than a book has',
    'a.md',
    () => bytes(Array.from({length: 3001}, (_, i) => `[^${i}]: a\n`).join('\n')),
    'damaged',
    /too many/,
  ],
  ['an empty document', 'a.docx', () => writeWordXml(''), 'empty', /holds no words/],
  [
    'an empty page',
    'a.html',
    () => bytes('<!doctype html><html><body></body></html>'),
    'empty',
    /holds no words/,
  ],
  ['a rich text document', 'a.rtf', () => bytes('{\\rtf1 Hello}'), 'binary', /rich text.*\.docx/],
  [
    'more paragraphs than a book has',
    'a.docx',
    () => writeWordXml(times(50_001, '<w:p><w:r><w:t>a</w:t></w:r></w:p>')),
    'tooLarge',
    /more than 50,000 paragraphs/,
  ],
  ['more lines than a book has', 'a.txt', () => bytes(times(50_001, 'a\n')), 'tooLarge', /50,000/],
  ['more lines of Markdown', 'a.md', () => bytes(times(50_001, 'a\n')), 'tooLarge', /50,000/],
  [
    'half a letter of UTF-16',
    'a.md',
    () => Uint8Array.of(0xff, 0xfe, 0x41, 0, 0, 0xd8, 0x42, 0),
    'encoding',
    /damaged.*UTF-8/,
  ],
  [
    'letters that XML has not',
    'a.docx',
    () => writeWordXml(paragraph('a&#0;')),
    'damaged',
    /letters/,
  ],
  [
    'a bomb of OpenDocument',
    'a.odt',
    () => writeOdt('', {'content.xml': new Uint8Array(170_000_000)}),
    'tooLarge',
    /unpacked/,
  ],
  [
    'a long OpenDocument table',
    'a.odt',
    () =>
      writeOdt(
        odtContent(
          `<table:table>${times(301, '<table:table-row><table:table-cell/></table:table-row>')}</table:table>`,
        ),
      ),
    'tooLarge',
    /301 rows/,
  ],
  ['an empty zip', 'a.docx', () => zipSync({}), 'binary', /not a text file/],
  ['no bytes', 'a.odt', () => new Uint8Array(), 'empty', /holds no words/],
  ['an OpenDocument text without one', 'a.odt', () => writeOdt('<a/>'), 'damaged', /holds no text/],
  [
    'an OpenDocument text that breaks off',
    'a.odt',
    () => writeOdt('<a><b>'),
    'damaged',
    /too early/,
  ],
  [
    'an OpenDocument text with entities',
    'a.odt',
    () => writeOdt('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    'damaged',
    /entities/,
  ],
  [
    'an OpenDocument text with a password',
    'a.odt',
    () => writeOdt('<a/>', {'META-INF/manifest.xml': bytes('<m><manifest:encryption-data/></m>')}),
    'locked',
    /password/,
  ],
  [
    'an OpenDocument table',
    'a.ods',
    () =>
      zipSync({
        mimetype: bytes('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': bytes('<a/>'),
      }),
    'binary',
    /OpenDocument.*\.docx/,
  ],
])('%s is refused, and nothing is written', async (_, name, write, kind, message) => {
  const refusal = await lake.put(await write(), {name}).then(
    () => new Error('It was not refused'),
    (error) => error,
  )
  expect(refusal).toBeInstanceOf(Refusal)
  expect(refusal.message).toMatch(message)
  expect(refusal.kind).toMatch(new RegExp(kind))
  expect(await lake.all()).toEqual({})
})

test('front matter cannot multiply itself', () => {
  const bomb = `---\na: &a [x,x]\n${Array.from({length: 20}, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *${i ? `b${i - 1}` : 'a'}]`).join('\n')}\n---\n${markdown}`
  const {value} = toArticle(readManuscript({name: 'a.md', bytes: bytes(bomb)}).value)
  expect(JSON.stringify(value.draft).length).toBeLessThan(20_000)
})

test('scripts and addresses that run are never taken over', () => {
  const page = `<h1>Rest</h1><p>By Anna Brook</p><p>Rest <a href="javascript:alert(1)">is</a> <script>alert(2)</script><img src="x" onerror="alert(3)" alt="y"> a need.</p><p onclick="alert(4)">Yes.</p>`
  const {value} = toArticle(readManuscript({name: 'a.html', bytes: bytes(page)}).value)
  expect(JSON.stringify(value.draft)).not.toMatch(/alert|javascript/)
})

/** The same numbers in every run. */
function* random(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

test.each(['docx', 'html', 'google', 'md', 'zip', 'xml', 'odt', 'txt', 'wordpress'])(
  'damaged %s files are read or refused, and never fail otherwise',
  async (format) => {
    const whole = {
      docx: () => writeDocx(markdown, {comment: 'x'}),
      html: () => bytes(writeHtml(markdown, 'wordpress')),
      google: () => bytes(writeHtml(markdown, 'google')),
      md: () => bytes(markdown),
      zip: () => zipSync({'a.html': strToU8(writeHtml(markdown, 'google'))}, {level: 0}),
      xml: () => writeWordXml(head),
      odt: () => zipSync(unzipSync(fixture('manuscripts/024-libre.odt')), {level: 0}),
      txt: () => bytes(writeText(markdown)),
      wordpress: () => fixture('wordpress.xml'),
    }[format] as () => Uint8Array | Promise<Uint8Array>
    const name = `a.${{google: 'html', xml: 'docx'}[format] ?? format}`
    const original = await whole()
    const numbers = random(original.length)
    const next = (below: number) => Math.floor((numbers.next().value as number) * below)
    for (let i = 0; i < 80; i++) {
      const file = original.slice(0, next(5) ? undefined : next(original.length))
      for (let j = next(12); j >= 0; j--)
        file[next(file.length)] = next(3) ? next(256) : (file[next(file.length)] ?? 0)
      try {
        const files =
          format === 'wordpress' ? readWordpress(file).posts : [{file: {name, bytes: file}}]
        for (const one of files) toArticle(readManuscript(one.file).value)
      } catch (error) {
        if (!(error instanceof Refusal)) throw new Error(`Round ${i}: ${(error as Error).stack}`)
      }
    }
  },
)

test('a paragraph that never ends is kept, and no citations are sought in it', () => {
  const text = `Rest\n\nBy Anna Brook\n\nWhy\n\n${times(3000, '(Vale, 2019) [1–3] ')}\n`
  const {value, messages} = toArticle(readManuscript({name: 'a.txt', bytes: bytes(text)}).value)
  expect(messages).toContainEqual(expect.objectContaining({what: 'longParagraph', lines: [7, 7]}))
  expect(textOf(value.draft.body[1] as Block)).toHaveLength(3000 * 19 - 1)
})

test('short codes and comments of a blog that are never closed end the reading of nothing', () => {
  const codes = times(4000, '[caption a="1" ') + times(4000, '[caption]') + times(4000, '<!-- ')
  const post = `<item><title>Rest</title><wp:post_type>post</wp:post_type><content:encoded><![CDATA[${codes}]]></content:encoded></item>`
  const {posts} = readWordpress(bytes(`<rss><channel>${post}</channel></rss>`))
  expect(posts).toMatchObject([{title: 'Rest', left: []}])
})

test('a name in a zip that leads out of it leads nowhere', () => {
  const page = '<h1>Rest</h1><p>By Anna Brook</p><p>Rest.</p><img src="../../etc/passwd" alt="x">'
  const zip = zipSync({'a/b.html': strToU8(page), '../../etc/passwd': strToU8('secret')})
  const {value} = readManuscript({name: 'a.zip', bytes: zip})
  expect(value.blocks.at(-1)).toMatchObject({kind: 'picture', alt: 'x'})
  expect(value.blocks.at(-1)).not.toHaveProperty('file')
})

test('a long line of dashes or stars is a line, and read at once', () => {
  for (const rule of [times(60, '-'), times(60, '- '), times(60, '* '), `${times(39, '*  ')}x`]) {
    const {value} = readManuscript({name: 'a.md', bytes: bytes(`Rest.\n\n${rule}\n\nSleep.\n`)})
    expect(value.blocks.map(textOf)).toEqual(expect.arrayContaining(['Rest.', 'Sleep.']))
  }
})

test('ten thousand short lines, each on its own, are read as soon as few', () => {
  const lines = Array.from({length: 10_000}, (_, i) => `Rest and sleep ${i}`)
  const text = ['Rest at Night', 'By Anna Brook', 'Rest is a need.', ...lines].join('\n\n')
  const word = writeWordXml(head + lines.map((line) => paragraph(line)).join(''))
  for (const [name, content] of [['a.txt', bytes(text)] as const, ['a.docx', word] as const]) {
    const {value} = toArticle(readManuscript({name, bytes: content}).value)
    expect(value.draft.body.length).toBeGreaterThanOrEqual(lines.length)
  }
})

test('a picture whose name no address may have is taken by its name', () => {
  const page = '<h1>Rest</h1><p>Rest is a need.</p><img src="100%.png" alt="A chair">'
  const {messages} = readManuscript({name: 'a.html', bytes: bytes(page)})
  expect(messages).toMatchObject([
    {what: 'pictureFile', message: expect.stringMatching('100%.png')},
  ])
})

test('words whose paragraph lost its end stay, also as the last ones', () => {
  const last =
    '<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="Anna"/></w:rPr></w:pPr><w:r><w:t>Sleep is one too.</w:t></w:r></w:p>'
  const {value} = readManuscript({name: 'a.docx', bytes: writeWordXml(head + last)})
  expect(value.blocks.map(textOf)).toContain('Sleep is one too.')
})

test('words in a figure that are not its caption stay', () => {
  const figure =
    '<figure><img src="a.png" alt="A chair"><p>Sit when you can.</p><figcaption>Ours</figcaption></figure>'
  const {value} = readManuscript({
    name: 'a.html',
    bytes: bytes(`<h1>Rest</h1>${figure}<p>Rest.</p>`),
  })
  expect(value.blocks).toMatchObject([
    {kind: 'heading'},
    {kind: 'picture', caption: 'Ours'},
    {spans: [{text: 'Sit when you can.'}]},
    {spans: [{text: 'Rest.'}]},
  ])
})
