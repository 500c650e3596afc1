import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {createNextSite} from './createNextSite.ts'
import {currentSite, type PublishedSite, setCurrentSite} from './currentSite.ts'
import {keepRedirects} from './keepRedirects.ts'
import {
  contentVersion,
  type LiveDocuments,
  type Revisions,
  toLiveDocuments,
  withPages,
} from './liveDocuments.ts'
import {SEARCH_INDEX} from './openFolder.ts'
import {leftOff, type Printed} from './printed.ts'
import type {PublisherEvent} from './publisherEvent.ts'
import {readPublished} from './readPublished.ts'
import type {PressThread} from './startPress.ts'
import {createStatusBoard, type PublishStatus} from './statusBoard.ts'
import {watchPublished} from './watchPublished.ts'

export interface PublisherOptions {
  client: SanityClient
  /** Holds every built site in a folder of its own, and says which is current. */
  sitesDir: string
  /** Changes with the code of the site, so that an update of Attune builds anew. */
  codeVersion: string
  /** Stays at hand, so that a change costs the pages that show it. */
  press: Promise<PressThread>
  now(): Date
  report(event: PublisherEvent): void
}

export interface Publisher {
  /** Folder of the site that readers see now; undefined until the first is built. */
  current(): string | undefined
  /** What readers see, and what keeps them from seeing more. */
  status(): PublishStatus
  close(): Promise<void>
}

/** A pause after the first change, so that changes which come together are built together. */
const GATHER_MS = 100
/** How often it is asked whether a new day has begun. */
const DAY_CHECK_MS = 10 * 60_000

/**
 * Keeps the site in step with the lake: each published change is printed into a copy of the site that
 * is read, which then takes its place at once. What fails changes nothing. Of a large site, pages
 * that only show another may follow in a copy of their own, and so does what the search finds; both
 * are left as soon as something else is published.
 */
export function createPublisher(options: PublisherOptions): Publisher {
  const {client, sitesDir, codeVersion, press, now} = options
  const today = () => now().toISOString().slice(0, 10)
  // That there is none is told with what was to be printed.
  press.catch(() => undefined)
  let site = currentSite(sitesDir)
  const next = createNextSite(sitesDir, press, () => site?.dir)
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
  /** Whether the press knows the site that readers see. */
  let isAtHand = false
  let isIndexOld = site?.isIndexOld ?? false
  /** Whether the next site has an index that the one which is read has not. */
  let holdsIndex = false

  const stopWatching = watchPublished(client, request, (error) => report({type: 'failed', error}))

  // Reviews fall due and credentials expire while nobody writes, so each day is another site.
  const calendar = setInterval(() => day && day !== today() && request(), DAY_CHECK_MS).unref()

  function request() {
    wanted = true
    // Whoever has published something need not wait for what can follow.
    press.then(({leave}) => leave()).catch(() => undefined)
    running ??= publishWhileWanted().finally(() => (running = undefined))
  }

  async function publishWhileWanted() {
    while (wanted && !signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS))
      wanted = false
      await publish()
        .finally(finish)
        .catch((error) => signal.aborted || report({type: 'failed', error}))
    }
  }

  async function publish() {
    // Read before the press reads content, so the site may be newer than it says, never older.
    const {revisions, paths} = await readHeld()
    day = today()
    const version = `${codeVersion}-${day}-${contentVersion(revisions)}`
    const seen = (rev: Revisions) =>
      toLiveDocuments(rev, paths, site?.documents ?? {}, now().toISOString())
    const isThere = site?.version === version
    if (site && isThere) {
      site = {...site, documents: seen(revisions)}
      report({type: 'current', site})
    } else report({type: 'building', revisions})
    // What is there is printed once, too: then the press knows it, and the first change is quick.
    if (isThere && isAtHand) return
    const started = performance.now()
    const first = await print(false)
    if (signal.aborted) return
    isAtHand = true
    let isTold = false
    const goLive = (printed: Printed, made: string, documents: LiveDocuments) => {
      isIndexOld ||= printed.isSearchChanged
      const live = {version: made, documents}
      const isOther = printed.isChanged || holdsIndex
      // What is the same stays where it is: it is only known as what it is now.
      site =
        site && !isOther ? setCurrentSite(sitesDir, {...site, ...live, isIndexOld}) : setLive(live)
      if (!isTold) report({type: 'live', site, seconds: (performance.now() - started) / 1000})
      isTold = true
    }
    // Until the rest is there it has no version, so that a new start goes on with it; and only of what
    // has a page of its own can it be said that readers see it.
    if (first.isChanged && !first.isWhole) {
      goLive(first, '', seen(withPages(revisions, paths, site?.documents)))
    }
    const all = first.isWhole ? first : await print(true)
    if (signal.aborted || all.isLeft) return
    if (all.isChanged || !isThere) goLive(all, version, seen(revisions))
  }

  /** What is published, once old addresses lead to pages that moved, whoever moved them. */
  async function readHeld() {
    const held = await readPublished(client)
    const {moves, error} = await keepRedirects(client, site?.documents ?? {}, held.paths)
    if (moves.length === 0) return held
    report({type: 'moved', moves, error})
    return error ? held : await readPublished(client)
  }

  /** Prints into the next site; what fails leaves nothing of it. */
  async function print(isPatient: boolean): Promise<Printed> {
    const dir = await next.folder()
    const {print: printInto} = await press
    if (isPatient && wanted) return leftOff
    return await printInto(dir, day, isPatient).catch(throwAway)
  }

  /** A page or a twin may be written by half, and the next site would be printed over it. */
  async function throwAway(error: unknown): Promise<never> {
    isIndexOld ||= holdsIndex
    await next.throwAway()
    throw error
  }

  /** What follows last: the search index takes as long as all else, small twins take effort. */
  async function finish() {
    const known = site
    if (signal.aborted || !known || wanted) return
    const {index, finish, leave} = await press
    const isOld = isIndexOld || !existsSync(join(known.dir, SEARCH_INDEX))
    const search = isOld ? next.nameFolder('search') : undefined
    if (search && !(await index(known.dir, search))) return
    const dir = await next.folder()
    if (signal.aborted) return
    const finishing = finish(dir, search)
    if (wanted) leave()
    const isOther = await finishing.catch(throwAway)
    holdsIndex ||= search !== undefined
    if (search) isIndexOld = false
    if (isOther && !signal.aborted && !wanted) site = setLive(known)
  }

  function setLive({version, documents}: Pick<PublishedSite, 'version' | 'documents'>) {
    const dir = next.take(version || 'unfinished')
    const live = setCurrentSite(sitesDir, {dir, version, documents, isIndexOld})
    site = live
    holdsIndex = false
    next.folder().catch(() => undefined)
    return live
  }

  return {
    current: () => site?.dir,
    status: board.read,
    async close() {
      closing.abort()
      stopWatching()
      clearInterval(calendar)
      // A thread cannot be told to stop what it is at; it is ended, and what it was at is left.
      await (await press.catch(() => undefined))?.close()
      await running
    },
  }
}
