import {join} from 'node:path'
import {parentPort, workerData} from 'node:worker_threads'
import {createContentClient} from '../content/client.ts'
import {createPublishedReader} from '../content/createPublishedReader.ts'
import {readCacheDir} from '../content/environment.ts'
import {copySite} from './copySite.ts'
import {createChecker} from './createChecker.ts'
import {createPress} from './createPress.ts'
import {indexSite} from './indexSite.ts'
import {loadRenderer} from './loadRenderer.ts'
import {openFolder, type SiteFolder} from './openFolder.ts'
import type {PressOrder, PressThreadData} from './startPress.ts'

const {serverDir, staticDir, hasTwins} = workerData as PressThreadData
const checker = createChecker()
const press = createPress({
  renderer: await loadRenderer(serverDir),
  read: createPublishedReader(createContentClient()),
  check: checker.check,
  picturesDir: join(readCacheDir(), 'pictures'),
})
const folders = new Map<string, Promise<SiteFolder>>()

/** The folder of an order, opened ahead if it could be. */
function folderOf(dir: string): Promise<SiteFolder> {
  const folder = folders.get(dir) ?? openFolder(dir, {staticDir, hasTwins})
  folders.set(dir, folder)
  return folder
}

let indexing = new AbortController()

async function carryOut(order: PressOrder) {
  if (order.verb === 'leaveIndex') return indexing.abort()
  if (order.verb === 'index') indexing = new AbortController()
  const {verb, dir} = order
  if (verb === 'prepare') {
    if (order.from) copySite(order.from, dir)
    await folderOf(dir)
    return undefined
  }
  if (verb === 'index') {
    const isMade = await indexSite(dir, indexing.signal)
    if (isMade) folders.delete(dir)
    return isMade
  }
  const folder = await folderOf(dir)
  folders.delete(dir)
  return press.print(folder, order.isPatient)
}

parentPort?.on('message', async ({id, order}: {id: number; order: PressOrder}) => {
  try {
    parentPort?.postMessage({id, value: await carryOut(order)})
  } catch (error) {
    parentPort?.postMessage({id, error})
  }
})
