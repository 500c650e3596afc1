import {expect, test} from 'vitest'
import {toArticle} from '../../intake/manuscript/article.ts'
import {readManuscript} from '../../intake/manuscript/readManuscript.ts'
import {outline} from './outline.ts'

const LEAD =
  '<p>Rest is more than sleep, and most of us get less of it than we think we do.</p><h2>How</h2>'

function read(html: string): string[] {
  const page = `<main><article><h1>Five Ways to Rest</h1><p>By Lena Ortiz, PsyD</p>${html}</article></main>`
  const bytes = new TextEncoder().encode(page)
  const {value} = toArticle(readManuscript({name: 'rest.html', bytes}).value)
  return outline(value.draft, value.roles)
}

const inCell = (words: string) => `<table><tbody><tr><td>${words}</td></tr></tbody></table>`

test('a table of one cell, with a bold line over others, is a box', () => {
  const box = inCell('<p><b>When to call 911</b></p><p>She cannot wake.</p><p>• He is cold.</p>')
  expect(read(`${LEAD}<p>Slowly.</p>${box}<p>Then faster.</p>`).slice(3)).toEqual([
    '# How',
    'Slowly',
    '(caution: When to call 911) She cannot wake',
    '(caution: When to call 911) - He is cold',
    'Then faster',
  ])
})

test.each([
  ['a whole article', inCell(`${LEAD}<p>Slowly.</p>`), ['# How', 'Slowly']],
  ['one sentence', `${LEAD}${inCell('<p>Slowly.</p>')}`, ['# How', 'Slowly']],
  [
    'an announced part',
    `${LEAD}<p>Slowly.</p>${inCell('<p><b>About the author</b></p><p>Lena Ortiz is here.</p>')}`,
    ['# How', 'Slowly', 'bio: Lena Ortiz is'],
  ],
])('%s in a table of one cell is no box', (_, html, lines) => {
  expect(read(html).slice(3)).toEqual(lines)
})
