import {expect, test} from 'vitest'
import {toArticle} from '../../intake/manuscript/article.ts'
import {readManuscript} from '../../intake/manuscript/readManuscript.ts'
import {sketch} from './sketch.ts'

function read(text: string) {
  const file = {name: 'a.md', bytes: new TextEncoder().encode(text)}
  const manuscript = readManuscript(file)
  const {value, messages} = toArticle(manuscript.value)
  const all = [...manuscript.messages, ...messages]
  return {lines: sketch(value.draft, value.roles, []).trim().split('\n'), messages: all}
}

const body = '\n\nOne thought.\n\n## Part\n\nAnother thought.\n'

test.each([
  ['YAML', '---\ntitle: Rest\nauthor: Anna Brook, LPC\ndate: 2025-05-03\n---'],
  ['TOML', '+++\ntitle = "Rest"\nauthor = "Anna Brook, LPC"\ndate = 2025-05-03\n+++'],
  ['MultiMarkdown', 'Title: Rest\nAuthor: Anna Brook, LPC\nDate: May 3, 2025'],
  ['Pandoc', '% Rest\n% Anna Brook, LPC\n% 3 May 2025'],
])('what stands at the top as %s is read', (_, top) => {
  expect(read(top + body).lines).toEqual([
    'title: Rest',
    'author: Anna Brook [LPC]',
    'published: 2025-05-03',
    'introduction: One thought.',
    '## Part',
    'Another thought.',
  ])
})

test('what the top says beside names is told', () => {
  const {messages} = read(
    `---\ntitle: Rest\nauthor:\n  - name: Anna Brook\n    affiliation: The Mill\n---${body}`,
  )
  expect(messages).toMatchObject([{what: 'frontMatter', quote: 'author.affiliation: The Mill'}])
})

const works = `
---
references:
- {id: vale, type: book, title: Slow Breath, author: [{family: Vale, given: Ann}], issued: {date-parts: [[2019]]}}
- {id: moss21, type: book, title: Long Breath, author: [{family: Moss, given: D.}, {family: Reed, given: T.}], issued: {date-parts: [[2021]]}}
...
`
test('keys of Pandoc become citations, and names where they are part of the sentence', () => {
  const text =
    '# Rest\n\nBy Anna Brook\n\n## Part\n\nSlow [see @vale, p. 3; @moss21]. As @moss21 [ch. 2] say, too [-@vale].\n'
  const {lines, messages} = read(text + works)
  expect(lines[3]).toBe('Slow[see 1 page 3][2]. As Moss and Reed (2021)[2 chapter 2] say, too[1].')
  expect(messages.filter(({what}) => what !== 'citation')).toEqual([])
})

test('keys are also those of BibTeX, or made of a name and a year; an unknown one is told', () => {
  const entry =
    '```bibtex\n@book{slow, title={Slow Breath}, author={Vale, Ann}, publisher={Mill}, year={2019}}\n```\n'
  const text = `# Rest\n\nBy Anna Brook\n\n## Part\n\nSlow [@slow], slow [@vale2019breath], lost [@lark2001], me@mill.example.\n\n## References\n\n${entry}`
  const {lines, messages} = read(text)
  expect(lines[3]).toBe('Slow[1], slow[1], lost [@lark2001], <me@mill.example>.')
  expect(messages.filter(({what}) => what !== 'citation')).toMatchObject([
    {what: 'unlistedCitation', quote: '[@lark2001]'},
  ])
})

test.each([
  ['a raised figure', 'Calm^1^ again.', 'Calm[1] again.'],
  ['a note within a line', 'Calm^[See Vale (2019).] again.', 'Calm[see 1] again.'],
  ['a mark without its note', 'Calm[^1] again.', 'Calm[1] again.'],
  ['a link of Obsidian', 'See [[Other page|the other page]].', 'See the other page.'],
  ['a highlight', 'Be ==very== calm.', 'Be very calm.'],
  ['a link in HTML', 'See <a href="https://mill.example">us</a>.', 'See <us>.'],
  ['struck-through words', '~~Never~~ Be calm.', 'Be calm.'],
  ['a paragraph in HTML', '<p>Be <b>very</b> calm.</p>', 'Be **very** calm.'],
  ['a fence of Pandoc', '::: {.note}\nBe calm.\n:::', 'Be calm.'],
])('%s is understood', (_, words, expected) => {
  const text = `# Rest\n\nBy Anna Brook\n\n## Part\n\n${words}\n\n## References\n\n1. Vale, A. (2019). *Slow breath*. Mill.\n`
  expect(read(text).lines[3]).toBe(expected)
})

test('code keeps its letters', () => {
  const {lines} = read('# Rest\n\nBy Anna Brook\n\n## Part\n\n```\n[[a]] ==b==\n```\n')
  expect(lines[3]).toBe('[[a]] ==b==')
})

test('toggles of HTML hold questions', () => {
  const text =
    '# Rest\n\nBy Anna Brook\n\nOne thought.\n\n## FAQ\n\n<details>\n<summary>Is it safe?</summary>\n\nYes.\n\n</details>\n'
  expect(read(text).lines.slice(-2)).toEqual(['? Is it safe?', '  Yes.'])
})

test('HTML that is no text is left out and told', () => {
  const {lines, messages} = read(
    `# Rest\n\nBy Anna Brook\n\n## Part\n\n<script>alert(1)</script>\n\nWords.\n`,
  )
  expect(lines.slice(2)).toEqual(['## Part', 'Words.'])
  expect(messages).toMatchObject([{what: 'markup', quote: '<script>alert(1)</script>'}])
})
