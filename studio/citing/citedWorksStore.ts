import {createContext, useCallback, useContext, useSyncExternalStore} from 'react'
import type {CitedWork} from './citedWorks.ts'

/**
 * The references of the document that is open. Marks listen to their own work only: a keystroke
 * that changes no citation renders none of them again.
 */
export interface CitedWorksStore {
  list(): CitedWork[]
  update(works: CitedWork[]): void
  subscribe(listener: () => void): () => void
}

export function createCitedWorksStore(): CitedWorksStore {
  let works: CitedWork[] = []
  const listeners = new Set<() => void>()
  return {
    list: () => works,
    update(next) {
      const kept = next.map((work) => works.find((known) => isEqual(known, work)) ?? work)
      if (kept.length === works.length && kept.every((work, i) => work === works[i])) return
      works = kept
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const none = createCitedWorksStore()

export const CitedWorksContext = createContext(none)

export function useCitedWorks(): CitedWork[] {
  const {list, subscribe} = useContext(CitedWorksContext)
  return useSyncExternalStore(subscribe, list)
}

export function useCitedWork(id: string | undefined): CitedWork | undefined {
  const {list, subscribe} = useContext(CitedWorksContext)
  const find = useCallback(() => list().find((work) => work.id === id), [list, id])
  return useSyncExternalStore(subscribe, find)
}
