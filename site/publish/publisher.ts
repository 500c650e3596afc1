import {createHash} from 'node:crypto'
import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {compress} from './compress.ts'
import {currentSite, type PublishedSite, setCurrentSite} from './currentSite.ts'
import {type Revisions, toLiveDocuments} from './liveDocuments.ts'
import {createStatusBoard, type PublishStatus} from './statusBoard.ts'

export interface PublisherOptions {
  client: SanityClient
  /** Holds every built site in a folder of its own, and says which is current. */
  sitesDir: string
  /** Changes with the code of the site, so that an update of Attune builds anew. */
  codeVersion: string
  /** Builds all pages into a folder until told to stop; throws with the reason. */
  build(outDir: string, signal: AbortSignal): Promise<void>
  report(event: PublisherEvent): void
}

export type PublisherEvent =
  | {type: 'current'; site: PublishedSite}
  | {type: 'building'; revisions: Revisions}
  | {type: 'live'; site: PublishedSite; seconds: number}
  | {type: 'failed'; error: Error}

export interface Publisher {
  /** Folder of the site that readers see now; undefined until the first is built. */
  current(): string | undefined
  /** What readers see, and what keeps them from seeing more. */
  status(): PublishStatus
  close(): Promise<void>
}

/** A pause after the first change, so that changes which come together are built together. */
const GATHER_MS = 100
/** Reviews are told of with the article that names them, so one alone changes no page. */
const isPublic = `!(${['drafts', 'versions', '_', 'review']
  .map((folder) => `_id in path("${folder}.**")`)
  .join(' || ')})`
/** How often it is asked whether a new day has begun. */
const DAY_CHECK_MS = 10 * 60_000

/**
 * Keeps the site in step with the lake: each published change builds a whole new site beside the
 * one that is read, and then takes its place at once. A failed build changes nothing.
 */
export function createPublisher(options: PublisherOptions): Publisher {
  const {client, sitesDir, codeVersion, build} = options
  let site = currentSite(sitesDir)
  const board = createStatusBoard(() => site)
  const report = (event: PublisherEvent) => {
    board.note(event)
    options.report(event)
  }
  const closing = new AbortController()
  const {signal} = closing
  let wanted = false
  let running: Promise<void> | undefined
  let day = ''

  const subscription = client
    .listen(
      `*[${isPublic}]`,
      {},
      {
        events: ['welcome', 'mutation', 'reconnect'],
        includeResult: false,
        visibility: 'query',
      },
    )
    .subscribe({
      next: ({type}) => type !== 'reconnect' && request(),
      // A refused listener, such as one with a wrong token, must not take the server with it.
      error: (error) => report({type: 'failed', error}),
    })

  // Reviews fall due and credentials expire while nobody writes, so each day is another site.
  const calendar = setInterval(() => day && day !== today() && request(), DAY_CHECK_MS).unref()

  function request() {
    wanted = true
    running ??= publishWhileWanted().finally(() => (running = undefined))
  }

  async function publishWhileWanted() {
    while (wanted && !signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS))
      wanted = false
      await publish().catch((error) => signal.aborted || report({type: 'failed', error}))
    }
  }

  async function publish() {
    // Read before the build reads content, so the site may be newer than it says, never older.
    const revisions = await readRevisions(client)
    day = today()
    const version = `${codeVersion}-${day}-${contentVersion(revisions)}`
    const seen = () => toLiveDocuments(revisions, site?.documents ?? {}, new Date().toISOString())
    if (site?.version === version) {
      site = {...site, documents: seen()}
      return report({type: 'current', site})
    }
    report({type: 'building', revisions})
    const started = performance.now()
    const dir = join(sitesDir, `${version}-${Date.now()}`)
    try {
      await build(dir, signal)
      await compress(dir, site?.dir)
    } catch (error) {
      await rm(dir, {recursive: true, force: true})
      throw error
    }
    if (signal.aborted) return
    site = setCurrentSite(sitesDir, {dir, version, documents: seen()})
    report({type: 'live', site, seconds: (performance.now() - started) / 1000})
  }

  return {
    current: () => site?.dir,
    status: board.read,
    async close() {
      closing.abort()
      subscription.unsubscribe()
      clearInterval(calendar)
      await running
    },
  }
}

const today = () => new Date().toISOString().slice(0, 10)

/** Equal as long as every public document is. */
function contentVersion(revisions: Revisions): string {
  const names = Object.entries(revisions).map(([id, rev]) => `${id}@${rev}`)
  return createHash('sha256').update(JSON.stringify(names.sort())).digest('hex').slice(0, 16)
}

async function readRevisions(client: SanityClient): Promise<Revisions> {
  const found = await client.fetch<{_id: string; _rev: string}[]>(
    `*[${isPublic}]{_id, _rev}`,
    {},
    {perspective: 'published'},
  )
  return Object.fromEntries(found.map(({_id, _rev}) => [_id, _rev]))
}
