import {strToU8, zipSync} from 'fflate'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {toArticle} from '../../intake/manuscript/article.ts'
import {readManuscript} from '../../intake/manuscript/readManuscript.ts'
import {type Doc, type IntakeLake, startIntakeLake} from './lake.ts'
import {writeHtml} from './writers/html.ts'
import {paragraph, writeLinks, writeWordXml} from './writers/wordXml.ts'

const candles = `# Night

By Anna Brook

Sleep is a need.

## Candles

Let them burn.
`

let lake: IntakeLake
let png: Uint8Array
beforeAll(async () => {
  lake = await startIntakeLake()
  png = new Uint8Array(
    await sharp({create: {width: 40, height: 30, channels: 3, background: '#587'}})
      .png()
      .toBuffer(),
  )
})
afterAll(() => lake.close())

const drawing = (id: string, alt: string) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${alt}"/><a:blip r:embed="${id}"/></wp:inline></w:drawing></w:r></w:p>`
const word = (alt: string) =>
  writeWordXml(
    paragraph('A Room of Sand', 'Title') +
      paragraph('By Anna Brook') +
      paragraph('Sand is patient.') +
      paragraph('In the Room', 'Heading1') +
      paragraph('There is a table.') +
      drawing('p1', alt) +
      paragraph('Figure 1: The table', 'Caption'),
    {
      'word/media/image1.png': png,
      'word/_rels/document.xml.rels': writeLinks({p1: 'media/image1.png'}),
    },
  )

test('pictures are uploaded once, with their description and caption', async () => {
  const report = await lake.put(word('A table with a tray of sand'), {name: 'sand.docx'})
  const {body} = (await lake.all())['drafts.article-a-room-of-sand'] as Doc
  const figure = body.find(({_type}: Doc) => _type === 'figure')
  expect(figure).toMatchObject({
    alt: 'A table with a tray of sand',
    caption: 'Figure 1: The table',
  })
  const assets = await lake.client.fetch<Doc[]>('*[_type == "sanity.imageAsset"]')
  expect(assets).toMatchObject([{_id: figure.asset._ref, originalFilename: 'image1.png'}])
  expect(report.unit).toBe('paragraph')
  expect((await lake.put(word('A table with a tray of sand'), {name: 'sand.docx'})).outcome).toBe(
    'unchanged',
  )
})

test('pictures without a description are saved in drafts only, and asked about', async () => {
  const content = word('').map((byte) => byte)
  const report = await lake.put(content, {name: 'sand.docx', into: 'other'})
  expect(report.notes).toContainEqual(
    expect.objectContaining({what: 'pictureDescription', group: 'check'}),
  )
  await expect(
    lake.put(content, {name: 'sand.docx', into: 'other', publish: true}),
  ).rejects.toThrow(/Describe the picture/)
})

test('pictures of a zipped page are found in the folder beside it', () => {
  const page = writeHtml(candles, 'google')
    .replace('</body>', '')
    .replace('Let them', '<img src="images/a.png" alt="A candle">Let them')
  const bytes = zipSync({'Night/Night.html': strToU8(page), 'Night/images/a.png': png})
  const {body} = toArticle(readManuscript({name: 'a.zip', bytes}).value).value.draft
  expect(body).toContainEqual(
    expect.objectContaining({
      kind: 'picture',
      alt: 'A candle',
      file: {name: 'a.png', bytes: png},
    }),
  )
})

test('pictures that no page can show are told, and their places stay', () => {
  const bytes = writeWordXml(
    paragraph('Rest', 'Title') +
      paragraph('By Anna Brook') +
      paragraph('Rest is a need.') +
      drawing('p1', 'A drawing'),
    {
      'word/media/image1.emf': new Uint8Array(90),
      'word/_rels/document.xml.rels': writeLinks({p1: 'media/image1.emf'}),
    },
  )
  const {messages} = toArticle(readManuscript({name: 'a.docx', bytes}).value)
  expect(messages.map(({what}) => what)).toContain('pictureFormat')
})
