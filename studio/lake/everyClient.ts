import {type ClientConfig, createClient as createHostedClient} from '@sanity/client'
import {createLakeClient} from './lakeClient.ts'

export * from '@sanity/client'

/**
 * What Studio's own code gets for `createClient` (see `vite.config.ts`). Tasks make a client without
 * asking the configured factory: it would call a host of another name, to which the cookie that
 * says who is here is not sent, and hold four event streams for each task.
 */
export function createClient(config: ClientConfig) {
  const {hostname} = new URL(config.apiHost ?? 'https://api.sanity.io')
  return /(^|\.)sanity\.(io|work)$/.test(hostname)
    ? createHostedClient(config)
    : createLakeClient(config)
}
