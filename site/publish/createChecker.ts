import {Worker} from 'node:worker_threads'
import type {CheckedPage} from './checkPages.ts'

interface Answer {
  id: number
  /** A `CheckedPage` as JSON. */
  checked?: string
  error?: Error
}

/** Checks pages in a thread of its own, while the next ones are rendered. */
export function createChecker() {
  const worker = new Worker(new URL('./checkThread.ts', import.meta.url))
  const waiting = new Map<number, PromiseWithResolvers<CheckedPage>>()
  let last = 0
  worker.on('message', ({id, checked, error}: Answer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (checked) asked?.resolve(JSON.parse(checked))
    else asked?.reject(error)
  })
  worker.on('error', (error) => {
    for (const asked of waiting.values()) asked.reject(error)
    waiting.clear()
  })
  return {
    check(html: string, url: string): Promise<CheckedPage> {
      const asked = Promise.withResolvers<CheckedPage>()
      const id = ++last
      waiting.set(id, asked)
      worker.postMessage({id, html, url})
      return asked.promise
    },
    close: () => worker.terminate(),
  }
}
