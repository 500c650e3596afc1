import {parse} from 'groq-js'
import type {Operation} from '../mutation/operationOf.ts'
import {Refusal} from '../refusal.ts'
import type {Targets} from './targets.ts'

const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'GET'] as const
const OPERATIONS: readonly Operation[] = ['create', 'update', 'delete']

/** A webhook, as the management API tells it but for its secret. */
export interface Hook {
  id: string
  type: 'document'
  name: string
  description: string
  projectId: string
  dataset: string
  url: string
  httpMethod: (typeof METHODS)[number]
  apiVersion: string
  headers: Record<string, string>
  secret: string | null
  includeDrafts: boolean
  includeAllVersions: boolean
  isDisabledByUser: boolean
  isDisabled: boolean
  rule: {on: Operation[]; filter: string; projection: string}
  createdAt: string
  updatedAt: string
}

/** What a caller may say of a hook; the rest is the lake's to tell. */
export type HookFields = Omit<Hook, 'id' | 'projectId' | 'createdAt' | 'updatedAt'>

type Given = Record<string, unknown>

/** Reads a hook from a request; fields that are left out stay as they were in `known`. */
export function readHook(body: Given, known: HookFields, targets: Targets): HookFields {
  const rule = (body.rule ?? {}) as Given
  const given = {...body, ...rule}
  const text = (name: string, otherwise: string) => readText(given[name], name, otherwise)
  const flag = (name: keyof HookFields) => readFlag(body[name], name, known[name] as boolean)
  const fields: HookFields = {
    type: 'document',
    name: text('name', known.name),
    description: text('description', known.description),
    dataset: text('dataset', known.dataset),
    url: text('url', known.url),
    httpMethod: readChoice(body.httpMethod ?? known.httpMethod, 'httpMethod', METHODS),
    apiVersion: text('apiVersion', known.apiVersion),
    headers: readHeaders(body.headers ?? known.headers),
    secret: body.secret === null ? null : text('secret', known.secret ?? '') || null,
    includeDrafts: flag('includeDrafts'),
    includeAllVersions: flag('includeAllVersions'),
    isDisabledByUser: flag('isDisabledByUser'),
    isDisabled: false,
    rule: {
      on: readOperations(given.on ?? known.rule.on),
      filter: readGroq(text('filter', known.rule.filter), 'filter'),
      projection: readGroq(text('projection', known.rule.projection), 'projection'),
    },
  }
  if (!fields.name) throw Refusal.boom(400, 'A hook needs a "name"')
  const refusal = targets.refusalOf(fields.url)
  if (refusal) throw Refusal.boom(400, `The hook's url "${fields.url}" ${refusal}`)
  return fields
}

function readText(value: unknown, name: string, otherwise: string): string {
  if (value === undefined || value === null) return otherwise
  if (typeof value === 'string') return value
  throw Refusal.boom(400, `Expected "${name}" to be text, got ${JSON.stringify(value)}`)
}

function readFlag(value: unknown, name: string, otherwise: boolean): boolean {
  if (value === undefined) return otherwise
  if (typeof value === 'boolean') return value
  throw Refusal.boom(400, `Expected "${name}" to be true or false, got ${JSON.stringify(value)}`)
}

function readChoice<T extends string>(value: unknown, name: string, choices: readonly T[]): T {
  if (choices.includes(value as T)) return value as T
  const expected = choices.join(', ')
  throw Refusal.boom(
    400,
    `Expected "${name}" to be one of ${expected}; got ${JSON.stringify(value)}`,
  )
}

function readOperations(value: unknown): Operation[] {
  if (!Array.isArray(value) || !value.length) {
    throw Refusal.boom(400, 'Expected "on" to list some of create, update and delete')
  }
  return value.map((one) => readChoice(one, 'on', OPERATIONS))
}

/** What the lake says of a message itself must not be overwritten. */
const RESERVED = /^(sanity-|content-length$|connection$|host$|idempotency-key$|transfer-encoding$)/i

function readHeaders(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) {
    throw Refusal.boom(400, 'Expected "headers" to be an object of texts')
  }
  for (const [name, text] of Object.entries(value)) {
    const isFine = typeof text === 'string' && !RESERVED.test(name) && isHeader(name, text)
    if (!isFine) throw Refusal.boom(400, `A hook cannot send the header "${name}"`)
  }
  return value as Record<string, string>
}

function isHeader(name: string, value: string): boolean {
  try {
    return new Headers({[name]: value}).has(name)
  } catch {
    return false
  }
}

function readGroq(source: string, name: string): string {
  try {
    if (source) parse(source, {mode: 'delta'})
    return source
  } catch (error) {
    throw Refusal.boom(400, `The hook's ${name} cannot be read: ${(error as Error).message}`)
  }
}
