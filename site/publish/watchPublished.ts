import type {SanityClient} from '@sanity/client'
import {isPublic} from './readPublished.ts'

/** Tells of each change of what is published, and once at first; gives how to stop it. */
export function watchPublished(
  client: SanityClient,
  change: () => void,
  fail: (error: Error) => void,
): () => void {
  const subscription = client
    .listen(
      `*[${isPublic}]`,
      {},
      {
        events: ['welcome', 'mutation', 'reconnect'],
        includeResult: false,
        visibility: 'query',
      },
    )
    .subscribe({
      next: ({type}) => type !== 'reconnect' && change(),
      // A refused listener, such as one with a wrong token, must not take the server with it.
      error: fail,
    })
  return () => subscription.unsubscribe()
}
