import {expect, test} from 'vitest'
import {type Block, type TextName, textOf} from '../../intake/manuscript/manuscript.ts'
import {toTitle} from '../../intake/manuscript/title/names.ts'
import {findTitle, withTitle} from '../../intake/manuscript/title.ts'

/** “# Title” is a heading, and everything else a paragraph. */
const blocks = (lines: string[]): Block[] =>
  lines.map((line, i): Block => {
    const text = line.replace(/^#\s/, '')
    const own = {spans: [{text}], lines: [i + 1, i + 1] as [number, number]}
    return text === line ? {kind: 'paragraph', ...own} : {kind: 'heading', level: 1, ...own}
  })

const titled = (lines: string[], names: TextName[] = []) => {
  const given = {blocks: blocks(lines), lines, unit: 'line' as const, notes: [], names}
  const {value, messages} = withTitle(given)
  const title = value.blocks[findTitle(value.blocks)]
  return [title && textOf(title), ...messages.map(({what}) => what)]
}

const TEXT =
  'A sore heel does not want rest. It wants load, and a little more of it each week, for three months at least.'
const property = (text: string): TextName => ({text, from: 'property'})
const file = (text: string): TextName => ({text, from: 'file'})

test('a heading where titles stand is the title, and nothing is asked', () => {
  expect(titled(['# Heels', TEXT, '# How'])).toEqual(['Heels'])
  expect(titled(['Anna Brook, LPC', '# Heels', '# A slow cure', TEXT])).toEqual(['Heels'])
  expect(titled(['# Heels', '# Slow Load', TEXT], [property('Home')])).toEqual(['Heels'])
})

test('what the document is called speaks for a line, and what names somebody against one', () => {
  const lines = ['# The Mill Practice', '# Sore Heels Want Load', TEXT]
  expect(titled(lines, [property('Sore heels want load')])).toEqual([
    'Sore Heels Want Load',
    'assumedTitle',
  ])
  expect(titled(['# Dr Colm Hartigan', '# Sore Heels', TEXT])).toEqual([
    'Sore Heels',
    'assumedTitle',
  ])
})

test('a long line over the text is the title of one that has no heading for it', () => {
  const line = `What I wish that every family knew before they came, and ${'said '.repeat(10)}so`
  expect(titled([line, TEXT, '# How'])).toEqual([line, 'assumedTitle'])
})

test('a text without any line for it is called as its document is, or its file', () => {
  const lines = [TEXT, '# How', TEXT]
  const names = [property('Heels want load'), file('x/load-first_v2.docx')]
  expect(titled(lines, names)).toEqual(['Heels want load', 'assumedTitle'])
  expect(titled(lines, names.slice(1))).toEqual(['How'])
})

test.each([
  ['2026-02 Sore_heels want load FINAL v2 (1).docx', 'Sore heels want load'],
  ['the-long-goodbye.txt', 'The long goodbye'],
  ['Anna Brook.docx', undefined],
  ['Document1.docx', undefined],
  ['article-final.docx', undefined],
  ['062-no-references.txt', undefined],
])('the file %j gives the title %j', (name, title) => {
  expect(toTitle(file(name))).toBe(title)
})
