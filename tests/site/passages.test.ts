import {expect, test} from 'vitest'
import {readTextInMarkdown, signOf} from '../../site/validate/passages.ts'

test('emphasis is found in a numbered heading, and behind a line between two parts', () => {
  const {signs} = readTextInMarkdown(
    'It **will** pass.\n\n***\n\n## **1. What helps?**\n\n- **Helpline:** *any* hour',
  )
  for (const [kind, words] of [
    ['heading', '1. What helps?'],
    ['strong', '1. What helps?'],
    ['strong', 'will'],
    ['strong', 'Helpline:'],
    ['em', 'any'],
  ] as const) {
    expect([kind, words, signs.has(signOf(kind, words)[0])]).toEqual([kind, words, true])
  }
})
