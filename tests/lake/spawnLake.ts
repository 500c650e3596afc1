import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {fileURLToPath} from 'node:url'

/** Serves a lake in a process of its own, so that it can be killed. */
export async function spawnLake(dataDir: string) {
  const script = fileURLToPath(new URL('./serveApart.ts', import.meta.url))
  const child = spawn(process.execPath, [script, dataDir], {stdio: ['ignore', 'pipe', 'inherit']})
  const [line] = await once(child.stdout, 'data')
  return {child, url: String(line).trim()}
}
