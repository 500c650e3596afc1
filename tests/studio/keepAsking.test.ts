import {defer, NEVER, of, throwError} from 'rxjs'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {type Answer, keepAsking} from '../../studio/keepAsking.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('an error is told, and the question asked again until it is answered', async () => {
  let asked = 0
  const question = defer(() =>
    ++asked < 3 ? throwError(() => new Error('Nobody is there.')) : of('rows'),
  )
  const heard: Answer<string>[] = []
  keepAsking(question).subscribe((answer) => heard.push(answer))
  expect(heard.map(({error}) => error?.message)).toEqual(['Nobody is there.'])
  await vi.advanceTimersByTimeAsync(30_000)
  expect(asked).toBe(3)
  expect(heard.map(({error}) => error?.message)).toEqual([
    'Nobody is there.',
    'Nobody is there.',
    undefined,
  ])
  expect(heard.at(-1)).toEqual({value: 'rows'})
})

test('who leaves meanwhile asks no more', async () => {
  let asked = 0
  const question = defer(() => (asked++ ? NEVER : throwError(() => new Error('Gone.'))))
  keepAsking(question).subscribe().unsubscribe()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(asked).toBe(1)
})
