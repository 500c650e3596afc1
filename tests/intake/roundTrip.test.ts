import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {fetchFiles} from '../../cli/fetchFiles.ts'
import {seedSample} from '../../cli/seed.ts'
import {type Library, orderLibrary} from '../../site/content/createLibrary.ts'
import {createShelfReader} from '../../site/content/readShelves.ts'
import {toArticle} from '../../site/view/article.ts'
import {toArticleMarkdown} from '../../site/view/articleMarkdown.ts'
import {toPractice} from '../../site/view/practice.ts'
import {toArticleWord} from '../../site/word/articleWord.ts'
import {hasSeed, seedManuscript} from '../attune.ts'
import {type Doc, type IntakeLake, startIntakeLake} from './lake.ts'

const site = new URL('https://quiet.example.org')

let lake: IntakeLake
beforeAll(async () => {
  lake = await startIntakeLake()
})
afterAll(() => lake.close())

type Article = Library['articles'][number]

/** How articles leave. */
const formats = {
  md: async (article: Article, library: Library) =>
    toArticleMarkdown(toArticle(article, library), toPractice(library), site),
  docx: async (article: Article, library: Library) => {
    const view = toArticle(article, library)
    return toArticleWord(view, site, await fetchFiles(lake.client, view))
  },
}

const readLibrary = async () =>
  orderLibrary(await createShelfReader(lake.client, (doc) => doc)('published', '2026-11-22'))

/** Sends an article out and in again; gives how the whole lake was before and after. */
async function thereAndBack(id: string, format: keyof typeof formats) {
  const before = content(await lake.all())
  const library = await readLibrary()
  const file = await formats[format](library.byId.articles.get(id) as Article, library)
  const report = await lake.put(file, {name: `article.${format}`, publish: true})
  return {before, after: content(await lake.all()), report}
}

/** What an import may change. */
const content = (documents: Record<string, Doc>) =>
  Object.fromEntries(
    Object.entries(documents).map(([id, {_rev, _updatedAt, ...fields}]) => [id, fields]),
  )

const folder = join(import.meta.dirname, 'fixtures')
const names = [
  '001-smallest',
  '002-sections-and-lists',
  '004-questions',
  '005-citations',
  '013-sentence-case',
]

describe.each(Object.keys(formats) as (keyof typeof formats)[])('as %s', (format) => {
  test.each(names)('what was imported from %s comes back equal', async (name) => {
    const text = readFileSync(join(folder, `${name}.txt`))
    const {documents} = await lake.put(text, {publish: true})
    const id = documents.find(({type}) => type === 'article')?.id ?? ''
    const {before, after} = await thereAndBack(id, format)
    expect(after).toEqual(before)
  })

  test.skipIf(!hasSeed)('the acceptance manuscript comes back equal, too', async () => {
    const {documents} = await lake.put(readFileSync(seedManuscript), {publish: true})
    const id = documents.find(({type}) => type === 'article')?.id ?? ''
    const {before, after} = await thereAndBack(id, format)
    expect(after).toEqual(before)
  })
})

describe('articles that were made in Studio, with all that Studio can put into them', () => {
  let sample: IntakeLake
  beforeAll(async () => {
    sample = await startIntakeLake()
    await seedSample(sample.client)
    await lake.close()
    lake = sample
  })

  test.each(['md', 'docx'] as const)('come back equal as %s, to the last key', async (format) => {
    for (const {_id} of (await readLibrary()).articles) {
      const {before, after, report} = await thereAndBack(_id, format)
      expect(after).toEqual(before)
      expect(report.outcome).toBe('unchanged')
    }
  })

  test.each(['md', 'docx'] as const)(
    'keep the language that they are in, as %s',
    async (format) => {
      const id = (await readLibrary()).articles[0]?._id ?? ''
      await lake.client.patch(id).set({language: 'es'}).commit()
      const library = await readLibrary()
      const file = await formats[format](library.byId.articles.get(id) as Article, library)
      await lake.client.patch(id).unset(['language']).commit()
      await lake.put(file, {name: `article.${format}`, publish: true})
      expect((await lake.all())[id]).toMatchObject({language: 'es'})
      await lake.client.patch(id).unset(['language']).commit()
    },
  )

  test('run from right to left in Word, if their language does; our own words do not', async () => {
    const library = await readLibrary()
    const [article] = library.articles
    const view = {...toArticle(article as Article, library), language: 'ar' as const}
    const xml = strFromU8(
      unzipSync(await toArticleWord(view, site, new Map()))['word/document.xml'] as Uint8Array,
    )
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? []
    const of = (words: string) => paragraphs.filter((paragraph) => paragraph.includes(words))
    for (const paragraph of [...of('w:val="Title"'), ...of('w:val="Heading2"')]) {
      expect(paragraph).toMatch(/<w:bidi\/>.*<w:rtl\/>/s)
    }
    expect(of('Heading2').length).toBeGreaterThan(0)
    expect(of('>Published ')).toHaveLength(1)
    expect(of('>Published ')[0]).not.toContain('<w:bidi/>')
    const plain = await toArticleWord({...view, language: undefined}, site, new Map())
    expect(strFromU8(unzipSync(plain)['word/document.xml'] as Uint8Array)).not.toContain('w:bidi/')
  })

  test.each(['md', 'docx'] as const)(
    'keep broken lines, and lines in bold, as %s',
    async (format) => {
      const id = (await readLibrary()).articles[0]?._id ?? ''
      const {body, faqs} = (await lake.all())[id] as Doc
      const span = (_key: string, text: string, ...marks: string[]) => ({
        _type: 'span',
        _key,
        text,
        marks,
      })
      const block = (_key: string, children: object[], more = {}) => ({
        _type: 'block',
        _key,
        style: 'normal',
        markDefs: [],
        children,
        ...more,
      })
      const long =
        'This line says far more than any line of a verse or an address would ever say, twice.'
      const broken = [
        block('b1', [span('a', 'Quiet Rooms\n12 Mill Lane\nNorthgate')]),
        block('b2', [span('a', 'In bold\nas well', 'strong'), span('b', '\nand not')]),
        block('b0', [span('a', 'A line in bold', 'strong')]),
        block('b3', [span('a', `${long}\n${long}`)]),
        block('b4', [span('a', 'Sleep is\na river')], {style: 'blockquote'}),
        block('b5', [span('a', 'Water\nA glass')], {listItem: 'bullet', level: 1}),
        block('b6', [span('a', 'Bread\nA slice')], {listItem: 'bullet', level: 1}),
      ]
      await lake.client
        .patch(id)
        .set({
          body: [...body, ...broken],
          faqs: [
            ...(faqs ?? []),
            {...faqs?.[0], _key: 'own', question: 'Where?', answer: [broken[0]]},
          ],
        })
        .commit()
      const {before, after} = await thereAndBack(id, format)
      expect(after).toEqual(before)
      await lake.client
        .patch(id)
        .set({body, faqs: faqs ?? []})
        .commit()
    },
  )

  test('change where the file was changed, and nowhere else', async () => {
    const library = await readLibrary()
    const article = library.articles[0] as Article
    const file = await formats.md(article, library)
    await lake.put(file.replace('## ', '## Now: '), {name: 'article.md'})
    const draft = (await lake.all())[`drafts.${article._id}`] as Doc
    const held = JSON.stringify(article)
    const changed = draft.body.filter((block: Doc) => !held.includes(JSON.stringify(block)))
    expect(changed.map((block: Doc) => block.children[0].text)).toEqual([
      expect.stringMatching(/^Now: /),
    ])
    await lake.client.delete(draft._id)
  })

  test('read the same in a lake that knew nothing of them', async () => {
    const library = await readLibrary()
    const other = await startIntakeLake()
    for (const article of library.articles) {
      const file = await formats.docx(article, library)
      const {documents} = await other.put(file, {name: 'a.docx', publish: true})
      const id = documents.find(({type}) => type === 'article')?.id ?? ''
      const there = orderLibrary(
        await createShelfReader(other.client, (doc) => doc)('published', '2026-11-22'),
      )
      const read = await formats.md(there.byId.articles.get(id) as Article, there)
      expect(withoutFrame(read)).toBe(withoutFrame(await formats.md(article, library)))
    }
    await other.close()
  })
})

/** The text itself, without the lines on it and the parts that the site writes under it. */
const withoutFrame = (twin: string) =>
  twin
    .replace(/^(?:- .*\n)+/m, '')
    .replace(/^## (?:If you need help now|References)[\s\S]*/m, '')
    .replaceAll(/(<\S*?)\/articles\/[^/]+\/(?=#)/g, '$1')
