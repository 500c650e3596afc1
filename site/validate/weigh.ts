import {gzipSync} from 'node:zlib'
import {sizeOfBrotli} from './brotli.ts'
import {ROUND_TRIP} from './budgets.ts'

/**
 * Bytes of a page as gzip, the least that a server can do. What would not fit into one round trip that
 * way counts as brotli, which every browser takes, and our server and the usual hosts send. To know
 * that takes as long as all else that is asked of a page, up to 30 ms.
 */
export function weigh(html: string): number {
  const gzip = gzipSync(html).length
  return gzip <= ROUND_TRIP ? gzip : sizeOfBrotli(html)
}
