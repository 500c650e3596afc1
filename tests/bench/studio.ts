import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {SanityDocumentStub} from '@sanity/client'
import type {Browser, Page} from 'playwright-core'
import {connect} from '../../cli/connect.ts'
import {readEnvironment} from '../../cli/environment.ts'
import {lakeOptions} from '../../cli/lakeOptions.ts'
import {serve} from '../../cli/serve.ts'
import {createLake} from '../../lake/index.ts'
import {nodeHandlers} from '../../lake/node.ts'
import {startAttune} from '../attune.ts'
import {launchChromium} from '../chromium.ts'
import {openStudio} from '../studioPage.ts'
import {studioText} from '../studioText.ts'
import type {Line} from './line.ts'
import {longPractice, middle} from './longPractice.ts'

const root = join(import.meta.dirname, '../..')
const typed = ' Some words that are typed as fast as a quick hand types them, and then some more. '

/**
 * How long Studio takes to open, and how long a key takes until it is on the screen, in a long
 * article: ours beside a stock Studio of the same schema, in a real Chromium.
 */
export async function benchStudio(): Promise<Line[]> {
  const dir = mkdtempSync(join(tmpdir(), 'bench-studio-'))
  const browser = await launchChromium()
  try {
    const ours = await measureOurs(browser, join(dir, 'ours'))
    const stock = await measureStock(browser, dir)
    const line = (what: string, name: keyof typeof stock, most: number) => ({
      what,
      ours: ours[name],
      baseline: stock[name],
      promise: `≤ ${most} ms`,
      holds: ours[name] <= most,
    })
    return [
      line('Studio until its desk answers, first visit', 'cold', 3000),
      line('Studio until its desk answers, later', 'warm', 3000),
      line('a key in 5000 words, 40 citations: median', 'median', 50),
      line('a key in 5000 words, 40 citations: 95th percentile', 'p95', 50),
      {
        what: 'processor time of a key, with all that follows it',
        ours: ours.busy,
        baseline: stock.busy,
        promise: '≤ 1.2× the time',
        holds: ours.busy <= stock.busy * 1.2,
      },
    ]
  } finally {
    await browser.close()
    rmSync(dir, {recursive: true, force: true})
  }
}

async function measureOurs(browser: Browser, dataDir: string) {
  await fill(dataDir)
  const attune = await startAttune(dataDir)
  try {
    return await measureStudio(browser, attune.url, 'My drafts')
  } finally {
    await attune.stop()
  }
}

async function measureStock(browser: Browser, dir: string) {
  const [dataDir, studio] = [join(dir, 'stock'), join(dir, 'studio')]
  await fill(dataDir)
  build(studio)
  const {project} = readEnvironment({DATA_DIR: dataDir})
  let origin = ''
  const lake = createLake({...lakeOptions(dataDir, project), origin: () => origin})
  const parts = {lake: nodeHandlers(lake), studio: {dir: studio, hosts: []}, site: () => undefined}
  const server = await serve(parts, 0)
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
  try {
    return await measureStudio(browser, origin, 'Article')
  } finally {
    server.closeAllConnections()
    server.close()
    await lake.close()
  }
}

function build(outDir: string) {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const config = join(import.meta.dirname, 'stockStudio/vite.config.ts')
  const args = [vite, 'build', '--config', config, '--outDir', outDir]
  const {status, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8'})
  if (status !== 0) throw new Error(`The stock Studio could not be built.\n${stderr}`)
}

async function fill(dataDir: string) {
  const {client, close} = await connect(readEnvironment({DATA_DIR: dataDir}))
  const transaction = client.transaction()
  for (const document of longPractice()) transaction.create(document as SanityDocumentStub)
  await transaction.commit({visibility: 'async'})
  await close()
}

/** Milliseconds until the desk answers, and of a key. `landmark` is a word of the desk. */
async function measureStudio(browser: Browser, url: string, landmark: string) {
  const studio = await openStudio(browser, url)
  const cold = await timeOpening(studio.page, url, landmark)
  const warm = await timeOpening(studio.page, url, landmark)
  await studio.open('article', 'article-0')
  const {keys, busy} = await timeKeys(studio.page)
  await studio.close()
  const at = (share: number) => keys[Math.ceil(keys.length * share) - 1] as number
  return {cold, warm, median: at(0.5), p95: at(0.95), busy}
}

/** From the address to a desk that is drawn and free to answer. */
async function timeOpening(page: Page, url: string, landmark: string): Promise<number> {
  await page.goto('about:blank')
  await page.goto(`${url}/studio/`, {waitUntil: 'commit'})
  await page.getByText(landmark, {exact: true}).first().waitFor()
  return page.evaluate(
    () => new Promise<number>((answer) => requestIdleCallback(() => answer(performance.now()))),
  )
}

/**
 * Each key's time from the press to the end of the frame that follows, sorted; and what one costs
 * the page's main thread with all that follows, which another program's work does not lengthen.
 */
async function timeKeys(page: Page): Promise<{keys: number[]; busy: number}> {
  const body = studioText(page, 'body')
  await body.goToEnd(middle)
  await body.type(' Warm.')
  await page.waitForTimeout(3000)
  await page.evaluate(() => {
    const keys: number[] = []
    Object.assign(window, {keys})
    const note = ({timeStamp}: KeyboardEvent) => {
      const {port1, port2} = new MessageChannel()
      port1.onmessage = () => keys.push(performance.now() - timeStamp)
      requestAnimationFrame(() => port2.postMessage(null))
    }
    addEventListener('keydown', note, {capture: true})
  })
  const thread = await watchThread(page)
  for (let i = 0; i < 3; i++) await page.keyboard.type(typed, {delay: 90})
  const spent = await thread.spent()
  const keys = await page.evaluate(() => (window as unknown as {keys: number[]}).keys)
  return {keys: keys.sort((a, b) => a - b), busy: spent / keys.length}
}

/** Milliseconds of the processor that a page's main thread has used since. */
async function watchThread(page: Page): Promise<{spent(): Promise<number>}> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable', {timeDomain: 'threadTicks'})
  const used = async () => {
    const {metrics} = await devtools.send('Performance.getMetrics')
    return (metrics.find(({name}) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const before = await used()
  return {spent: async () => (await used()) - before}
}
