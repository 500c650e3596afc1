import {randomUUID} from 'node:crypto'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {listen} from '../lake/node.ts'
import {conversation, type Judge, type Turn} from './conversation.ts'
import {EnvironmentError, type Project, readEnvironment} from './environment.ts'
import {lakeOptions} from './lakeOptions.ts'

/** Where the conversation is held. */
interface Host {
  name: string
  /** Origin of the API. */
  url: string
  project: Project
  close(): Promise<void>
}

/**
 * Holds one conversation with a Content Lake and prints what is not as expected: with hosted
 * Sanity, or another lake, where the environment names a project, and else with a new, empty lake.
 */
async function conform(): Promise<boolean> {
  const host = await open(readEnvironment().project)
  const id = `conformance-${randomUUID().slice(0, 8)}`
  const turns = conversation(id)
  console.log(`Asking ${host.name} about documents whose ids begin with "${id}".\n`)
  let same = 0
  try {
    for (const turn of turns) {
      const found = await differences(host, turn)
      if (!found.length) same++
      console.log(`${found.length ? '≠' : '='} ${turn.says}`)
      for (const line of found) console.log(`    ${line}`)
    }
  } finally {
    await host.close()
  }
  console.log(`\n${same} of ${turns.length} answers are as expected.`)
  return same === turns.length
}

async function open(project: Project): Promise<Host> {
  if (project.hosted) {
    const url = project.apiHost ?? `https://${project.projectId}.api.sanity.io`
    return {name: `${url}, dataset ${project.dataset}`, url, project, close: async () => {}}
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'conformance-'))
  let origin = 'http://localhost'
  const lake = await listen({...lakeOptions(dataDir, project), origin: () => origin}, {port: 0})
  origin = lake.url
  const close = async () => {
    await lake.close()
    await rm(dataDir, {recursive: true, force: true})
  }
  return {name: 'the embedded lake', url: lake.url, project, close}
}

async function differences({url, project}: Host, turn: Turn): Promise<string[]> {
  const {method, path, version = 'v2025-02-19', body, status, answer} = turn
  const address = `${url}/${version}${path.replace(':dataset', project.dataset)}`
  const response = await fetch(address, {
    method,
    headers: {
      'X-Sanity-Project-ID': project.projectId,
      ...(project.token && {authorization: `Bearer ${project.token}`}),
      ...(body && {'content-type': 'application/json'}),
    },
    ...(body && {body: JSON.stringify(body)}),
  })
  const text = await response.text()
  const given = readAnswer(text, response.headers.get('content-type') ?? '')
  if (!status.includes(response.status)) {
    const expected = status.join(' or ')
    return [`status: expected ${expected}, got ${response.status} ${text.slice(0, 200)}`]
  }
  return compare(answer, given, 'answer')
}

function readAnswer(text: string, type: string): unknown {
  if (!type.includes('json')) return text
  if (!type.includes('ndjson')) return JSON.parse(text)
  const lines = text.split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line))
}

/** Says where a value lacks what is expected of it; what it has beyond that is its own affair. */
function compare(expected: unknown, given: unknown, place: string): string[] {
  if (expected === undefined) return []
  if (typeof expected === 'function') {
    if ((expected as Judge)(given)) return []
    return [`${place}: expected a ${expected.name}, got ${JSON.stringify(given)}`]
  }
  if (typeof expected !== 'object' || expected === null) {
    if (expected === given) return []
    return [`${place}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(given)}`]
  }
  if (typeof given !== 'object' || given === null) {
    return [`${place}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(given)}`]
  }
  if (Array.isArray(expected) && expected.length !== (given as unknown[]).length) {
    const count = (given as unknown[]).length
    return [`${place}: expected ${expected.length} items, got ${count}`]
  }
  return Object.entries(expected).flatMap(([key, value]) =>
    compare(value, (given as Record<string, unknown>)[key], `${place}.${key}`),
  )
}

try {
  process.exitCode = (await conform()) ? 0 : 1
} catch (error) {
  const {message, stack, cause} = error as Error
  console.error(error instanceof EnvironmentError ? message : (cause ?? stack))
  process.exitCode = 1
}
