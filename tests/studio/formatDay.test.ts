import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {formatDay} from '../../studio/formatDay.ts'
import {toLocalDay} from '../../studio/toLocalDay.ts'

beforeEach(() => {
  vi.stubEnv('TZ', 'America/New_York')
})
afterEach(() => {
  vi.unstubAllEnvs()
})

test('a date is the same day everywhere', () => {
  expect(formatDay('2031-05-01')).toBe('1 May 2031')
})

test('a moment is on the day of whoever looks', () => {
  expect(formatDay('2026-11-23T03:00:00Z')).toBe('22 November 2026')
  expect(toLocalDay(new Date('2026-11-23T03:00:00Z'))).toBe('2026-11-22')
})
