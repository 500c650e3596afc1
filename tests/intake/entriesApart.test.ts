import {expect, test} from 'vitest'
import {withEntriesApart} from '../../intake/manuscript/entriesApart.ts'
import {textOf} from '../../intake/manuscript/manuscript.ts'

const apart = (text: string) =>
  withEntriesApart({
    blocks: [{kind: 'paragraph', spans: [{text}], lines: [1, 1]}],
    lines: [text],
    unit: 'line',
    notes: [],
  }).blocks.map(textOf)

const GOLD = 'Gold, C. (2012). Music for the mind. Voices, 3, 1-9'
const REED = 'Reed, T., & Vale, M. (2015). Slow walks. Nordic Steps, 4, 2-8.'

test('references that run on in one paragraph become one block each', () => {
  const entries = ['References', GOLD, REED]
  expect(apart(`References: ${GOLD}; ${REED}`)).toEqual(entries)
  expect(apart(`Sources: ¹ ${GOLD}. ² ${REED}`)).toEqual(['Sources', `${GOLD}.`, REED])
  expect(apart(`References: 1. ${GOLD}. 2. ${REED}`)).toEqual(['References', `${GOLD}.`, REED])
})

test('references of a paragraph without numbers are told by where names begin', () => {
  const page = 'Sleep Trust. (2020). Rest. https://sleep.example/rest'
  expect(apart(`References: ${page} ${REED} ${GOLD}`)).toEqual(['References', page, REED, GOLD])
  // No heading is needed for what has the shape of references.
  expect(apart(`${REED} ${GOLD}`)).toEqual([REED, GOLD])
  const board = 'Dental Board. Guideline on dead teeth. Oslo: Dental Board; 2022.'
  expect(apart(`${GOLD}. ${board}`)).toEqual([`${GOLD}.`, board])
  const sentence = 'Reed and Vale (2015) walked slowly, 2-8. Gold, who sang (2012), did not.'
  expect(apart(sentence)).toEqual([sentence])
})

test('words behind “About the author:” are its text', () => {
  expect(apart('About the author: Anna Brook works in Bath.')).toEqual([
    'About the author',
    'Anna Brook works in Bath.',
  ])
})

test('a sentence that begins with the name of a list stays one', () => {
  const sentence = 'Sources: my patients; Tom, who reads everything; and the rain in 2012.'
  expect(apart(sentence)).toEqual([sentence])
})
