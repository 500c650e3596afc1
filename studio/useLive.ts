import {useToast} from '@sanity/ui/toast'
import {useEffect, useMemo, useState} from 'react'
import {finalize, type Observable, shareReplay} from 'rxjs'
import {type DocumentStore, useDocumentStore} from 'sanity'
import {type Answer, keepAsking} from './keepAsking.ts'

/** A filter may be listened to by another query than it is answered with, where that joins. */
export type LiveQuery = string | {fetch: string; listen: string}
type Params = Record<string, string | number | boolean | string[]>
type Perspective = 'raw' | 'drafts'
type Question = [LiveQuery | null, Params, Perspective]

const stores = new WeakMap<DocumentStore, Map<string, Observable<Answer<unknown>>>>()

/**
 * What a query finds, now and after every change; undefined until it is known. Components that
 * ask the same share one listener. Drafts are seen as separate documents, or in place of what is
 * published. Where nothing can be read, a note says so, what was found before stays, and it is asked
 * again.
 */
export function useLive<T>(
  query: LiveQuery | undefined,
  params: Params = {},
  perspective: Perspective = 'raw',
): T | undefined {
  const store = useDocumentStore()
  const {push} = useToast()
  const key = JSON.stringify([query, params, perspective])
  const results = useMemo(() => resultsOf(store, key), [store, key])
  const [found, setFound] = useState<{of: unknown; value?: T}>({of: undefined})
  useEffect(() => {
    const watch = results?.subscribe((answer) =>
      answer.error
        ? push({...unread, description: `${unread.description} ${answer.error.message}`})
        : setFound({of: results, value: answer.value as T}),
    )
    return () => watch?.unsubscribe()
  }, [results, push])
  return found.of === results ? found.value : undefined
}

/** One note, however many lists wait. */
const unread = {
  id: 'attune.unread',
  status: 'warning',
  duration: 8000,
  title: 'Part of this page could not be read',
  description: 'Studio asks again every few seconds. If this stays, is Attune still running?',
} as const

function resultsOf(store: DocumentStore, key: string) {
  const [query, params, perspective] = JSON.parse(key) as Question
  if (!query) return undefined
  const known = stores.get(store) ?? new Map<string, Observable<Answer<unknown>>>()
  stores.set(store, known)
  const running = known.get(key)
  if (running) return running
  const options = {apiVersion: '2025-02-19', perspective}
  const found: Observable<unknown> = store.listenQuery(query, params, options)
  const results = keepAsking(found).pipe(
    finalize(() => known.delete(key)),
    shareReplay({bufferSize: 1, refCount: true}),
  )
  known.set(key, results)
  return results
}
