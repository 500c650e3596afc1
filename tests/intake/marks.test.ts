import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {toArticle} from '../../intake/manuscript/article.ts'
import {readManuscript} from '../../intake/manuscript/readManuscript.ts'
import {citedIn, compare, readLabelled} from './labelledManuscript.ts'

const folder = join(import.meta.dirname, 'marks')
const names = readdirSync(folder)

test('of the marks in labelled manuscripts 95 % are linked, and none wrongly', async () => {
  let [right, all] = [0, 0]
  const missing: string[] = []
  const wrong: string[] = []
  for (const name of names) {
    const {file, expected} = await readLabelled(join(folder, name))
    const {value} = toArticle(readManuscript(file).value)
    const count = compare(expected, citedIn(value.draft))
    right += count.right
    all += count.right + count.missing.length
    missing.push(...count.missing.map((mark) => `${name} ${mark}`))
    wrong.push(...count.wrong.map((mark) => `${name} ${mark}`))
  }
  const share = ((100 * right) / all).toFixed(1)
  console.log(
    `${names.length} manuscripts: ${right} of ${all} marks right (${share} %), ${wrong.length} wrong links`,
    missing,
  )
  expect(names.length).toBeGreaterThanOrEqual(20)
  expect(wrong).toEqual([])
  expect(right / all).toBeGreaterThanOrEqual(0.95)
})
