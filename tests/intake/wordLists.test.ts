import {strToU8, zipSync} from 'fflate'
import {expect, test} from 'vitest'
import {readDocx} from '../../intake/manuscript/docx.ts'
import {textOf} from '../../intake/manuscript/manuscript.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word file of paragraphs, whose numbered lists are all of one kind. */
function wordFile(paragraphs: string, lists: string) {
  const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl>'
  return zipSync({
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${paragraphs}</w:body></w:document>`),
    'word/numbering.xml': strToU8(
      `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${level}</w:abstractNum>${lists}</w:numbering>`,
    ),
  })
}

const item = (list: number, words: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`

const list = (id: number, start?: number) =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/>${
    start ? `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>` : ''
  }</w:num>`

test('lists of one kind count on, and begin anew where one says so', () => {
  const words = [1, 1, 2, 3, 3, 2].map((id, i) => item(id, `Entry ${i}`)).join('')
  const {value} = readDocx(wordFile(words, list(1) + list(2) + list(3, 1)))
  const items = value.blocks.filter(({kind}) => kind === 'item')
  expect(items.map((block) => 'number' in block && block.number)).toEqual([1, 2, 3, 1, 2, 3])
})

test('the place on a page that a field names is a part of its address', () => {
  const run = (inner: string) => `<w:r>${inner}</w:r>`
  const field = [
    run('<w:fldChar w:fldCharType="begin"/>'),
    run('<w:instrText> HYPERLINK "https://quiet.example.org/a/" \\l "ref-3"</w:instrText>'),
    run('<w:fldChar w:fldCharType="separate"/>'),
    run('<w:t>here</w:t>'),
    run('<w:fldChar w:fldCharType="end"/>'),
  ].join('')
  const {value} = readDocx(wordFile(`<w:p>${run('<w:t>Look </w:t>')}${field}</w:p>`, ''))
  const [block] = value.blocks
  expect(block && textOf(block)).toBe('Look here')
  expect(block && 'spans' in block && block.spans[1]).toEqual({
    text: 'here',
    href: 'https://quiet.example.org/a/#ref-3',
  })
})
