import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'

const root = join(import.meta.dirname, '..')

/** Who may import whom. The lake knows no article; everybody else reaches it over HTTP. */
const walls: Record<string, string[]> = {
  schemas: [],
  citations: ['schemas'],
  lake: [],
  intake: ['schemas', 'citations'],
  studio: ['schemas', 'citations', 'intake'],
  site: ['schemas', 'citations'],
  sample: ['schemas'],
}

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path && existsSync(join(root, path)))

describe.each(Object.entries(walls))('the room %s', (room, allowed) => {
  test(`imports ${allowed.join(' and ') || 'no other room'}`, () => {
    const strangers = files
      .filter((path) => path.startsWith(`${room}/`) && /\.(ts|tsx|astro|mjs)$/.test(path))
      .flatMap((path) => importsOf(path).map((target) => [path, target] as const))
      .filter(([, target]) => ![room, ...allowed].includes(target.split('/')[0] ?? ''))
    expect(strangers).toEqual([])
  })

  test('has a README of under 120 lines that is its contract', () => {
    const lines = readFileSync(join(root, room, 'README.md'), 'utf8').split('\n')
    expect(lines.length).toBeLessThan(120)
  })
})

test('the README lists every command and variable that there is', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const listed = [...readme.matchAll(/^\| `npm (?:run )?([a-z]+)`/gm)].map(([, name]) => name)
  expect(listed.toSorted()).toEqual(Object.keys(scripts).toSorted())
  for (const name of listed) expect(files).toContain(`cli/${name}.ts`)
  const environment = readFileSync(join(root, 'cli/environment.ts'), 'utf8')
  for (const [, name] of environment.matchAll(/env\.([A-Z_]+)/g))
    expect(readme).toContain(`\`${name}\``)
})

test('no folder or file is a drawer', () => {
  const drawer = /(^|\/)(utils?|helpers?|lib|common|misc|manager|service)(\/|\.[a-z]+$)/
  expect(files.filter((path) => drawer.test(path))).toEqual([])
})

test('the environment is read in cli, the site’s own door and the Studio config only', () => {
  const readers = files
    .filter((path) =>
      /^(schemas|citations|lake|intake|studio|site|sample)\/.*\.(ts|tsx|astro)$/.test(path),
    )
    .filter((path) => /process\.env\b/.test(readFileSync(join(root, path), 'utf8')))
  expect(readers).toContain('site/content/environment.ts')
  for (const path of readers) {
    expect(path).toMatch(
      /^site\/(content\/(environment|client)\.ts|publish\/(runAstro|startPress)\.ts)$|^studio\/vite\.config\.ts$/,
    )
  }
})

test('only stores speak SQL, and only the lake’s rim knows sockets', () => {
  const importers = (module: RegExp) =>
    files
      .filter((path) => /^(lake|intake)\/.*\.ts$/.test(path))
      .filter((path) => module.test(readFileSync(join(root, path), 'utf8')))
  const speakers = importers(/from 'node:sqlite'/)
  expect(speakers.length).toBeGreaterThan(0)
  for (const path of speakers) expect(path).toMatch(/^(lake|intake\/forms)\/store\//)
  expect(importers(/from '(ws|node:net|@hono\/node-server)'|\bcreateServer\b/)).toEqual([
    'lake/node.ts',
  ])
})

test('the lockfile is complete and names no host', () => {
  const {packages} = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, {resolved?: string; optionalDependencies?: Record<string, string>}>
  }
  const missing = Object.entries(packages).flatMap(([path, {optionalDependencies = {}}]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !canResolve(path, name, packages))
      .map((name) => `${path} → ${name}`),
  )
  expect(missing).toEqual([])
  expect(Object.values(packages).filter(({resolved}) => resolved)).toEqual([])
})

/** Whether npm would find a package from the folder of another, walking up as Node does. */
function canResolve(from: string, name: string, packages: Record<string, unknown>): boolean {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder) return false
  }
}

/** The files of this repository that a file imports, as paths from the root. */
function importsOf(path: string): string[] {
  const code = readFileSync(join(root, path), 'utf8')
  return [...code.matchAll(/(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g)].map(
    ([, target]) => relative(root, resolve(root, dirname(path), target ?? '')),
  )
}
