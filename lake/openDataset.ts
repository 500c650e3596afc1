import {randomUUID} from 'node:crypto'
import {type Callers, createCallers} from './access/callers.ts'
import {toPublicParts} from './access/publicParts.ts'
import {createAssetStore} from './assets/assetStore.ts'
import {removeFiles} from './assets/removeFiles.ts'
import {tidyAssets} from './assets/tidyAssets.ts'
import type {Parts} from './call.ts'
import {createDataset} from './dataset.ts'
import {createHub} from './events/hub.ts'
import type {OpenStreams} from './events/openStreams.ts'
import {createPresence, type Presence} from './events/presence.ts'
import {startHistoryTrim} from './history/trimHistory.ts'
import {startHooks} from './hooks/dispatcher.ts'
import type {LakeOptions} from './options.ts'
import {createQueryRunner} from './query/runner.ts'
import {createViews} from './query/views.ts'
import {startWordTaking} from './query/wordTaking.ts'
import {startReleaseClock} from './releaseClock.ts'
import {startScheduleClock} from './scheduleClock.ts'
import {openStore} from './store/open.ts'

/** One dataset with everything that serves it. */
export interface OpenDataset {
  parts: Parts
  /** The same as strangers may see it. */
  publicParts: Parts
  presence: Presence
  close(): void
}

/**
 * Opens a dataset that has `dataDir` for itself, with callers of its own unless it shares those
 * of another. Throws DataDirError if it is held.
 */
export function openDataset(options: LakeOptions, callers?: Callers): OpenDataset {
  const {dataDir, access, log = () => {}, now = () => new Date()} = options
  const newId = options.newId ?? randomUUID
  const store = openStore(dataDir)
  const hub = createHub(log)
  const dataset = createDataset({store, hub, now, newId})
  const openStreams: OpenStreams = new Set()
  const core = {store, dataset, hub, now, newId, log}
  const parts: Parts = {
    options,
    now,
    newId,
    store,
    hub,
    dataset,
    views: createViews(dataset),
    queries: createQueryRunner(options.queryLimits),
    openStreams,
    callers: callers ?? createCallers(access, store.users),
    assets: createAssetStore(dataDir, options.imageCacheBytes),
    hooks: startHooks({...core, name: options.dataset, allowed: options.allowHooks ?? []}),
    schedules: startScheduleClock(core),
  }
  tidyAssets({assets: parts.assets, documents: dataset.documents, now, log})
  hub.subscribe((committed) => removeFiles(committed, dataset.documents, parts.assets))
  const releaseClock = startReleaseClock(core)
  const words = startWordTaking(parts.views, log)
  const trim = startHistoryTrim({...core, days: options.keepHistoryDays ?? null})
  return {
    parts,
    publicParts: toPublicParts(parts),
    presence: createPresence(),
    close() {
      releaseClock.close()
      trim.close()
      words.close()
      parts.schedules.close()
      parts.hooks.close()
      dataset.close()
      for (const stream of [...openStreams]) stream.end()
      store.close()
    },
  }
}
