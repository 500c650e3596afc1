import {applyPatch} from 'mendoza'
import {expect, test} from 'vitest'
import type {LakeDocument} from '../../lake/mutation/document.ts'
import {toEffects} from '../../lake/mutation/effects.ts'

const document = (fields: object): LakeDocument => ({
  _id: 'x',
  _type: 'note',
  _rev: 'r',
  _createdAt: 't',
  _updatedAt: 't',
  ...fields,
})

test.each<[string, object, object]>([
  ['nothing', {a: 1}, {a: 1}],
  ['a new field', {}, {title: 'A'}],
  ['a lost field', {a: 1, b: 2, c: 3}, {b: 2}],
  ['a changed text', {t: 'Hello world'}, {t: 'Hello there'}],
  ['a text beyond ASCII', {t: 'Blåbær 🎵 sang'}, {t: 'Blåbær 🎶 sang'}],
  ['a text of nothing shared', {t: 'abc'}, {t: 'xyz'}],
  ['an emptied text', {t: 'abc'}, {t: ''}],
  ['a changed type', {t: 'abc'}, {t: ['abc']}],
  ['a field set to null', {t: 'abc'}, {t: null}],
  ['a nested field', {a: {b: {c: 1, d: 2}}}, {a: {b: {c: 3}}}],
  ['an emptied list', {l: [1, 2]}, {l: []}],
  ['a list of primitives', {l: [1, 1, 2, 'x', null]}, {l: [2, 1, 1, 'y', null]}],
  ['moved items', {l: [{_key: 'a'}, {_key: 'b'}, {_key: 'c'}]}, {l: [{_key: 'c'}, {_key: 'a'}]}],
  ['a changed item', {l: [{_key: 'a', n: 1}, {_key: 'b'}]}, {l: [{_key: 'a', n: 2}, {_key: 'b'}]}],
  [
    'items of the same key',
    {l: [{_key: 'a', n: 1}]},
    {
      l: [
        {_key: 'a', n: 1},
        {_key: 'a', n: 2},
      ],
    },
  ],
  ['lists in lists', {l: [[1], [2]]}, {l: [[2], [1, 3]]}],
  ['keys that sort oddly', {a10: 1, a9: 2, Z: 3, é: 4}, {a10: 1, Z: 5, é: 6}],
])('effects lead from before to after and back: %s', (_name, before, after) => {
  const {apply, revert} = toEffects(document(before), document(after))
  const [{_rev: _, ...from}, {_rev: __, ...to}] = [document(before), document(after)]
  expect(applyPatch(from, apply)).toEqual(to)
  expect(applyPatch(to, revert)).toEqual(from)
})

test('a change touches no more than it must', () => {
  const body = (text: string) => ({
    body: [
      {_key: 'a', text: 'same'},
      {_key: 'b', text},
    ],
  })
  const {apply} = toEffects(document(body('old words')), document(body('new words')))
  expect(JSON.stringify(apply)).not.toContain('same')
  expect(JSON.stringify(apply)).not.toContain('words')
})

test('creation and deletion are a whole value and null', () => {
  const {_rev, ...content} = document({a: 1})
  const whole = {apply: [0, content], revert: [0, null]}
  expect(toEffects(null, document({a: 1}))).toEqual(whole)
  expect(toEffects(document({a: 1}), null)).toEqual({apply: whole.revert, revert: whole.apply})
})
