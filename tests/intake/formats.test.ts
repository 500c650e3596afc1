import {strToU8, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {toArticle} from '../../intake/manuscript/article.ts'
import {textOf} from '../../intake/manuscript/manuscript.ts'
import {readManuscript} from '../../intake/manuscript/readManuscript.ts'
import {askAboutHeads} from '../../intake/report/askAboutHeads.ts'
import {describeOddities} from '../../intake/report/recognised.ts'
import {sketch} from './sketch.ts'
import {writeDocx} from './writers/docx.ts'
import {writeHtml} from './writers/html.ts'
import {odtContent, writeOdt} from './writers/odt.ts'
import {writeText} from './writers/text.ts'
import {paragraph, writeWordXml} from './writers/wordXml.ts'

const markdown = `# Breathing Slowly at Night

By Anna Brook, LCAT | 3 May 2021 | 5 min read

Medically reviewed by Dr. Jo Vale, MD on 1 June 2021

Slow breathing calms most people within minutes.

## Why It Works

Longer breaths out slow the heart (Gold et al., 2012). Others agree.<sup>2</sup>

- Water: drink some before you begin
- Light: keep it low

1. Sit down somewhere quiet
2. Breathe out for longer than you breathe in

### For Children

Let them blow out *candles* that are **not** there.[^1]

> I sleep again, and so does my son.

## Common Questions

### Is it safe?

It is, for nearly everybody.

### May I stop?

At any time, and **without** a reason.

## References

1. Gold, C., Holck, U., & Vale, J. (2012). Slow breath in care. *Arts in Care*, 3(2), 4–9.
2. Vale, J. (2019). Night work. *Sleep Notes*, 4, 2–3.

## About the Author

Anna Brook (she/her) is a therapist in Leeds.

[^1]: This is only so in children over four.
`

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (name: string, content: Uint8Array) => {
  const {value, messages} = readManuscript({name, bytes: content})
  const article = toArticle(value)
  return {...article.value, messages: [...messages, ...article.messages]}
}
const outline = (name: string, content: Uint8Array) => {
  const {draft, roles} = read(name, content)
  return sketch(draft, roles, [])
}
const whats = (name: string, content: Uint8Array) =>
  read(name, content).messages.map(({what}) => what)

describe('one article', () => {
  const expected = outline('article.md', bytes(markdown))

  test('is recognised in Markdown, part by part', () => {
    expect(expected).toMatchInlineSnapshot(`
      "title: Breathing Slowly at Night
      author: Anna Brook [LCAT] she/her bio: Anna Brook (she/her) is a therapist in Leeds.
      published: 2021-05-03
      reviewer: Jo Vale [MD]
      reviewed: 2021-06-01
      introduction: Slow breathing calms most people within minutes.
      ## Why It Works
      Longer breaths out slow the heart[1]. Others agree.[2]
      - **Water:** drink some before you begin
      - **Light:** keep it low
      1. Sit down somewhere quiet
      1. Breathe out for longer than you breathe in
      ### For Children
      Let them blow out candles that are **not** there. (This is only so in children over four.)
      > I sleep again, and so does my son.
      ? Is it safe?
        It is, for nearly everybody.
      ? May I stop?
        At any time, and **without** a reason.
      [1] article-journal: Gold, C.; Holck, U.; Vale, J. | Slow breath in care | {"year":2012,"in":"Arts in Care","volume":"3","issue":"2","page":"4–9"}
      [2] article-journal: Vale, J. | Night work | {"year":2019,"in":"Sleep Notes","volume":"4","page":"2–3"}
      "
    `)
  })

  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a Word document with styles', 'a.docx', () => writeDocx(markdown)],
    ['a page of WordPress', 'a.html', () => bytes(writeHtml(markdown, 'wordpress'))],
    ['a page of Google Docs', 'a.html', () => bytes(writeHtml(markdown, 'google'))],
    [
      'a zipped page of Google Docs',
      'a.zip',
      () => zipSync({'Breathing.html': strToU8(writeHtml(markdown, 'google'))}),
    ],
    ['a Word document under another name', 'a.html', () => writeDocx(markdown, {lists: 'typed'})],
  ])('is the same in %s', async (_, name, write) => {
    expect(outline(name, await write())).toBe(expected)
  })

  test('is the same in a Word document without styles, but for the depth of headings', async () => {
    const found = outline('a.docx', await writeDocx(markdown, {headings: 'bold', lists: 'typed'}))
    expect(found).toBe(expected.replace('### For', '## For'))
  })

  test('is the same in plain text, but for what plain text cannot say', () => {
    const withoutNote = markdown.replace(/\[\^1\](: .*)?/g, '').replace(/^> /gm, '')
    const found = outline('a.txt', bytes(writeText(withoutNote)))
    const plain = outline(
      'a.md',
      bytes(withoutNote.replace(/(?<=[ .])\*\*?(?=\w)|(?<=\w)\*\*?(?=[ ,])/g, '')),
    )
    expect(found).toBe(plain.replace('### For', '## For'))
  })
})

test('tracked changes are accepted, and each is told with its words', () => {
  const changed = `<w:p><w:r><w:t xml:space="preserve">Rest is </w:t></w:r>
    <w:del w:author="Kim"><w:r><w:delText>never</w:delText></w:r></w:del>
    <w:ins w:author="Lou"><w:r><w:t>always</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> a need.</w:t></w:r></w:p>`
  const joined = `<w:p><w:pPr><w:rPr><w:del w:author="Kim"/></w:rPr></w:pPr><w:r><w:t>It was two, </w:t></w:r></w:p>${paragraph('and is one paragraph.')}`
  const content = writeWordXml(
    paragraph('Rest', 'Title') + paragraph('By Anna Brook') + changed + joined,
  )
  const {draft, messages} = read('a.docx', content)
  expect(sketch(draft, [], [])).toContain(
    'Rest is always a need.\nIt was two, and is one paragraph.',
  )
  expect(messages).toMatchObject([
    {what: 'deletedWords', quote: 'never', lines: [3, 3], message: expect.stringContaining('Kim')},
    {what: 'insertedWords', quote: 'always', message: expect.stringContaining('Lou')},
  ])
})

const run = (words: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`

describe('words that are struck through are left out, and told', () => {
  const top = '# Rest\n\nBy Anna Brook\n\n'
  const page = (words: string, style = '') =>
    bytes(`<html><style>${style}</style><h1>Rest</h1><p>By Anna Brook</p><p>${words}</p></html>`)
  const line = (style: string) =>
    `<style:style style:name="T1" style:family="text"><style:text-properties ${style}/></style:style>`
  const odtText =
    '<text:h text:outline-level="1">Rest</text:h><text:p>By Anna Brook</text:p><text:p>Rest is <text:span text:style-name="T1">never </text:span>a need.</text:p>'
  test.each([
    ['Markdown', 'a.md', bytes(`${top}Rest is ~~never~~ a need.\n`)],
    ['HTML in Markdown', 'a.md', bytes(`${top}Rest is <del>never</del> a need.\n`)],
    ['a page', 'a.html', page('Rest is <s>never</s> a need.')],
    [
      'Google Docs',
      'a.html',
      page(
        'Rest is <span class="c1">never</span> a need.',
        '.c1{color:#000;text-decoration:line-through}',
      ),
    ],
    [
      'Word',
      'a.docx',
      writeWordXml(
        `${paragraph('Rest', 'Title')}${paragraph('By Anna Brook')}<w:p>${run('Rest is ')}${run('never ', '<w:strike/>')}${run('a ', '<w:strike w:val="0"/>')}${run('need.')}</w:p>`,
      ),
    ],
    [
      'LibreOffice',
      'a.odt',
      writeOdt(odtContent(odtText, line('style:text-line-through-style="solid"'))),
    ],
  ])('in %s', (_, name, content) => {
    const {draft, messages} = read(name, content)
    expect(draft.body.map(textOf)).toEqual(['Rest is a need.'])
    expect(messages).toMatchObject([
      {what: 'struckWords', quote: expect.stringMatching(/^never ?$/)},
    ])
    expect(messages[0]?.lines).toEqual(name === 'a.md' ? [5, 5] : [3, 3])
  })
})

describe('lines that were broken by hand', () => {
  const verse = ['Sleep is a river', 'that carries the day', 'down to the sea']
  const long = [
    'This is the first paragraph of a writer who knows no other way to begin a new one.',
    'This is the second, which is as long, and as much a paragraph as the first of them is.',
  ]
  const opening =
    'Rest is a need, and whoever says that it is a luxury has never been without it for a week or two.'
  const top =
    paragraph('Rest', 'Title') +
    paragraph('By Anna Brook') +
    paragraph(opening) +
    paragraph('Why', 'Heading1')
  const word = (lines: string[]) => {
    const inner = lines.map((line) => `<w:t>${line}</w:t>`).join('<w:br/>')
    return writeWordXml(`${top}<w:p><w:r>${inner}</w:r></w:p>`)
  }
  const page = (lines: string[], tag = '<br>') =>
    bytes(
      `<html><h1>Rest</h1><p>By Anna Brook</p><p>${opening}</p><h2>Why</h2><p>${lines.join(tag)}</p></html>`,
    )
  const text = (lines: string[]) =>
    writeOdt(
      odtContent(
        `<text:h text:outline-level="1">Rest</text:h><text:p>By Anna Brook</text:p><text:p>${opening}</text:p><text:h text:outline-level="2">Why</text:h><text:p>${lines.join('<text:line-break/>')}</text:p>`,
      ),
    )
  const formats: [string, (lines: string[]) => Uint8Array][] = [
    ['a.docx', word],
    ['a.html', page],
    ['a.odt', text],
    [
      'a.md',
      (lines) =>
        bytes(`# Rest\n\nBy Anna Brook\n\n${opening}\n\n## Why\n\n${lines.join('\\\n')}\n`),
    ],
    [
      'a.txt',
      (lines) => bytes(`Rest\n\nBy Anna Brook\n\n${opening}\n\nWhy\n\n${lines.join('\n')}\n`),
    ],
  ]

  test('stay lines of an address in plain text', () => {
    const address = ['Quiet Rooms', '12 Mill Lane', 'Northgate']
    const text = `Rest\n\nBy Anna Brook\n\n${opening}\n\nWhy\n\nWrite to us:\n${address.join('\n')}\n`
    const {draft} = read('a.txt', bytes(text))
    expect(draft.body.slice(-2).map(textOf)).toEqual(['Write to us:', address.join('\n')])
  })

  test.each(formats.slice(0, 4))('stay lines of a verse or an address in %s', (name, write) => {
    expect(read(name, write(verse)).draft.body.slice(1).map(textOf)).toEqual([verse.join('\n')])
  })

  test.each(formats.slice(0, 4))('are paragraphs where they are long in %s', (name, write) => {
    expect(read(name, write(long)).draft.body.slice(1).map(textOf)).toEqual(long)
  })

  test('are apart where an empty one is between them', () => {
    const {draft} = read('a.html', page(verse, '<br><br>'))
    expect(draft.body.slice(1).map(textOf)).toEqual(verse)
  })

  test.each(formats)('are a list where they count with letters in %s', (name, write) => {
    const {draft, messages} = read(name, write(['a) Water', 'b) A dull book', 'c) Nothing else']))
    expect(draft.body.slice(1)).toMatchObject([
      {kind: 'item', list: 'number', number: 1, spans: [{text: 'Water'}]},
      {kind: 'item', number: 2, spans: [{text: 'A dull book'}]},
      {kind: 'item', number: 3, spans: [{text: 'Nothing else'}]},
    ])
    expect(messages).toMatchObject([{what: 'letteredList', quote: 'a) Water'}])
  })
})

test('a title in capitals is kept, and asked about; a short name of something is none', () => {
  const notes = (title: string) => {
    const {value} = toArticle(
      readManuscript({
        name: 'a.md',
        bytes: bytes(`# ${title}\n\nBy Anna Brook\n\n## WHY WE REST\n\nRest.\n`),
      }).value,
    )
    return describeOddities(value.roles).filter(({what}) => what === 'capitals')
  }
  expect(notes('THE NEED FOR REST')).toMatchObject([
    {group: 'check', quote: 'THE NEED FOR REST\nWHY WE REST', lines: [1, 1]},
  ])
  expect(notes('PTSD')).toMatchObject([{quote: 'WHY WE REST'}])
})

test('a first row that may name the columns, and that nothing marks, is asked about', () => {
  const notes = (...rows: string[]) => {
    const cells = (row: string) =>
      row
        .split(' ')
        .map((cell) => `<td>${cell}</td>`)
        .join('')
    const table = `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`
    const page = `<h1>Aids</h1><p>By Anna Brook</p><h2>Which</h2><p>These.</p>${table}`
    const {value} = readManuscript({name: 'a.html', bytes: bytes(page)})
    return askAboutHeads(toArticle(value).value.roles)
  }
  expect(notes('Type Days', 'Ear 10', 'Canal 3')).toMatchObject([
    {what: 'tableHead', quote: 'Type · Days'},
  ])
  expect(notes('Ear 10', 'Canal 3', 'Fit 7')).toEqual([])
  expect(notes('<b>Type</b> <b>Days</b>', 'Ear 10', 'Canal 3')).toEqual([])
})

test('a table of contents is told and not taken over, and so is what stands on every page', () => {
  const content = writeWordXml(
    paragraph('Rest', 'Title') +
      paragraph('By Anna Brook') +
      paragraph('Why We Rest 3', 'TOC1') +
      paragraph('Rest is a need.'),
    {'word/header1.xml': `<w:hdr>${paragraph('Harbour Rooms, draft')}</w:hdr>`},
  )
  const {draft, messages} = read('a.docx', content)
  expect(sketch(draft, [], [])).toBe('title: Rest\nauthor: Anna Brook []\nRest is a need.\n')
  expect(messages).toMatchObject([
    {what: 'contents', quote: 'Why We Rest 3'},
    {what: 'pageMargin', quote: 'Harbour Rooms, draft'},
  ])
})

test('formulas keep their signs; charts and inserted files are told', () => {
  const formula = `<w:p><w:r><w:t xml:space="preserve">A dose of </w:t></w:r><m:oMathPara><m:oMath><m:r><m:t>2x</m:t></m:r></m:oMath></m:oMathPara></w:p>`
  const chart = '<w:p><w:r><w:drawing><c:chart/></w:drawing></w:r></w:p>'
  const cell = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`
  const table = `<w:tbl><w:tr>${cell('Day')}${cell('Hours')}</w:tr>
    <w:sdt><w:sdtContent><w:tr>${cell('Monday')}${cell('8')}</w:tr></w:sdtContent></w:sdt></w:tbl>`
  const content = writeWordXml(
    `${paragraph('Rest', 'Title')}${paragraph('By Anna Brook')}${formula}${chart}<w:altChunk/>${table}`,
  )
  const {draft, messages} = read('a.docx', content)
  expect(JSON.stringify(draft.body)).toMatch(/A dose of 2x.*Monday/)
  expect(messages).toMatchObject([
    {what: 'formula', quote: '2x'},
    {what: 'chart'},
    {what: 'insertedFile'},
  ])
})

test('comments are told, with what they say and where', async () => {
  const content = await writeDocx(markdown, {comment: 'Is this still so?'})
  expect(read('a.docx', content).messages).toContainEqual({
    what: 'comment',
    message: 'Kim Editor left a comment here. Comments are not taken over.',
    lines: [2, 2],
    quote: 'Is this still so?',
  })
})

test('what stands around an article on its page is left out, and told', () => {
  const {messages} = read('a.html', bytes(writeHtml(markdown, 'wordpress')))
  const around = messages.find(({what}) => what === 'aroundArticle')
  for (const words of ['Skip to content', 'Home Blog', 'Share this', 'Categories', 'Lovely', '©']) {
    expect(around?.quote).toContain(words)
  }
})

test('a button under the last answer is no part of it, and told', () => {
  const page = `<main><article><h1>Five Ways to Rest</h1><p>By Lena Ortiz, PsyD</p><p>Rest is more than sleep.</p>
    <h3>FAQ</h3><p><strong>Is napping rest?</strong><br>Yes, if it is short.</p><p><strong>Q: And phones?</strong></p><p>A: Put them away.</p>
    <div><a href="https://example.org/book">Book a free consultation</a></div></article></main>`
  const {draft, roles} = read('a.html', bytes(page))
  expect(sketch(draft, roles, [])).toBe(`title: Five Ways to Rest
author: Lena Ortiz [PsyD]
Rest is more than sleep.
? Is napping rest?
  Yes, if it is short.
? And phones?
  Put them away.
leftOver: <Book a free consultation>
`)
})

test('a link is unwrapped from Google’s address, and one that leads nowhere loses its address only', () => {
  const page = writeHtml(
    markdown.replace('Others agree', '[Others](https://example.org/x?a=1) [agree](/about)'),
    'google',
  )
  const {draft, messages} = read(
    'a.html',
    bytes(page.replace(/https:\/\/www\.google\.com\/url\?q=%2Fabout[^"]*/, '/about')),
  )
  const spans = draft.body.flatMap((block) => ('spans' in block ? block.spans : []))
  expect(spans).toContainEqual({text: 'Others', href: 'https://example.org/x?a=1'})
  expect(spans.some((span) => 'text' in span && span.text.includes('agree') && !span.href)).toBe(
    true,
  )
  expect(messages).toContainEqual(expect.objectContaining({what: 'deadLink', quote: 'agree'}))
})

test('a file that is something else than its name says is read as what it is', async () => {
  expect(whats('a.txt', await writeDocx(markdown))).toContain('otherFormat')
  expect(whats('a.docx', bytes(writeHtml(markdown, 'google')))).toContain('otherFormat')
})
