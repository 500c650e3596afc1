import {expect, test} from 'vitest'
import {toArticle} from '../../intake/manuscript/article.ts'
import {plainText} from '../../intake/manuscript/manuscript.ts'
import {readManuscript} from '../../intake/manuscript/readManuscript.ts'

const PAGE = `<html><body><h1>Counting platelets</h1><p>By Anna Brook, LPC</p><p>A number decides.</p>
<h2>What is normal</h2>
<p>150 to 400 × 10<sup>9</sup>/L, or less<sup>1</sup> on the 1<sup>st</sup> day; Ca<sup>2+</sup> in 2 m<sup>2</sup>.</p>
<p>About 10<sup>1</sup> of them.</p>
<h2>References</h2><ol><li>Vale J. Platelets. Blood Notes. 2015;13:178-185.</li></ol></body></html>`

test('powers stay powers, and one that may be a citation is asked about', () => {
  const manuscript = readManuscript({name: 'a.html', bytes: new TextEncoder().encode(PAGE)})
  const {value, messages} = toArticle(manuscript.value)
  const texts = value.draft.body.map((block) => ('spans' in block ? plainText(block.spans) : ''))
  expect(texts.slice(1)).toEqual([
    '150 to 400 × 10⁹/L, or less on the 1st day; Ca²⁺ in 2 m².',
    'About 10¹ of them.',
  ])
  expect(messages.filter(({what}) => what === 'power')).toMatchObject([{quote: '10^1'}])
})
