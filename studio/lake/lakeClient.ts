import {type ClientConfig, createClient, type SanityClient} from '@sanity/client'
import {createListen} from './socketListen.ts'

/**
 * The client that Studio uses on a lake. Requests go to the plain host name, and all
 * listeners of a tab share one WebSocket: over HTTP/1.1 a browser allows six connections per host,
 * and one open document already holds six event streams.
 */
export function createLakeClient(config: ClientConfig): SanityClient {
  return listenOverSocket(createClient({...config, ...patient, useProjectHostname: false}))
}

/**
 * A lake that starts anew is away for some seconds, and a reading that fails can make Studio put an
 * error in place of the whole desk: so it is asked again for about 20 seconds, not for three.
 */
const patient = {maxRetries: 13, retryDelay: (tries: number) => Math.min(100 * 2 ** tries, 2000)}

/** Keeps the socket through every way in which Studio makes one client from another. */
function listenOverSocket<T extends SanityClient | SanityClient['observable']>(client: T): T {
  const original = {withConfig: client.withConfig.bind(client), clone: client.clone.bind(client)}
  const replaced = {
    listen: createListen(client),
    withConfig: (config?: ClientConfig) => listenOverSocket(original.withConfig(config) as T),
    clone: () => listenOverSocket(original.clone() as T),
  }
  Object.assign(client, replaced)
  if ('observable' in client) listenOverSocket(client.observable)
  return client
}
