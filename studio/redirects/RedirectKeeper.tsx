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
          next: ({from}) =>
            push({
              status: 'info',
              title: 'The page has a new address',
              description: `Readers who come to ${from} are led there.`,
            }),
          // Who may not write redirects leaves them to somebody who may.
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
