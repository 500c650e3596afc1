import {once} from 'node:events'
import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import {type BuiltFile, type CheckedFile, checkFile} from './checkFile.ts'

/** A thread takes some 300 ms to begin, in which it could have checked as many pages. */
const WORTH_A_THREAD = 60

/** Checks pages, many of them on as many threads as the machine has processors, up to four. */
export async function checkFiles(files: BuiltFile[]): Promise<CheckedFile[]> {
  const threads = Math.min(4, availableParallelism(), Math.floor(files.length / WORTH_A_THREAD))
  if (threads < 2) return files.map(checkFile)
  const size = Math.ceil(files.length / threads)
  const shares = Array.from({length: threads}, (_, n) => files.slice(n * size, (n + 1) * size))
  return (await Promise.all(shares.map(checkShare))).flat()
}

async function checkShare(files: BuiltFile[]): Promise<CheckedFile[]> {
  const worker = new Worker(new URL('./checkWorker.ts', import.meta.url), {workerData: files})
  const [checked] = await once(worker, 'message')
  return checked
}
