import {expect, test} from 'vitest'
import {tooClose} from '../../studio/inbox/closeness.ts'

const original =
  'My son wakes up at four every night and cries. I am so tired. Does drawing before bed help him to sleep?'
const sender = {name: 'Mina Falk', reply: 'mina@falk.example'}

test('other words may be published', () => {
  expect(tooClose('Can drawing in the evening help a child to sleep?', original, sender)).toBe(
    undefined,
  )
})

test.each([
  ['a whole sentence that was sent', 'I am so tired.', /is a sentence that was sent/],
  ['a long run of words', 'What if somebody wakes up at four every night?', /word for word/],
  [
    'the same in capitals and without commas',
    'DOES DRAWING, BEFORE BED, HELP HIM?',
    /word for word/,
  ],
  ['the name', 'What can Mina Falk do?', /tells who asked/],
  ['half of the name', 'What can Ms Falk do?', /“Falk” tells who asked/],
  ['the address', 'Write to MINA@falk.example', /tells who asked/],
])('%s may not', (_, text, reason) => {
  expect(tooClose(text, original, sender)).toMatch(reason)
})

test('the words of an alias are anybody’s, the alias is not', () => {
  const alias = {name: 'a tired mother'}
  expect(tooClose('How can a mother rest?', original, alias)).toBe(undefined)
  expect(tooClose('What may a tired mother do?', original, alias)).toMatch(/tells who asked/)
})
