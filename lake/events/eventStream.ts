import {backlogLimit, checkRoom, type OpenStreams} from './openStreams.ts'

/** Proxies and Studio (after 45 s) drop a silent connection. */
const KEEP_ALIVE_MS = 15_000

export interface EventStream {
  /** `data` is sent on one line as JSON; every event needs some, or browsers drop it. */
  send(event: string, data: unknown, id?: string): void
  /** A frame made by `toFrame`, which many streams may share. */
  forward(frame: Uint8Array): void
  end(): void
  /** Runs once, however the stream ends. */
  onEnd(callback: () => void): void
}

/** An event as it goes over the wire. */
export function toFrame(event: string, data: unknown, id?: string): Uint8Array {
  const idLine = id === undefined ? '' : `id: ${id}\n`
  return encode(`event: ${event}\n${idLine}data: ${JSON.stringify(data)}\n\n`)
}

const encoder = new TextEncoder()
const encode = (text: string) => encoder.encode(text)

/** A server-sent events response, and the hand that writes to it. */
export function openEventStream(open: OpenStreams, start: (stream: EventStream) => void): Response {
  checkRoom(open)
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

  function write(frame: Uint8Array): void {
    if (ended) return
    // Looked at before a frame is added: one large document cuts off nobody who reads.
    const backlog = -(controller.desiredSize ?? 0)
    if (backlog < backlogLimit(open)) controller.enqueue(frame)
    else cutOff()
  }

  function cutOff(): void {
    finish()
    const error = new Error('The lake cut off a listener that does not read.')
    // The HTTP adapter prints it; where it was thrown tells nobody anything.
    error.stack = error.message
    controller.error(error)
  }

  const stream: EventStream = {
    send: (event, data, id) => write(toFrame(event, data, id)),
    forward: write,
    end() {
      if (ended) return
      finish()
      controller.close()
    },
    onEnd: (callback) => void callbacks.push(callback),
  }

  const keepAlive = setInterval(() => write(encode(': keep-alive\n\n')), KEEP_ALIVE_MS)
  const body = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given
        open.add(stream)
        // A first comment sends the headers at once, also through buffering proxies.
        write(encode(':\n\n'))
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
