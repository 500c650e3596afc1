import {createClient, type SanityClient} from '@sanity/client'
import {type ContentHost, readContentHost} from './environment.ts'

/** The one client of the site. It sees what is published and nothing else. */
export function createContentClient(host: ContentHost = readContentHost()): SanityClient {
  const {projectId, dataset, token, apiHost} = host
  return createClient({
    projectId,
    dataset,
    token,
    apiVersion: '2025-02-19',
    perspective: 'published',
    useCdn: false,
    ...(apiHost && {apiHost, useProjectHostname: false}),
  })
}
