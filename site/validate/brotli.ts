import {promisify} from 'node:util'
import {brotliCompress, brotliCompressSync, constants} from 'node:zlib'
import {ROUND_TRIP} from './budgets.ts'

/** 9 takes ten times as long as 8, for a third of a hundredth. */
const QUICK = 8
/** A fourteenth less than 8, for some 18 ms more of a page. */
const SMALL = 10

const compress = promisify(brotliCompress)
const options = (quality: number) => ({params: {[constants.BROTLI_PARAM_QUALITY]: quality}})

/** As our own server sends a text at first. */
export const quickBrotli = (text: Buffer): Promise<Buffer> => compress(text, options(QUICK))

/** As it sends one for which that is worth the effort. */
export const patientBrotli = (text: Buffer): Promise<Buffer> => compress(text, options(SMALL))

/** Whether a tenth less than so many bytes would spare a reader a round trip. */
export const canSpareATrip = (size: number): boolean => size > ROUND_TRIP && size < ROUND_TRIP * 1.1

/** Bytes that our own server sends of a text. */
export function sizeOfBrotli(text: string): number {
  const quick = brotliCompressSync(text, options(QUICK)).length
  return canSpareATrip(quick) ? brotliCompressSync(text, options(SMALL)).length : quick
}
