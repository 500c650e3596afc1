import {Refusal} from '../refusal.ts'

/** The streams and sockets that are open, so that the lake can end them when it closes. */
export type OpenStreams = Set<{end(): void}>

/** The hosted lake's smallest limit too. */
const MOST = 1000

/** A reader that lets this many bytes pile up is cut off; Studio reconnects and catches up. */
const MAX_BACKLOG = 8 * 1024 * 1024

/** What all readers together may let pile up. */
const MAX_BACKLOGS = 256 * 1024 * 1024

/** Refuses one more than can be served. */
export function checkRoom(open: OpenStreams): void {
  // Clients try again after 429, and after hardly any other status of this kind.
  if (open.size >= MOST) throw Refusal.boom(429, `Max listener limit exceeded at ${MOST}`)
}

/** How much one reader may let pile up now, in bytes. */
export function backlogLimit(open: OpenStreams): number {
  return Math.min(MAX_BACKLOG, MAX_BACKLOGS / open.size)
}
