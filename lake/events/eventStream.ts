/** A reader that lets this many bytes pile up is cut off; Studio reconnects and catches up. */
const MAX_BACKLOG = 8 * 1024 * 1024

/** Proxies and Studio (after 45 s) drop a silent connection. */
const KEEP_ALIVE_MS = 15_000

export interface EventStream {
  /** `data` is sent on one line as JSON; every event needs some, or browsers drop it. */
  send(event: string, data: unknown, id?: string): void
  end(): void
  /** Runs once, however the stream ends. */
  onEnd(callback: () => void): void
}

/** The streams that are open, so that the lake can end them when it closes. */
export type OpenStreams = Set<{end(): void}>

/** A server-sent events response, and the hand that writes to it. */
export function openEventStream(open: OpenStreams, start: (stream: EventStream) => void): Response {
  const encoder = new TextEncoder()
  const callbacks: (() => void)[] = []
  let controller: ReadableStreamDefaultController<Uint8Array>
  let ended = false

  function finish(): void {
    if (ended) return
    ended = true
    clearInterval(keepAlive)
    open.delete(stream)
    for (const callback of callbacks) callback()
  }

  function write(text: string): void {
    if (ended) return
    controller.enqueue(encoder.encode(text))
    if ((controller.desiredSize ?? 0) >= -MAX_BACKLOG) return
    finish()
    const error = new Error('The lake cut off a listener that does not read.')
    // The HTTP adapter prints it; where it was thrown tells nobody anything.
    error.stack = error.message
    controller.error(error)
  }

  const stream: EventStream = {
    send(event, data, id) {
      const idLine = id === undefined ? '' : `id: ${id}\n`
      write(`event: ${event}\n${idLine}data: ${JSON.stringify(data)}\n\n`)
    },
    end() {
      if (ended) return
      finish()
      controller.close()
    },
    onEnd: (callback) => void callbacks.push(callback),
  }

  const keepAlive = setInterval(() => write(': keep-alive\n\n'), KEEP_ALIVE_MS)
  const body = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given
        open.add(stream)
        // A first comment sends the headers at once, also through buffering proxies.
        write(':\n\n')
        start(stream)
      },
      cancel: finish,
    },
    new ByteLengthQueuingStrategy({highWaterMark: 0}),
  )
  const headers = {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  }
  return new Response(body, {headers})
}
