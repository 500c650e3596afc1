import {useToast} from '@sanity/ui/toast'
import {useEffect} from 'react'
import {type LayoutProps, useClient} from 'sanity'
import {keepRedirects} from './keepRedirects.ts'

/** All of Studio, with the redirects kept for as long as it is open. */
export function RedirectKeeper(props: LayoutProps) {
  const client = useClient({apiVersion: '2025-02-19'})
  const {push} = useToast()
  useEffect(() => {
    const leave = new AbortController()
    const keep = () =>
      new Promise<void>((resolve) => {
        const keeping = keepRedirects(client).subscribe({
          next: ({from, failure}) =>
            push(
              failure
                ? {
                    status: 'warning',
                    duration: 20_000,
                    title: `${from} leads nowhere`,
                    description: `The page has a new address, and the old one could not be kept: ${failure} Add it under “Pages and settings”, “Old addresses”.`,
                  }
                : {
                    status: 'info',
                    title: 'The page has a new address',
                    description: `Readers who come to ${from} are led there.`,
                  },
            ),
          // Whoever may not listen here cannot publish here either.
          error: () => resolve(),
        })
        leave.signal.addEventListener('abort', () => {
          keeping.unsubscribe()
          resolve()
        })
      })
    // One tab of a browser is enough; without locks (a plain http address) each does it, and they
    // write the same.
    if (navigator.locks) {
      navigator.locks.request('attune.redirects', {signal: leave.signal}, keep).catch(() => {})
    } else keep()
    return () => leave.abort()
  }, [client, push])
  return props.renderDefault(props)
}
