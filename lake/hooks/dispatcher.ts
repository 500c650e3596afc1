import type {Committed, Dataset} from '../dataset.ts'
import type {Hub} from '../events/hub.ts'
import {commitsSince} from '../history/commitsSince.ts'
import {operationOf} from '../mutation/operationOf.ts'
import type {HookMessage} from '../store/hooks.ts'
import type {Store} from '../store/open.ts'
import type {Hook} from './hook.ts'
import {type SendResult, send} from './send.ts'
import {createTargets} from './targets.ts'
import {toPayload} from './toPayload.ts'

interface Parts {
  /** The dataset's name. */
  name: string
  store: Store
  dataset: Dataset
  hub: Hub
  /** Origins of other machines that may be called. */
  allowed: string[]
  now: () => Date
  newId: () => string
  log: (line: string) => void
}

export type HookDispatcher = ReturnType<typeof startHooks>

/** A message that is still refused after this long is given up, as at Sanity. */
const GIVE_UP_MS = 30 * 60 * 1000

/** Commits whose messages are written together. */
const GATHER_AT_ONCE = 100

const LONGEST_WAIT_MS = 5 * 60 * 1000

/**
 * Asks every hook about every commit, and sends what it has to say: one request of a hook at a
 * time, after the commit and beside it. What is to be sent lies in the database, so that it
 * survives a restart; what was committed before it got there is found again in the log.
 */
export function startHooks({name, store, dataset, hub, allowed, now, newId, log}: Parts) {
  const targets = createTargets(allowed)
  const closing = new AbortController()
  const sending = new Set<string>()
  const timers = new Map<string, NodeJS.Timeout>()
  let hooks: Hook[] = store.hooks.all()
  let heard: Committed[] = hooks.length ? commitsSince(store, dataset, store.hooks.cursor()) : []
  let gathering = false

  /** Turns the commits heard so far into messages, all in one write. */
  async function gather(): Promise<void> {
    if (gathering || closing.signal.aborted) return
    gathering = true
    try {
      while (heard.length) {
        const commits = heard.slice(0, GATHER_AT_ONCE)
        const messages: HookMessage[] = []
        for (const committed of commits) messages.push(...(await toMessages(committed)))
        if (closing.signal.aborted) return
        keep(commits, messages)
        heard = heard.slice(commits.length)
        for (const {id} of hooks) pump(id)
      }
    } catch (error) {
      // A full disk, say: what was heard is kept, and asked about again at the next commit.
      log(`hooks: ${(error as Error).message}`)
    } finally {
      gathering = false
    }
  }

  function keep(commits: Committed[], messages: HookMessage[]): void {
    const known = new Set(hooks.map(({id}) => id))
    const last = commits.at(-1)
    store.transaction(() => {
      for (const message of messages) if (known.has(message.hook)) store.hooks.addMessage(message)
      if (last) store.hooks.moveCursor(store.transactions.seqOf(last.id) ?? 0)
    })
  }

  async function toMessages(committed: Committed): Promise<HookMessage[]> {
    const messages: HookMessage[] = []
    for (const hook of hooks.filter(({isDisabledByUser}) => !isDisabledByUser)) {
      for (const change of committed.changes) {
        try {
          const payload = await toPayload(hook, change)
          if (payload === null) continue
          messages.push({
            id: newId(),
            hook: hook.id,
            createdAt: now().toISOString(),
            transactionId: committed.id,
            transactionTime: committed.timestamp,
            document: change.id,
            operation: operationOf(change),
            payload,
            status: 'pending',
            failureCount: 0,
            resultCode: null,
            due: now().getTime(),
          })
        } catch (error) {
          log(`hook "${hook.name}" cannot read "${change.id}": ${(error as Error).message}`)
        }
      }
    }
    return messages
  }

  /** Sends the next message of a hook that is due, then the one after, until none is. */
  function pump(id: string): void {
    clearTimeout(timers.get(id))
    const hook = hooks.find((one) => one.id === id)
    if (!hook || hook.isDisabledByUser || sending.has(id) || closing.signal.aborted) return
    const message = store.hooks.nextOf(id)
    if (!message) return
    const wait = message.due - now().getTime()
    if (wait > 0) {
      // The wait alone must not keep a process alive.
      timers.set(id, setTimeout(pump, wait, id).unref())
      return
    }
    sending.add(id)
    void attempt(hook, message)
      .catch((error) => log(`hook "${hook.name}": ${(error as Error).stack}`))
      .finally(() => {
        sending.delete(id)
        pump(id)
      })
  }

  async function attempt(hook: Hook, message: HookMessage): Promise<void> {
    const began = now()
    const start = performance.now()
    const refusal = targets.refusalOf(hook.url)
    const result: SendResult = refusal
      ? {resultCode: null, resultBody: `The url ${refusal}`, failureReason: 'other'}
      : await send(hook, message, name, began, closing.signal)
    // Interrupted by our own end: it is sent anew at the next start.
    if (closing.signal.aborted) return
    store.hooks.settle(afterwards(message, result, now().getTime()), {
      id: newId(),
      message: message.id,
      hook: hook.id,
      createdAt: began.toISOString(),
      durationMs: Math.round(performance.now() - start),
      ...result,
    })
  }

  const stop = hub.subscribe((committed) => {
    if (!hooks.length) return
    heard.push(committed)
    // Not amid the delivery of a commit: listeners come first.
    setImmediate(() => void gather())
  })
  void gather()
  for (const {id} of hooks) pump(id)

  return {
    targets,
    all: () => hooks,
    put(hook: Hook): void {
      // The first hook hears of what comes after it, not of all that ever was.
      if (!hooks.length) {
        store.hooks.moveCursor(store.transactions.seqOf(dataset.lastTransactionId()) ?? 0)
      }
      store.hooks.put(hook.id, hook)
      hooks = store.hooks.all()
      pump(hook.id)
    },
    remove(id: string): void {
      store.hooks.remove(id)
      hooks = store.hooks.all()
      clearTimeout(timers.get(id))
    },
    close(): void {
      stop()
      closing.abort()
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}

/** Refusals that may pass are tried again, later and later; others end it. */
function afterwards(
  message: HookMessage,
  {resultCode, failureReason}: SendResult,
  time: number,
): HookMessage {
  if (!failureReason) return {...message, resultCode, status: 'success'}
  const failureCount = message.failureCount + 1
  const mayPass = resultCode === null || resultCode === 429 || resultCode >= 500
  const due = time + Math.min(1000 * 2 ** message.failureCount, LONGEST_WAIT_MS)
  const isOver = due - Date.parse(message.createdAt) > GIVE_UP_MS || failureReason === 'other'
  const status = mayPass && !isOver ? 'pending' : 'failure'
  return {...message, resultCode, failureCount, status, due}
}
