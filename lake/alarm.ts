/** A longer timer would fire at once (Node's limit is 2^31 - 1 ms). */
const LONGEST_SLEEP_MS = 24 * 60 * 60 * 1000

export interface Alarm {
  /** Looks at once, after what is being looked at. */
  wake(): void
  close(): void
}

/**
 * Looks for what is due, and again after as many milliseconds as `look` says; never twice at
 * the same time. The first look is the caller's, by `wake`.
 */
export function createAlarm(look: () => Promise<number>, log: (line: string) => void): Alarm {
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()
  let closed = false

  async function ring(): Promise<void> {
    if (closed) return
    clearTimeout(timer)
    const sleep = Math.min(await look(), LONGEST_SLEEP_MS)
    if (closed) return
    clearTimeout(timer)
    // The clock alone must not keep a process alive.
    timer = setTimeout(wake, sleep).unref()
  }

  function wake(): void {
    looking = looking.then(ring).catch((error: Error) => {
      if (!closed) log(`alarm: ${error.stack}`)
    })
  }

  return {
    wake,
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
