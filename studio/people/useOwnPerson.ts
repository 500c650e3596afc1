import {useEffect, useState} from 'react'
import {of, switchMap} from 'rxjs'
import {useDocumentStore, useKeyValueStore} from 'sanity'
import type {Person} from '../../schemas/model.generated.ts'
import {keepAsking} from '../keepAsking.ts'
import {PERSON_KEY} from './signIn.ts'

const apiVersion = '2025-02-19'

/**
 * Follows the current user's `person` document. Which it is, Studio remembers for each user in
 * its key-value store, which hosted Sanity has as well: no address of anybody is in a document.
 */
export function useOwnPerson(): Person | undefined {
  const memory = useKeyValueStore()
  const documents = useDocumentStore()
  const [person, setPerson] = useState<Person>()
  useEffect(() => {
    const found = memory.getKey(PERSON_KEY).pipe(
      switchMap((id) => {
        if (typeof id !== 'string') return of(null)
        const query = '*[_type == "person" && _id == $id][0]'
        return documents.listenQuery(query, {id}, {apiVersion, perspective: 'published'})
      }),
    )
    const watch = keepAsking<Person | null>(found).subscribe(
      (answer) => answer.error || setPerson(answer.value ?? undefined),
    )
    return () => watch.unsubscribe()
  }, [memory, documents])
  return person
}
