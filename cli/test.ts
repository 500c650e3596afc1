import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {root} from '../site/publish/fingerprint.ts'
import {type TestReport, tallyTests} from './tallyTests.ts'

/**
 * `npm test`: every test, or those whose file names match the arguments.
 *
 * When every test runs, the machine is as busy as it can be, and a browser may come late. A file
 * that fails then is run once more, by itself, and what passes only there is named at the end.
 */
const [vitest, args] = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), process.argv.slice(2)]
if (args.length) process.exit(run(args))

const folder = mkdtempSync(join(tmpdir(), 'attune-tests-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))
const first = reported('all')
const late = first.report?.testResults.filter(({status}) => status === 'failed') ?? []
// More than a few failures are no accident, and to see them twice helps nobody.
const again = late.length > 0 && late.length < 6
if (again) console.log(`\n── Once more, by itself: ${late.map(({name}) => relative(root, name))}\n`)
const second = again ? reported('again', ...late.map(({name}) => name)) : undefined

const last = second ?? first
const {passed, failed, flaky} = tallyTests(first.report, second?.report)
for (const name of flaky) console.log(`Failed at first, passed by itself: ${name}`)
for (const name of failed) console.log(`Failed: ${name}`)
if (!last.report) console.log('The tests left no report: what stopped them is said above.')
// Vitest also fails for what no test is blamed for, such as an error that nobody caught.
const unnamed = last.status !== 0 && !failed.length ? 1 : 0
console.log(`\n${passed} passed, ${failed.length + unnamed} failed`)
process.exit(failed.length || unnamed ? 1 : 0)

function run(options: string[]): number {
  const ran = spawnSync(process.execPath, [vitest, 'run', ...options], {
    cwd: root,
    stdio: 'inherit',
  })
  return ran.status ?? 1
}

/** Runs all files, or those named, and reads what Vitest reports of them; nothing if it did not. */
function reported(name: string, ...files: string[]): {status: number; report?: TestReport} {
  const path = join(folder, `${name}.json`)
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`]
  const status = run([...files, ...options])
  try {
    return {status, report: JSON.parse(readFileSync(path, 'utf8'))}
  } catch {
    return {status}
  }
}
