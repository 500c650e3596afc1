import {createDatasets} from './datasets.ts'
import type {LakeSocket} from './events/socket.ts'
import type {LakeOptions} from './options.ts'
import {createRouter} from './router.ts'
import {connectSocket} from './routes/socket.ts'

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
  const {origin, log = () => {}} = options
  const datasets = createDatasets(options)
  const route = createRouter(datasets, options)
  let announced = ''

  /** Tells where the lake is reached: an ephemeral port is known only after a while. */
  function announce(): void {
    if (announced === origin()) return
    announced = origin()
    try {
      datasets.main.parts.store.announce(announced)
    } catch (error) {
      // A full disk keeps nobody from reading.
      log(`lake.json could not be written: ${(error as Error).message}`)
    }
    for (const {parts} of datasets.all()) parts.dataset.relocate(announced)
  }

  announce()
  return {
    fetch(request) {
      announce()
      return route(request)
    },
    connect: (socket, request) => connectSocket(datasets, socket, request),
    close: async () => datasets.close(),
  }
}
