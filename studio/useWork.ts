import {useState} from 'react'

/** Something that takes a moment and can fail: whether it is under way, and why it failed. */
export function useWork() {
  const [state, setState] = useState<{isBusy: boolean; failure?: string}>({isBusy: false})
  const start = async (work: () => Promise<unknown>) => {
    setState({isBusy: true})
    try {
      await work()
      setState({isBusy: false})
    } catch (error) {
      setState({isBusy: false, failure: (error as Error).message})
    }
  }
  return {...state, start}
}
