import {renameSync, rmSync} from 'node:fs'
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
import {openFolder, SEARCH_INDEX, type SiteFolder} from './openFolder.ts'
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

let leaving = new AbortController()

async function carryOut(order: PressOrder) {
  if (order.verb === 'leave') return leaving.abort()
  if (order.verb === 'prepare') {
    if (order.from) copySite(order.from, order.dir)
    await folderOf(order.dir)
    return undefined
  }
  leaving = new AbortController()
  const {signal} = leaving
  if (order.verb === 'index') return indexSite(order.dir, order.into, signal)
  if (order.verb === 'finish') {
    const {dir, search} = order
    if (search) {
      // What is there is the very file of the site that is read: it is taken away, and not written over.
      rmSync(join(dir, SEARCH_INDEX), {recursive: true, force: true})
      renameSync(search, join(dir, SEARCH_INDEX))
      folders.delete(dir)
    }
    const isSqueezed = await press.squeeze(await folderOf(dir), signal)
    folders.delete(dir)
    return isSqueezed || search !== undefined
  }
  const printed = await press.print(await folderOf(order.dir), order.today, order.isPatient, signal)
  if (!printed.isLeft) folders.delete(order.dir)
  return printed
}

parentPort?.on('message', async ({id, order}: {id: number; order: PressOrder}) => {
  try {
    parentPort?.postMessage({id, value: await carryOut(order)})
  } catch (error) {
    parentPort?.postMessage({id, error})
  }
})
