#!/usr/bin/env node
// The one way in: `npm start`, `npm test`, … call this file with whatever Node the machine has
// (20 or newer). It installs what is missing, then hands over to the project's own Node.
import {spawn, spawnSync} from 'node:child_process'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = join(fileURLToPath(import.meta.url), '..', '..')
const [verb, ...args] = process.argv.slice(2)

install()

const bin = join(root, 'node_modules', '.bin')
const child = spawn(join(bin, 'node'), [join(root, 'cli', `${verb}.ts`), ...args], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: bin + delimiter + process.env.PATH,
    NODE_NO_WARNINGS: '1',
    // What Node made of our TypeScript is kept, so that it is not made again at each start.
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
  },
  shell: process.platform === 'win32',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))

/** Runs `npm ci` unless the lockfile that was installed last is the one that is here. */
function install() {
  const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const stamp = join(root, 'node_modules', '.attune-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile) return
  console.log('Installing what Attune needs (once, about a minute) …')
  const {status} = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error(
      '\nThe installation failed. Attune needs the npm registry once; try again when online.',
    )
    process.exit(status ?? 1)
  }
  writeFileSync(stamp, lockfile)
}
