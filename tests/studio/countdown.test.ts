import {expect, test} from 'vitest'
import {countdown} from '../../studio/inbox/countdown.ts'

const now = new Date('2026-11-30T10:00:00Z')

test.each([
  ['2026-12-30T10:00:00Z', 'new', 'Deleted in 30 days', false],
  ['2026-12-14T10:00:00Z', 'new', 'Deleted in 14 days', true],
  ['2026-12-14T10:00:00Z', 'inHand', 'Deleted in 14 days', true],
  ['2026-12-14T10:00:00Z', 'answered', 'Deleted in 14 days', false],
  ['2026-12-01T10:00:00Z', 'closed', 'Deleted tomorrow', false],
  ['2026-11-30T09:59:00Z', 'closed', 'Deleted within the hour', false],
] as const)('until %s, %s: %s', (deleteAt, status, text, isUrgent) => {
  expect(countdown({deleteAt, status}, now)).toEqual({text, isUrgent})
})
