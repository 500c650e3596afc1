import {useEffect, useState} from 'react'
import {type Observable, shareReplay} from 'rxjs'
import {type DocumentStore, useDocumentStore} from 'sanity'
import {ASKED_QUERY, type Asking} from './asked.ts'

const shared = new WeakMap<DocumentStore, Observable<Asking[]>>()

/** All that is asked anywhere, as it is now: one query for all who look. */
export function useAsking(): Asking[] {
  const store = useDocumentStore()
  const [asking, setAsking] = useState<Asking[]>([])
  useEffect(() => {
    const found =
      shared.get(store) ??
      (
        store.listenQuery(
          ASKED_QUERY,
          {},
          {
            apiVersion: 'v2025-02-19',
            perspective: 'drafts',
          },
        ) as Observable<Asking[]>
      ).pipe(shareReplay({bufferSize: 1, refCount: true}))
    shared.set(store, found)
    const subscription = found.subscribe(setAsking)
    return () => subscription.unsubscribe()
  }, [store])
  return asking
}
