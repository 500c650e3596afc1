import type {Datasets} from '../datasets.ts'
import type {HookAttempt, HookMessage} from '../store/hooks.ts'
import type {Hook} from './hook.ts'

/** Stands for all datasets, those to come included. */
const EVERY = '*'

/**
 * The hooks of all datasets. Each dataset keeps those that hear of it, with what they have to
 * send; a hook of every dataset is in each.
 */
export function openRegistry(datasets: Datasets) {
  const parts = () => datasets.all().map((open) => open.parts)
  const newestFirst = <T extends {createdAt: string}>(logs: T[][]): T[] =>
    logs.length === 1
      ? logs.flat()
      : logs.flat().sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  return {
    all: (): Hook[] => {
      const byId = new Map(parts().flatMap(({hooks}) => hooks.all().map((one) => [one.id, one])))
      return [...byId.values()]
    },
    /** Whether there is anything that a hook of this dataset could hear of. */
    knows: (dataset: string): boolean => dataset === EVERY || datasets.find(dataset) !== undefined,
    put(hook: Hook): void {
      for (const {hooks, options} of parts()) {
        if (hook.dataset === EVERY || hook.dataset === options.dataset) hooks.put(hook)
        else hooks.remove(hook.id)
      }
    },
    remove(id: string): void {
      for (const {hooks} of parts()) hooks.remove(id)
    },
    messagesOf: (id: string): HookMessage[] =>
      newestFirst(parts().map(({store}) => store.hooks.messagesOf(id))),
    attemptsOf: (id: string): HookAttempt[] =>
      newestFirst(parts().map(({store}) => store.hooks.attemptsOf(id))),
    attempt: (id: string): HookAttempt | undefined =>
      parts()
        .map(({store}) => store.hooks.attempt(id))
        .find((found) => found !== undefined),
  }
}

/** Gives a dataset that has just been added the hooks that hear of all. */
export function inheritHooks(from: {all(): Hook[]}, to: {put(hook: Hook): void}): void {
  for (const hook of from.all()) if (hook.dataset === EVERY) to.put(hook)
}
