import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {root} from '../site/publish/fingerprint.ts'

/** `npm run check`: types, lint and format, unused code. Prints every failure, not only the first. */
const checks: [title: string, command: string, ...args: string[]][] = [
  ['Types', 'astro', 'check', '--minimumSeverity', 'warning'],
  ['Lint and format', 'biome', 'check'],
  ['Unused code', 'knip'],
]

const failed = checks.filter(([title, command, ...args]) => {
  console.log(`\n── ${title}`)
  const bin = join(root, 'node_modules', '.bin', command)
  return (
    spawnSync(bin, args, {
      cwd: root,
      stdio: 'inherit',
      env: {...process.env, ASTRO_TELEMETRY_DISABLED: '1'},
    }).status !== 0
  )
})

console.log(
  failed.length ? `\n✗ ${failed.map(([title]) => title).join(', ')}` : '\n✓ All checks pass',
)
process.exit(failed.length ? 1 : 0)
