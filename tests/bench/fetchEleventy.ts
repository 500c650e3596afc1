import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync} from 'node:fs'
import {join} from 'node:path'

/** No dependency of Attune: it is wanted for this comparison alone. */
const PACKAGE = '@11ty/eleventy@3.1.8'

/** The command of Eleventy, fetched once into a folder; undefined, and told, if it cannot be. */
export function fetchEleventy(dir: string): string | undefined {
  const command = join(dir, 'node_modules/@11ty/eleventy/cmd.cjs')
  if (existsSync(command)) return command
  console.error(`Fetching ${PACKAGE} to compare with …`)
  mkdirSync(dir, {recursive: true})
  const args = ['install', '--prefix', dir, '--no-audit', '--no-fund', '--loglevel=error', PACKAGE]
  spawnSync('npm', args, {stdio: ['ignore', 'ignore', 'inherit']})
  if (existsSync(command)) return command
  console.error('Eleventy could not be fetched, so it is left out.')
  return undefined
}
