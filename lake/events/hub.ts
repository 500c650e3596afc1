import type {Committed} from '../dataset.ts'

export type Hub = ReturnType<typeof createHub>

/** Passes each commit on to whoever subscribed; knows no HTTP. */
export function createHub(log: (line: string) => void) {
  const subscribers = new Set<(committed: Committed) => void>()
  return {
    publish(committed: Committed): void {
      for (const subscriber of subscribers) {
        try {
          subscriber(committed)
        } catch (error) {
          // One broken listener must not make a durable commit look refused.
          log(`listener failed: ${(error as Error).stack}`)
        }
      }
    },
    subscribe(subscriber: (committed: Committed) => void): () => void {
      subscribers.add(subscriber)
      return () => subscribers.delete(subscriber)
    },
  }
}
