import {expect, test} from 'vitest'
import {SAMPLE_SECRET} from '../../schemas/forms/sampleKey.ts'
import {missingIn} from '../../studio/keys/passphrase.ts'
import {readSecret, toGroups} from '../../studio/keys/recoveryText.ts'

test('a sheet has groups of four, and a last one of six to prove it by', () => {
  const groups = toGroups(SAMPLE_SECRET)
  expect(groups.join('')).toBe(SAMPLE_SECRET)
  expect(groups.slice(1, -1).map(({length}) => length)).toEqual(Array(13).fill(4))
  expect(groups.at(-1)).toHaveLength(6)
})

test.each([
  ['as it is printed', toGroups(SAMPLE_SECRET).join(' ')],
  ['in small letters, over lines', toGroups(SAMPLE_SECRET.toLowerCase()).join('\n')],
  ['without its beginning', toGroups(SAMPLE_SECRET).slice(1).join('-')],
])('a key typed %s is read', (_, typed) => {
  expect(readSecret(typed)).toBe(SAMPLE_SECRET)
})

test('half a key is none', () => {
  expect(readSecret(SAMPLE_SECRET.slice(0, 40))).toBe(undefined)
})

test('four words, or fourteen signs, typed twice, are a passphrase', () => {
  expect(missingIn('lark moss river paper', ' lark moss river paper ')).toBe(undefined)
  expect(missingIn('Tr0ub4dor&3-xyz', 'Tr0ub4dor&3-xyz')).toBe(undefined)
  expect(missingIn('lark moss river paper', 'lark moss river')).toMatch(/not the same/)
  for (const weak of ['', 'lark moss', 'lark lark lark lark', 'aaaaaaaaaaaaaaaa']) {
    expect(missingIn(weak, weak)).toMatch(/at least 4 words/)
  }
})
