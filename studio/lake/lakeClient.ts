import {type ClientConfig, createClient, type SanityClient} from '@sanity/client'
import {createListen} from './socketListen.ts'

/**
 * The client that Studio uses on a lake. Requests go to the plain host name, and all
 * listeners of a tab share one WebSocket: over HTTP/1.1 a browser allows six connections per host,
 * and one open document already holds six event streams.
 */
export function createLakeClient(config: ClientConfig): SanityClient {
  return listenOverSocket(createClient({...config, useProjectHostname: false}))
}

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
