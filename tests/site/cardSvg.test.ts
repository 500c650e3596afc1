import {expect, test} from 'vitest'
import {CARD, type CardWords, formatCard} from '../../site/images/cardSvg.ts'
import type {Face} from '../../site/images/face.ts'

/** Letters of Europe, each half as wide as high. */
const face: Face = {
  widthOf: (text, size) => text.length * size * 0.5,
  draw: (text, x, _, size) => `<l t="${text}" x="${x}" w="${text.length * size * 0.5}"/>`,
  covers: (text) => /^[\p{Script=Latin}\s\p{P}\d]*$/u.test(text),
}

const card = ({title = 'A title', authors = ['Asha']}: Partial<CardWords>, hasPhoto = false) =>
  formatCard({title, authors, siteName: 'Alder'}, {title: face, text: face}, hasPhoto)

const linesOf = (svg: string) => [...svg.matchAll(/<l t="(.*?)" x="(.*?)" w="(.*?)"/g)]

test.each([
  ['a title of 140 letters', 'Never say calm down again. '.repeat(6).slice(0, 140)],
  ['one word that is longer than a line', 'Aufmerksamkeitsdefizithyperaktivitätsstörung'.repeat(3)],
])('%s stays on its card, with and without a photograph', (_, title) => {
  for (const hasPhoto of [false, true]) {
    const lines = linesOf(card({title}, hasPhoto))
    expect(lines.length).toBeLessThanOrEqual(6)
    for (const [, , x, width] of lines) {
      const edge = CARD.width - (hasPhoto ? CARD.photo : 0)
      expect(Number(x) + Number(width)).toBeLessThan(edge)
    }
  }
})

test('a title stands in lines of about one length', () => {
  const lines = linesOf(card({title: 'Worry at night from beginning to end'})).map(
    ([, text]) => text,
  )
  expect(lines).toEqual(['Alder', 'Worry at night from', 'beginning to end', 'Asha'])
})

test('names that have no room are counted', () => {
  const authors = [
    'Theodora Featherstonehaugh',
    'Maren Okafor-Lindqvist',
    'Hana Whitlock-Sato of Sampleton',
  ]
  const shown = (hasPhoto: boolean) => linesOf(card({authors}, hasPhoto)).at(-1)?.[1]
  expect(shown(false)).toBe(`${authors[0]}, ${authors[1]} and 1 more`)
  expect(shown(true)).toBe(`${authors[0]} and 2 more`)
})

test('a title from right to left begins at the right, and a Chinese one is parted between its letters', () => {
  const hebrew = card({title: 'חרדה בלילה'})
  expect(hebrew).toMatch(/<text x="1136" direction="rtl" [^>]*>חרדה בלילה<\/text>/)
  const chinese = card({title: '失眠的认知行为治疗'.repeat(4)})
  expect(chinese.match(/<text x="72" /g)?.length).toBeGreaterThan(2)
})
