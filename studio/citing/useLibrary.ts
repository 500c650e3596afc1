import {useEffect, useState} from 'react'
import {useClient} from 'sanity'
import {type LibraryWork, loadLibrary, toLibraryWork} from './library.ts'

/** All references, fetched when a picker opens; undefined until they are here. */
export function useLibrary(): {works?: LibraryWork[]; error?: string} {
  const client = useClient({apiVersion: 'v2025-02-19'})
  const [state, setState] = useState<{works?: LibraryWork[]; error?: string}>({})
  useEffect(() => {
    let isOpen = true
    loadLibrary(client).then(
      (held) => isOpen && setState({works: held.map(toLibraryWork)}),
      (error: Error) =>
        isOpen && setState({works: [], error: `The references did not load: ${error.message}`}),
    )
    return () => {
      isOpen = false
    }
  }, [client])
  return state
}
