import {spawn} from 'node:child_process'
import {join} from 'node:path'
import {root} from '../site/publish/fingerprint.ts'

/** `npm test`: every test, or those whose file names match the arguments. */
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const child = spawn(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
child.on('exit', (code) => process.exit(code ?? 1))
