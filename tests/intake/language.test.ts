import {describe, expect, test} from 'vitest'
import {toArticle} from '../../intake/manuscript/article.ts'
import {readManuscript} from '../../intake/manuscript/readManuscript.ts'
import {readLanguage} from '../../schemas/languages.ts'
import {odtContent, writeOdt} from './writers/odt.ts'
import {paragraph, writeWordXml} from './writers/wordXml.ts'

const spanish =
  'Respirar despacio calma a casi todas las personas en pocos minutos, y no cuesta nada.'
const arabic = 'التنفس ببطء يهدئ معظم الناس في دقائق قليلة، ولا يكلف شيئا.'
const english =
  'Breathing slowly calms most of the people that try it within minutes, and costs nothing.'

const read = (name: string, content: string | Uint8Array) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const {value} = readManuscript({name, bytes})
  const {value: article, messages} = toArticle(value)
  return {language: article.draft.language, draft: article.draft, messages}
}
const markdown = (front: string) => `---\ntitle: Respirar\n${front}\n---\n\n${spanish}\n`
const web = (lang: string, text: string) =>
  `<!DOCTYPE html><html lang="${lang}"><body><article><h1>1, 2, 3</h1><p>${text}</p></article></body></html>`
const run = (text: string, properties: string) =>
  `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r></w:p>`
const word = (...paragraphs: string[]) =>
  writeWordXml([paragraph('1, 2, 3', 'Title'), ...paragraphs].join(''))

test.each([
  ['es-MX', 'es'],
  ['pt_BR', 'pt'],
  ['Spanish', 'es'],
  ['español', 'es'],
  ['zh-TW', 'zh-Hant'],
  ['zh', 'zh-Hans'],
  ['no', 'nb'],
  ['tl', 'fil'],
  ['en-GB', 'en'],
  ['English', 'en'],
  ['Klingon', undefined],
  ['', undefined],
])('by “%s”, %s is meant', (words, language) => {
  expect(readLanguage(words)).toBe(language)
})

describe('the language of a manuscript', () => {
  test.each(['lang: es', 'language: es-MX', 'locale: es_ES', 'language: Spanish'])(
    'is what “%s” at the top of Markdown says',
    (front) => {
      const {language, messages} = read('a.md', markdown(front))
      expect([language, messages]).toEqual(['es', [expect.objectContaining({what: 'noAuthor'})]])
    },
  )

  test('is what a line beside the byline says, as our own files have it', () => {
    const text = `# Respirar\n\n- By Anna Brook\n- Language: Spanish\n- Published 3 May 2021\n\n${spanish}\n`
    expect(read('a.md', text).language).toBe('es')
  })

  test('is asked about where a long text names none and is not in English', () => {
    const told = (text: string) =>
      read('a.md', `# Respirar\n\nBy Anna Brook, LPC\n\n${text}\n`).messages.map(({what}) => what)
    expect(told(`${spanish} `.repeat(5))).toEqual(['language'])
    expect(told(`${english} `.repeat(5))).toEqual([])
    expect(told(spanish)).toEqual([])
  })

  test('is nothing where the top says English, or what nobody speaks', () => {
    expect(read('a.md', markdown('lang: en')).language).toBeUndefined()
    const {language, draft} = read('a.md', markdown('lang: tlh'))
    expect([language, JSON.stringify(draft).includes('tlh')]).toEqual([undefined, false])
  })

  test('is that of a web page, if its words bear it out', () => {
    expect(read('a.html', web('es-AR', spanish))).toMatchObject({
      language: 'es',
      messages: expect.arrayContaining([expect.objectContaining({what: 'language'})]),
    })
    expect(read('a.html', web('ar', arabic)).language).toBe('ar')
    for (const [lang, text] of [
      ['es', english],
      ['ar', spanish],
      ['es', arabic],
      ['en', spanish],
    ]) {
      expect([lang, read('a.html', web(`${lang}`, `${text}`)).language]).toEqual([lang, undefined])
    }
  })

  test('is that of most of a Word file, and not of a keyboard', () => {
    const es = '<w:lang w:val="es-ES"/>'
    expect(read('a.docx', word(run(spanish, es), run('Yes.', ''))).language).toBe('es')
    expect(read('a.docx', word(run(english, es))).language).toBeUndefined()
    expect(read('a.docx', word(run(spanish, es), run(english.repeat(2), ''))).language).toBe(
      undefined,
    )
    const ar = '<w:rtl/><w:lang w:val="en-US" w:bidi="ar-SA"/>'
    expect(read('a.docx', word(run(arabic, ar))).language).toBe('ar')
  })

  test('is that of most of an OpenDocument text: of its words, their paragraphs, or all of it', () => {
    const style = (name: string, family: string, language: string) =>
      `<style:style style:name="${name}" style:family="${family}"><style:text-properties ${language}/></style:style>`
    const usual = (language: string) =>
      `<style:default-style style:family="paragraph"><style:text-properties ${language}/></style:default-style>`
    const text = (inner: string, styles: string) =>
      writeOdt(odtContent(`<text:h text:outline-level="1">1, 2, 3</text:h>${inner}`, styles))
    const es = 'fo:language="es" fo:country="MX"'
    const en = usual('fo:language="en" style:language-complex="ar"')
    const plain = (words: string) => `<text:p>${words}</text:p>`
    const span = `<text:p><text:span text:style-name="T1">${spanish}</text:span></text:p>`
    for (const [inner, styles, language] of [
      [plain(spanish), usual(es), 'es'],
      [`<text:p text:style-name="P1">${spanish}</text:p>`, en + style('P1', 'paragraph', es), 'es'],
      [span, en + style('T1', 'text', es), 'es'],
      [span + plain(english.repeat(2)), en + style('T1', 'text', es), undefined],
      [plain(arabic), en, 'ar'],
      [plain(spanish), en, undefined],
    ] as const) {
      expect([inner, read('a.odt', text(inner, styles)).language]).toEqual([inner, language])
    }
  })
})
