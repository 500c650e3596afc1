/** One JSON value a line, sent as it is read: an export is as long as the dataset. */
export function toNdjson(values: Iterable<unknown>): Response {
  const iterator = values[Symbol.iterator]()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const lines: string[] = []
      while (lines.length < 100) {
        const next = iterator.next()
        if (next.done) break
        lines.push(`${JSON.stringify(next.value)}\n`)
      }
      if (lines.length) controller.enqueue(encoder.encode(lines.join('')))
      if (lines.length < 100) controller.close()
    },
  })
  return new Response(body, {headers: {'content-type': 'application/x-ndjson'}})
}
