import {spawnSync} from 'node:child_process'
import {benchCommits} from '../tests/bench/commits.ts'
import {benchImports} from '../tests/bench/imports.ts'
import type {Line} from '../tests/bench/line.ts'
import {benchLive} from '../tests/bench/live.ts'
import {benchQueries, benchStart} from '../tests/bench/queries.ts'
import {benchSite} from '../tests/bench/site.ts'
import {benchStudio} from '../tests/bench/studio.ts'

/** `npm run bench`: one table of times and ratios. `npm run bench queries` runs one subject. */
const subjects: Record<string, () => Promise<Line[]>> = {
  queries: benchQueries,
  start: benchStart,
  commits: benchCommits,
  imports: benchImports,
  site: benchSite,
  studio: benchStudio,
  live: benchLive,
}

const [only, asLines] = process.argv.slice(2)
const subject = only === undefined ? undefined : subjects[only]

if (asLines === '--json' && subject) console.log(JSON.stringify(await subject()))
else if (only !== undefined && !subject) {
  console.error(`There is no bench "${only}"; there are: ${Object.keys(subjects).join(', ')}`)
  process.exit(2)
} else print((only ? [only] : Object.keys(subjects)).flatMap(runApart))

/** Each subject has a process of its own, so that none pays for the garbage of another. */
function runApart(name: string): Line[] {
  const args = [import.meta.filename, name, '--json']
  const {stdout} = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(stdout)
}

function print(lines: Line[]): void {
  for (const {what, ours, baseline, unit = 'ms', promise = '', holds} of lines) {
    const ratio = baseline === null ? '' : `${(baseline / ours).toFixed(1)}×`
    const against = baseline === null ? '' : format(baseline, unit)
    const verdict = holds === undefined ? '' : holds ? '✓' : '✗'
    console.log(
      `${what.padEnd(54)} ${format(ours, unit)} ${against.padStart(11)} ${ratio.padStart(9)}  ${promise} ${verdict}`,
    )
  }
  if (lines.some(({holds}) => holds === false)) process.exitCode = 1
}

function format(value: number, unit: string): string {
  return `${value < 10 ? value.toFixed(3) : value.toFixed(0)} ${unit}`.padStart(11)
}
