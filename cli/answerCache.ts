import {createHash, randomUUID} from 'node:crypto'
import {mkdir, readFile, rename, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Answer, AnswerCache} from '../intake/references/lookUp/asker.ts'

const DAYS = 30

/** Answers of registers in files, for a month: a retraction may come at any time. */
export function answerCache(dir: string): AnswerCache {
  const fileOf = (address: string) =>
    join(dir, `${createHash('sha256').update(address).digest('hex').slice(0, 32)}.json`)
  return {
    async get(address) {
      try {
        const file = fileOf(address)
        const age = Date.now() - (await stat(file)).mtimeMs
        if (age > DAYS * 86_400_000) return undefined
        return JSON.parse(await readFile(file, 'utf8')) as Answer
      } catch {
        return undefined
      }
    },
    async set(address, answer) {
      const file = fileOf(address)
      // Two windows may ask the same at once.
      const fresh = `${file}.${randomUUID()}`
      await mkdir(dir, {recursive: true})
      await writeFile(fresh, JSON.stringify(answer))
      await rename(fresh, file)
    },
  }
}
