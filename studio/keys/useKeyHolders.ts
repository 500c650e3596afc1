import {useCallback, useEffect, useState} from 'react'
import type {KeyHolder} from '../../schemas/forms/submission.ts'
import {readKeys} from '../inbox/receiver.ts'

/** Who can open the inbox, and a way to ask again. */
export function useKeyHolders() {
  const [state, setState] = useState<{holders?: KeyHolder[]; failure?: string}>({})
  const refresh = useCallback(
    () =>
      readKeys().then(
        (holders) => setState({holders}),
        (error: Error) => setState({failure: error.message}),
      ),
    [],
  )
  useEffect(() => {
    void refresh()
  }, [refresh])
  return {...state, refresh}
}
