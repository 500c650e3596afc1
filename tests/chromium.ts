import {execFile} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {rename, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {type Browser, chromium} from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * The path of a Chromium: CHROME_PATH, else the one that an npm package carries (Linux on x64),
 * else one that is installed. Undefined leaves it to Playwright to find Chrome.
 */
async function chromiumPath(): Promise<string | undefined> {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium()
  return installed.find((path) => existsSync(path))
}

const packed = import.meta.resolve('@sparticuz/chromium')
const unpack = `import('${packed}').then((packed) => packed.default.executablePath())`

/**
 * Unpacks the package's Chromium once for all, in a folder that has its name only when all is there:
 * by itself the package unpacks to one place, and hands out what another process still writes.
 */
async function unpackChromium(): Promise<string> {
  const {version} = JSON.parse(readFileSync(new URL('../package.json', packed), 'utf8'))
  const home = join(tmpdir(), `attune-chromium-${version}`)
  if (!existsSync(home)) {
    const fresh = mkdtempSync(`${home}-`)
    const env = {...process.env, TMPDIR: fresh}
    await promisify(execFile)(process.execPath, ['-e', unpack], {env})
    // Whoever was faster has unpacked the same.
    await rename(fresh, home).catch(() => rm(fresh, {recursive: true}))
  }
  return join(home, 'chromium')
}

async function whichChromium(): Promise<{executablePath: string} | {channel: string}> {
  const executablePath = await chromiumPath()
  return executablePath ? {executablePath} : {channel: 'chrome'}
}

/** Flags that keep Chromium from calling home, and let it run as root. */
const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real Chromium without a window. */
export const launchChromium = async (): Promise<Browser> =>
  chromium.launch({args: chromiumFlags, ...(await whichChromium())})

/** A Chromium that another program steers through a port, as Lighthouse does. */
export async function openDebuggableChromium(): Promise<{port: number; close(): Promise<void>}> {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'))
  // Not in one renderer, though a trace ends sooner so: it slows from page to page, to scores of 91.
  const args = [...chromiumFlags, '--remote-debugging-port=0']
  const context = await chromium.launchPersistentContext(profile, {
    args,
    ...(await whichChromium()),
  })
  // Chromium chooses a port that is free, and writes down which.
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  return {
    port: Number(port),
    async close() {
      await context.close()
      rmSync(profile, {recursive: true, force: true})
    },
  }
}
