import {createHash} from 'node:crypto'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {checkBetween} from '../validate/checkBetween.ts'
import type {Finding} from '../validate/finding.ts'
import {readFiles} from '../validate/readFiles.ts'
import type {PageSummary} from '../validate/summary.ts'
import type {CheckedFile} from './checkFile.ts'
import {checkFiles} from './checkFiles.ts'

interface Build {
  dir: string
  origin: string
  cacheDir: string
}

/**
 * Holds the pages of a build to the rules. What was found on a page is kept under a hash of its
 * bytes and address, so the next build reads only the pages that became others. Changed rules begin
 * anew, and results that a build did not ask for are forgotten.
 */
export async function checkBuild({dir, origin, cacheDir}: Build): Promise<{
  findings: Finding[]
  pages: PageSummary[]
}> {
  const {pages, ...files} = readFiles(dir)
  const cache = join(cacheDir, 'checked.json')
  const rules = hashRules()
  const kept = readKept(cache, rules)
  const built = pages.map(({file, path}) => {
    const whole = {file: join(dir, file), url: new URL(encodeURI(path), origin).href}
    return {...whole, key: hash([whole.url, readFileSync(whole.file)])}
  })
  const changed = built.filter(({key}) => !kept[key])
  const fresh = await checkFiles(changed.map(({file, url}) => ({file, url})))
  for (const [index, {key}] of changed.entries()) kept[key] = fresh[index] as CheckedFile
  const checked = built.map(({key}) => kept[key] as CheckedFile)
  const now = Object.fromEntries(built.map(({key}, index) => [key, checked[index]]))
  mkdirSync(cacheDir, {recursive: true})
  writeFileSync(cache, JSON.stringify({rules, pages: now}))
  const summaries = checked.map(({summary}) => summary)
  const findings = checked.flatMap((page) => page.findings)
  return {findings: [...findings, ...checkBetween(summaries, files, true)], pages: summaries}
}

function readKept(path: string, rules: string): Record<string, CheckedFile> {
  try {
    const kept = JSON.parse(readFileSync(path, 'utf8'))
    return kept.rules === rules ? kept.pages : {}
  } catch {
    return {}
  }
}

/** Changes with the code of the rules, and with the packages that they are built on. */
function hashRules(): string {
  const folder = join(import.meta.dirname, '../validate')
  const lockfile = join(import.meta.dirname, '../../package-lock.json')
  const files = readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name))
  return hash([...files, lockfile].map((file) => readFileSync(file)))
}

function hash(parts: (string | Buffer)[]): string {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part)
  return sum.digest('base64url')
}
