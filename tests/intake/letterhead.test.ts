import {expect, test} from 'vitest'
import {letterheadEnd} from '../../intake/manuscript/letterhead.ts'

const text = ['It is six weeks since the birth.', 'Nobody has watched you jump.']

test.each([
  [['The Mill', '12 Quay Street, Bath BA1 1AA', 'Running After a Baby', ...text], 2],
  [['The Mill', 'Tel. 01632 960 123', 'Running After a Baby', ...text], 2],
  [['Running After a Baby', 'Anna Brook, LPC', '12 Quay Street, Bath BA1 1AA', 'What helps'], 0],
  [['Running After a Baby', 'Anna Brook', 'Anna Brook | 01632 960 123', 'What helps', ...text], 0],
  [['Running After a Baby', '12 Quay Street, Bath BA1 1AA', ...text], 0],
])('the head of a letter stands over a title, and names nobody: %j', (lines, count) => {
  expect(letterheadEnd(lines)).toBe(count)
})
