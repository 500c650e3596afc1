import {expect, test} from 'vitest'
import {isByline, isBylineOfTitle, isLoneName, readByline} from '../../intake/manuscript/byline.ts'
import {findCredential, isCredential} from '../../intake/people/credentials.ts'
import {mayBeSame, resemblance} from '../../intake/people/resemblance.ts'

test.each<[string, [string, string[]][]]>([
  ['By Anna Brook', [['Anna Brook', []]]],
  ['Written by: Anna Brook LCAT', [['Anna Brook', ['LCAT']]]],
  [
    'Authors: A. B. Brook, MA, C-EMDR; Tom Reed',
    [
      ['A. B. Brook', ['MA', 'C-EMDR']],
      ['Tom Reed', []],
    ],
  ],
  [
    'By Anna Brook, Ph.D., Tom Reed, RN, and Ida Lark',
    [
      ['Anna Brook', ['Ph.D.']],
      ['Tom Reed', ['RN']],
      ['Ida Lark', []],
    ],
  ],
  [
    'By Prof. Anna Brook & Dr Tom Reed',
    [
      ['Anna Brook', []],
      ['Tom Reed', []],
    ],
  ],
  ['BY ANNA BROOK-LARK, LCSW', [['Anna Brook-Lark', ['LCSW']]]],
  ['Anna Brook, LCAT, MT-BC', [['Anna Brook', ['LCAT', 'MT-BC']]]],
  [
    'Dr. Inés Brook, MD, and Tom Reed, RN',
    [
      ['Inés Brook', ['MD']],
      ['Tom Reed', ['RN']],
    ],
  ],
  [
    'Words: Anna Brook (MA, NRMT) & Dr Tom Reed (FRCP)',
    [
      ['Anna Brook', ['MA', 'NRMT']],
      ['Tom Reed', ['FRCP']],
    ],
  ],
  ['Interview: Anna Brook, BSc (Hons), DClinPsych', [['Anna Brook', ['BSc (Hons)', 'DClinPsych']]]],
  [
    'Von Anna Brook und Tom Reed',
    [
      ['Anna Brook', []],
      ['Tom Reed', []],
    ],
  ],
  [
    'Par Anna Brook et Tom Reed',
    [
      ['Anna Brook', []],
      ['Tom Reed', []],
    ],
  ],
])('%s is a byline', (line, people) => {
  expect(isByline(line)).toBe(true)
  const read = readByline(line)?.people ?? []
  expect(read.map(({name, credentials}) => [name, credentials])).toEqual(people)
})

test.each([
  'By the time you read this, it is over.',
  'By Now You Know, They Say.',
  'Breathing, Resting, Walking',
  'By listening',
  'Words: five that help',
  'Anna Brook, music therapist',
  'Deep Breathing',
])('“%s” is none', (line) => {
  expect(isByline(line)).toBe(false)
})

test('right under a title, what somebody is may stand in the place of letters', () => {
  expect(isBylineOfTitle('Anna Brook, registered music therapist')).toBe(true)
  expect(readByline('Anna Brook, registered music therapist')).toEqual({
    people: [{name: 'Anna Brook', credentials: []}],
    beside: ['registered music therapist'],
  })
  expect(isBylineOfTitle('Deep Breathing, every day')).toBe(false)
})

test.each([
  'Dr. Anna Brook',
  'Anna Brook LCSW',
  'Anna Brook – MT-BC',
  'Anna Brook · MT-BC · she/her',
  'Anna Brook, MA, LPC, Owner of Brook Counseling',
])('right under a title, “%s” is a byline', (line) => {
  expect(isBylineOfTitle(line)).toBe(true)
  expect(readByline(line)?.people.map(({name}) => name)).toEqual(['Anna Brook'])
})

test('a name alone may be a byline, and words of which titles are made are not', () => {
  expect(['Anna Brook', 'Jean-Luc Roe', 'Ada M. Brook'].map(isLoneName)).toEqual([true, true, true])
  expect(['Deep Breathing', 'Your Mind', 'Part Two', 'March 2026'].some(isLoneName)).toBe(false)
})

test('letters are found in any spelling, and unknown ones are not made up', () => {
  expect(findCredential('Psy.D.')).toMatchObject({
    abbreviation: 'PsyD',
    name: 'Doctor of Psychology',
  })
  expect(findCredential('C-EMDR')).toBeUndefined()
  expect(['C-EMDR', 'XYZT', 'RDT/BCT'].every(isCredential)).toBe(true)
  expect(['Anna', 'Resting', 'and more'].some(isCredential)).toBe(false)
})

test.each<[string, string, 'same' | 'likely' | undefined]>([
  ['Dr. Wén Chang-Lit, LCAT', 'wen chang lit', 'same'],
  ['Reed, Anna', 'Anna Reed', 'same'],
  ['Anna B. Reed', 'Anna Reed', 'likely'],
  ['A. Reed', 'Anna Reed', 'likely'],
  ['Katharine Lindqvist', 'Katherine Lindqvist', 'likely'],
  ['Wen Chang', 'Wen Chang-Lit', undefined],
  ['Jan Reed', 'Jon Reed', undefined],
  ['Anna Reed', 'Anna Brook', undefined],
  ['Anna Maria Reed', 'Anna Beate Reed', undefined],
  ['Prof. Dr. Søren Ægir Kjær', 'Soren AEgir Kjaer', 'same'],
  ['Siobhán O’Brien', 'SIOBHAN OBRIEN', 'same'],
  ['Lucía Ferrer-Bosch', 'Lucia Ferrer Bosch', 'same'],
  ['Jörg Pöschl', 'Joerg Pöschl', undefined],
  ['Karl Poeschl', 'Karl Pöschl', 'likely'],
  ['Maria Lindqvist', 'Marie Lindqvist', undefined],
])('%s and %s: %s', (one, other, expected) => {
  expect(resemblance(one, other)).toBe(expected)
  expect(resemblance(other, one)).toBe(expected)
})

test.each<[string, string, boolean]>([
  ['Wen Chang', 'Wen Chang-Lit', true],
  ['Jane Roe-Smith', 'Jane Smith', true],
  ['Jane Roe Smith', 'Jane Roe', true],
  ['Nguyen Anh-Thu', 'Anh-Thu Nguyen', true],
  ['John Roe Jr.', 'John Roe', true],
  ['Chris Roe', 'Christopher Roe', true],
  ['Maria Lindqvist', 'Marie Lindqvist', true],
  ['Jane Roe-Smith', 'Joan Smith', false],
  ['Anna Reed', 'Anna Brook', false],
  ['Anna Maria Reed', 'Beate Reed', false],
])('whether %s may be %s is asked: %s', (one, other, expected) => {
  expect(mayBeSame(one, other)).toBe(expected)
  expect(mayBeSame(other, one)).toBe(expected)
})

test('a byline may put the family name first', () => {
  expect(readByline('By Reed, Anna B., LPC; Brook, Tom')?.people).toEqual([
    {name: 'Anna B. Reed', credentials: ['LPC']},
    {name: 'Tom Brook', credentials: []},
  ])
})
