import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmdirSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** A file system of its own with a few megabytes, or why there is none: it takes the right to mount. */
export function mountTiny(megabytes: number): string | Error {
  const folder = mkdtempSync(join(tmpdir(), 'tiny-'))
  try {
    const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]
    execFileSync('mount', options, {stdio: 'pipe'})
    return folder
  } catch (error) {
    rmdirSync(folder)
    console.warn(`Skipped: a tiny disk takes the right to mount. ${(error as Error).message}`)
    return error as Error
  }
}

/** Lazily, as a test that failed has left its files open. */
export function unmountTiny(folder: string | Error): void {
  if (folder instanceof Error) return
  execFileSync('umount', ['-l', folder])
  rmdirSync(folder)
}

/** Writes a file until nothing goes in any more. */
export function fillDisk(path: string): void {
  try {
    for (;;) writeFileSync(path, Buffer.alloc(4096), {flag: 'a'})
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
