import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {toArticle} from '../../intake/manuscript/article.ts'
import {readManuscript} from '../../intake/manuscript/readManuscript.ts'
import {outline} from './outline.ts'

const AUTHORS = `García-López, M. (2018). Coming home: Families after war. Return, 3(1), 1–9.
Gold, C., Voracek, M., & Wigram, T. (2004). Effects of music therapy: A meta-analysis. Child Sounds, 45(6), 1054–1063.
Lee, S. Y. (2021). Rooms without walls. Open Air Press.
National Institute for Health and Care Excellence. (2022). Depression in adults (NICE Guideline NG222). https://nice.example/ng222
O'Brien, K. (2015). Waiting lists. Queue, 2, 3–8.
Ruiz, A. (2020a). First steps. Walks, 1, 1–3.
Ruiz, A. (2020b). Second steps. Walks, 1, 4–6.
Smith, J., & Lee, P. (2019). Trials of patience. Slow Medicine, 7(2), 20–31.
van der Kolk, B. (2014). The body remembers the tune. Harbor.
World Health Organization. (2021). Guidelines on the quiet. WHO.
Wren, A. (2011). Screens. Waiting, 1, 2–5.
Wren, J. (2011). Screens again. Waiting, 1, 6–9.
Quiet Trust. (no date). Coming in. https://quiet.example/in`
const NUMBERS = `1. García-López M. Coming home: families after war. Return. 2018;3(1):1-9.
2. Gold C, Voracek M, Wigram T. Effects of music therapy: a meta-analysis. Child Sounds. 2004;45(6):1054-63.
3. Lee SY. Rooms without walls. London: Open Air Press; 2021.
4. O'Brien K. Waiting lists. Queue. 2015;2:3-8.
5. Ruiz A. First steps. Walks. 2020;1:1-3.`

/** Each line of a file is a mark, or a sentence behind “>”, and the works that it cites. */
test.each([
  ['authorDate.txt', AUTHORS, ''],
  ['numbers.txt', NUMBERS, 'We know this [1].'],
  ['roundNumbers.txt', NUMBERS, ''],
])('marks are read in all the forms of %s', (name, list, beside) => {
  const lines = readFileSync(join(import.meta.dirname, 'markForms', name), 'utf8')
    .trim()
    .split('\n')
  const found = lines.map((line) => {
    const [form = ''] = line.split(' =>')
    return `${form} => ${citedBy(form, beside, list)}`.trim()
  })
  expect(found).toEqual(lines.map((line) => line.trim()))
})

function citedBy(form: string, beside: string, list: string): string {
  const words = form.startsWith('>') ? `. ${form.slice(1)}` : ` ${form}.`
  const text = `# A Title\n\nBy Jane Roe, PhD\n\nAn introduction.\n\n## Section\n\nThese three words${words} And more.\n\n${beside}\n\n## References\n\n${list.replace(/\n/g, '\n\n')}\n`
  const bytes = new TextEncoder().encode(text)
  const {draft, roles} = toArticle(readManuscript({name: 'a.md', bytes}).value).value
  const line = outline(draft, roles).find((one) => one.startsWith('These three words'))
  return line?.replace('These three words', '').trim() ?? 'no such paragraph'
}

test('a work that a bracket gives in full stays in the text, and is told; so is one that is not listed', () => {
  const full = 'Vale, J. (2019). Night work. Sleep Notes, 4(1), 2–3.'
  const text = `# Rest\n\nBy Anna Brook, LPC\n\nIt slows the heart (Gold, 2012). At night, too (${full})\n`
  const {value} = readManuscript({name: 'a.md', bytes: new TextEncoder().encode(text)})
  const {value: article, messages} = toArticle(value)
  expect(article.draft.works).toEqual([])
  expect(JSON.stringify(article.draft)).toContain(full)
  expect(messages).toMatchObject([
    {what: 'unlistedCitation', quote: '(Gold, 2012)', lines: [5, 5]},
    {what: 'givenInFull', quote: full, lines: [5, 5]},
  ])
})
