import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {KNOWN_ASTRO, openEntry} from '../../site/publish/openEntry.ts'

const dir = mkdtempSync(join(tmpdir(), 'attune-entry-'))
afterAll(() => rmSync(dir, {recursive: true, force: true}))

test('the Astro that is installed is the one whose inside was looked at', () => {
  const {dependencies} = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(dependencies.astro).toBe(KNOWN_ASTRO)
})

test('an entry of another Astro is refused, with what it lacks and which one is known', async () => {
  writeFileSync(
    join(dir, 'prerender-entry.mjs'),
    `export const app = {render() {}, setInternals() {}, setOptions() {}}
     export const manifest = {}`,
  )
  await expect(openEntry(dir)).rejects.toThrow(
    /expected the entry that Astro 7\.\d+\.\d+ builds, received one of Astro \S+ without app\.routeCache\.clearAll, app\.routeCache\.get, manifest\.routes\. Install astro@7/,
  )
})
