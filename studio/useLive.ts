import {useEffect, useMemo, useState} from 'react'
import {finalize, type Observable, shareReplay} from 'rxjs'
import {type DocumentStore, useDocumentStore} from 'sanity'

/** A filter may be listened to by another query than it is answered with, where that joins. */
export type LiveQuery = string | {fetch: string; listen: string}
type Params = Record<string, string | number | boolean | string[]>

const stores = new WeakMap<DocumentStore, Map<string, Observable<unknown>>>()

/**
 * What a query finds, now and after every change; undefined until it is known. Components that
 * ask the same share one listener. Drafts are seen as separate documents.
 */
export function useLive<T>(query: LiveQuery | undefined, params: Params = {}): T | undefined {
  const store = useDocumentStore()
  const key = JSON.stringify([query, params])
  const results = useMemo(() => {
    const [asked, given] = JSON.parse(key) as [LiveQuery | null, Params]
    return asked ? resultsOf(store, asked, given, key) : undefined
  }, [store, key])
  const [found, setFound] = useState<{of: unknown; value?: T}>({of: undefined})
  useEffect(() => {
    const watch = results?.subscribe({
      next: (value) => setFound({of: results, value: value as T}),
      error: () => setFound({of: results}),
    })
    return () => watch?.unsubscribe()
  }, [results])
  return found.of === results ? found.value : undefined
}

function resultsOf(store: DocumentStore, query: LiveQuery, params: Params, key: string) {
  const known = stores.get(store) ?? new Map<string, Observable<unknown>>()
  stores.set(store, known)
  const running = known.get(key)
  if (running) return running
  const options = {apiVersion: '2025-02-19', perspective: 'raw' as const}
  const results: Observable<unknown> = store.listenQuery(query, params, options).pipe(
    finalize(() => known.delete(key)),
    shareReplay({bufferSize: 1, refCount: true}),
  )
  known.set(key, results)
  return results
}
