import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {type AddressInfo, createServer} from 'node:net'
import sparticuz from '@sparticuz/chromium'
import {type Browser, chromium} from 'playwright-core'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * The path of a Chromium: CHROME_PATH, else the one that an npm package carries (Linux on x64),
 * else one that is installed. Undefined leaves it to Playwright to find Chrome.
 */
async function chromiumPath(): Promise<string | undefined> {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH
  if (process.platform === 'linux' && process.arch === 'x64') return sparticuz.executablePath()
  return installed.find((path) => existsSync(path))
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
export async function launchChromium(): Promise<Browser> {
  const executablePath = await chromiumPath()
  return chromium.launch({
    headless: true,
    args: chromiumFlags,
    ...(executablePath ? {executablePath} : {channel: 'chrome'}),
  })
}

/** A Chromium that another program steers through a port, as Lighthouse does. */
export async function openDebuggableChromium(): Promise<{port: number; close(): Promise<void>}> {
  const port = await freePort()
  const executablePath = await chromiumPath()
  const browser = await chromium.launch({
    headless: true,
    args: [...chromiumFlags, `--remote-debugging-port=${port}`],
    ...(executablePath ? {executablePath} : {channel: 'chrome'}),
  })
  return {port, close: () => browser.close()}
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const {port} = server.address() as AddressInfo
  server.close()
  return port
}
