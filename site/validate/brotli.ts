import {promisify} from 'node:util'
import {brotliCompress, brotliCompressSync, constants} from 'node:zlib'
import {ROUND_TRIP} from './budgets.ts'

/** 9 takes ten times as long as 8, for a third of a hundredth. */
const QUICK = 8
/** A fourteenth less than 8, for some 18 ms more of a page. */
const SMALL = 10

const compress = promisify(brotliCompress)
const options = (quality: number) => ({params: {[constants.BROTLI_PARAM_QUALITY]: quality}})

/** As our own server sends a text: with more effort where that can spare a reader a round trip. */
export async function brotli(text: Buffer): Promise<Buffer> {
  const quick = await compress(text, options(QUICK))
  return isBetween(quick.length) ? compress(text, options(SMALL)) : quick
}

/** Bytes that it takes then. */
export function sizeOfBrotli(text: string): number {
  const quick = brotliCompressSync(text, options(QUICK)).length
  return isBetween(quick) ? brotliCompressSync(text, options(SMALL)).length : quick
}

/** Whether a tenth less would make it fit. */
const isBetween = (size: number) => size > ROUND_TRIP && size < ROUND_TRIP * 1.1
