import {createClient, type SanityClient} from '@sanity/client'
import {createLake} from '../lake/index.ts'
import {listen} from '../lake/node.ts'
import {DataDirError} from '../lake/store/dataDirError.ts'
import {type Environment, type Project, readEnvironment} from './environment.ts'
import {lakeOptions} from './lakeOptions.ts'

/** A connection to where content rests. */
export interface Connection {
  client: SanityClient
  /** Address of the running `npm start`, if the content belongs to one. */
  url: string | undefined
  close(): Promise<void>
}

/**
 * Connects to hosted Sanity if the environment names a project, to a running `npm start` if one
 * owns the data directory, and otherwise opens the embedded lake for as long as the connection.
 */
export async function connect(environment: Environment = readEnvironment()): Promise<Connection> {
  const {project, dataDir, port} = environment
  if (project.hosted) return {client: clientOf(project), url: undefined, close: async () => {}}
  try {
    let origin = 'http://localhost'
    const lake = createLake({...lakeOptions(dataDir, project), origin: () => origin})
    // At the same address each time if it is free: builds keep pictures by where they came from.
    const {url, close} = await listen(lake, {port}).catch(() => listen(lake, {port: 0}))
    origin = url
    return {client: clientOf({...project, apiHost: url}), url: undefined, close}
  } catch (error) {
    const url = error instanceof DataDirError ? error.holder?.url : undefined
    if (!url) throw error
    return {client: clientOf({...project, apiHost: url}), url, close: async () => {}}
  }
}

/** The client for a project, wherever it is. */
export function clientOf({
  projectId,
  dataset,
  token,
  apiHost,
}: Omit<Project, 'hosted'>): SanityClient {
  return createClient({
    projectId,
    dataset,
    token,
    apiVersion: '2025-02-19',
    useCdn: false,
    perspective: 'raw',
    ...(apiHost && {apiHost, useProjectHostname: false}),
  })
}
