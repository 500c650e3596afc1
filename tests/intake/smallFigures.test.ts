import {expect, test} from 'vitest'
import {toArticle} from '../../intake/manuscript/article.ts'
import {type Block, plainText} from '../../intake/manuscript/manuscript.ts'
import {readManuscript} from '../../intake/manuscript/readManuscript.ts'
import {paragraph, writeWordXml} from './writers/wordXml.ts'

const read = (name: string, text: string) => {
  const {value} = readManuscript({name, bytes: new TextEncoder().encode(text)})
  return toArticle(value)
}
const said = (blocks: Block[]) =>
  blocks.map((block) =>
    'spans' in block
      ? plainText(block.spans) + block.spans.map((span) => ('work' in span ? '*' : '')).join('')
      : '',
  )

const PAGE = `<html><body><h1>Counting platelets</h1><p>By Anna Brook, LPC</p><p>A number decides.</p>
<h2>What is normal</h2>
<p>150 to 400 × 10<sup>9</sup>/L, or less<sup>1</sup> on the 1<sup>st</sup> day; Ca<sup>2+</sup> in 2 m<sup>2</sup>.</p>
<p>About 10<sup>1</sup> of them.</p>
<h2>References</h2><ol><li>Vale J. Platelets. Blood Notes. 2015;13:178-185.</li></ol></body></html>`

test('powers stay powers, and one that may be a citation is asked about', () => {
  const {value, messages} = read('a.html', PAGE)
  expect(said(value.draft.body).slice(1)).toEqual([
    '150 to 400 × 10⁹/L, or less on the 1st day; Ca²⁺ in 2 m².*',
    'About 10¹ of them.',
  ])
  expect(messages.filter(({what}) => what === 'power')).toMatchObject([{quote: '10^1'}])
})

test('marks of our own pages lead to their works, also behind a number, or one another', () => {
  const to = (n: number) => `[${n}](<https://quiet.example.org/articles/a/#ref-${n}>)`
  const {value} = read(
    'a.md',
    `# Counting\n\nBy Anna Brook, LPC\n\nA number decides.\n\n## When\n\nAt the age of 80<sup>${to(1)}</sup>. Of ten<sup>${to(1)}, cited in ${to(2)}</sup>.\n\n## References\n\n1. Vale J. Platelets. Blood Notes. 2015;13:178-185.\n2. Moss K. Cells. Blood Notes. 2016;14:1-5.\n`,
  )
  expect(said(value.draft.body)).toEqual(['When', 'At the age of 80. Of ten.***'])
})

test('letters that LibreOffice sets higher are raised in Word', () => {
  const words = '<w:r><w:t>Rest helps 10</w:t></w:r>'
  const raised = '<w:r><w:rPr><w:position w:val="8"/></w:rPr><w:t>9</w:t></w:r>'
  const text = `${paragraph('1, 2, 3', 'Title')}<w:p>${words}${raised}</w:p>`
  const {value} = readManuscript({name: 'a.docx', bytes: writeWordXml(text)})
  expect(said(toArticle(value).value.draft.body)).toEqual(['Rest helps 10⁹'])
})
