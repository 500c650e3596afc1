import {expect, test} from 'vitest'
import {atOnce} from '../../site/publish/atOnce.ts'

test('what waits for nothing leaves all else of the process its turn', async () => {
  const items = Array.from({length: 120}, (_, item) => item)
  const done: number[] = []
  let turns = 0
  const watch = () => {
    turns++
    if (done.length < items.length) setImmediate(watch)
  }
  setImmediate(watch)
  await atOnce(12, items, async (item) => done.push(item))
  expect(done).toEqual(items)
  expect(turns).toBeGreaterThan(5)
})

test('the first error ends it', async () => {
  const done: number[] = []
  const failing = atOnce(2, [1, 2, 3, 4, 5, 6], async (item) => {
    if (item === 3) throw new Error('three')
    done.push(item)
  })
  await expect(failing).rejects.toThrow('three')
  expect(done).not.toContain(6)
})
