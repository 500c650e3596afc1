import {setImmediate as turn} from 'node:timers/promises'

/**
 * Works through a list, with so many in hand at a time; the first error ends it. After each item all
 * else of the process has a turn: forty thousand files that wait for nothing kept connections of
 * those that fetched a picture waiting for more than a minute, until their host gave them up.
 */
export async function atOnce<T>(
  count: number,
  items: T[],
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const waiting = items.values()
  const hand = async () => {
    for (const item of waiting) {
      await work(item)
      await turn()
    }
  }
  await Promise.all(Array.from({length: count}, hand))
}
