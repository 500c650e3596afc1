/** So many are enough to make a trip worth its while, and do not keep others waiting for long. */
const MOST_AT_ONCE = 128

/** Gathers what comes at about the same time, and hands it over together and in order. */
export function createGathering<T>(take: (group: T[]) => void) {
  let waiting: T[] = []

  /** Waits a turn more as long as each brings more: a turn is far shorter than a trip to the disk. */
  function wait(seen: number): void {
    if (waiting.length > seen && seen < MOST_AT_ONCE) setImmediate(wait, waiting.length)
    else flush()
  }

  function flush(): void {
    const group = waiting
    waiting = []
    if (group.length) take(group)
  }

  return {
    add(one: T): void {
      waiting.push(one)
      if (waiting.length === 1) setImmediate(wait, 1)
    },
    /** Hands over what is there, without waiting for more. */
    flush,
  }
}
