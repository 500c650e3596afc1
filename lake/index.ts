import {randomUUID} from 'node:crypto'
import {createCallers} from './access/callers.ts'
import {createAssetStore} from './assets/assetStore.ts'
import {removeFiles} from './assets/removeFiles.ts'
import type {Parts} from './call.ts'
import {createDataset} from './dataset.ts'
import type {OpenStreams} from './events/eventStream.ts'
import {createHub} from './events/hub.ts'
import {createPresence} from './events/presence.ts'
import type {LakeSocket} from './events/socket.ts'
import {startHooks} from './hooks/dispatcher.ts'
import type {LakeOptions} from './options.ts'
import {createViews} from './query/views.ts'
import {startReleaseClock} from './releaseClock.ts'
import {createRouter} from './router.ts'
import {connectSocket} from './routes/socket.ts'
import {openStore} from './store/open.ts'

export type {LakeSocket} from './events/socket.ts'
export type {LakeAccess, LakeOptions, LakeUser} from './options.ts'
export {DataDirError} from './store/dataDirError.ts'

export interface Lake {
  fetch(request: Request): Promise<Response>
  /** Takes over a WebSocket after its handshake. */
  connect(socket: LakeSocket, request: Request): void
  close(): Promise<void>
}

/** Opens a data directory and serves it. Throws DataDirError if it is held or not writable. */
export function createLake(options: LakeOptions): Lake {
  const {dataDir, access, origin, log = () => {}, now = () => new Date()} = options
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
    openStreams,
    callers: createCallers(access),
    assets: createAssetStore(dataDir),
    hooks: startHooks({...core, allowed: options.allowHooks ?? []}),
  }
  hub.subscribe((committed) => removeFiles(committed, parts.assets))
  const route = createRouter(parts)
  const presence = createPresence()
  const releaseClock = startReleaseClock(core)
  let announced = ''

  /** Tells where the lake is reached: an ephemeral port is known only after a while. */
  function announce(): void {
    if (announced === origin()) return
    announced = origin()
    try {
      store.announce(announced)
    } catch (error) {
      // A full disk keeps nobody from reading.
      log(`lake.json could not be written: ${(error as Error).message}`)
    }
    dataset.relocate(announced)
  }

  announce()
  return {
    fetch(request) {
      announce()
      return route(request)
    },
    connect: (socket, request) => connectSocket(parts, presence, socket, request),
    async close() {
      releaseClock.close()
      parts.hooks.close()
      dataset.flush()
      for (const stream of [...openStreams]) stream.end()
      store.close()
    },
  }
}
