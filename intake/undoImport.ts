import type {SanityClient} from '@sanity/client'
import {applyPatch, type RawPatch} from 'mendoza'
import {deleteRevision} from './commit.ts'
import type {LakeDocument} from './documents/held.ts'
import {fieldsOf, isEqual} from './documents/plan.ts'
import {Refusal} from './refusal.ts'

/** What an undo did: which documents went back to what they were, and in which transaction. */
export interface Undone {
  transactionId: string
  documents: {id: string; title: string; change: 'removed' | 'restored'}[]
}

/**
 * Takes one import back, in one transaction: what it made is removed, what it changed or deleted
 * is as before. Throws a `Refusal` that names the document if one was changed since.
 * Files of pictures stay in the library, since other documents may use them by now.
 */
export async function undoImport(client: SanityClient, transactionId: string): Promise<Undone> {
  const raw = client.withConfig({perspective: 'raw', useCdn: false})
  const {documentIDs, effects} = await readEntry(raw, transactionId)
  const held = await raw.fetch<LakeDocument[]>('*[_id in $ids]', {ids: documentIDs})
  const isAsLeft = async (id: string): Promise<boolean> => {
    const current = held.find(({_id}) => _id === id)
    const wasDeleted = JSON.stringify(effects[id]?.apply) === '[0,null]'
    if (wasDeleted || !current) return wasDeleted && !current
    return current._rev === transactionId || isAsAt(raw, current, transactionId)
  }
  const areAsLeft = await Promise.all(documentIDs.map(isAsLeft))
  const changed = documentIDs.filter((_, i) => !areAsLeft[i])
  if (changed.length) throw changedSince(changed, held)
  const undos = documentIDs.map((id) => {
    const current = held.find(({_id}) => _id === id)
    const before = applyPatch(withoutRev(current), effects[id]?.revert ?? [])
    return {id, current, before: before as LakeDocument | null}
  })
  // Documents that others refer to come back first and go last.
  const transaction = raw.transaction()
  for (const {current, before} of undos) {
    if (before && !current) transaction.create(before)
    else if (before && current) restore(transaction, current, before)
  }
  const made = undos.filter(({current, before}) => current && !before).reverse()
  for (const {id, current} of made) deleteRevision(transaction, {id, rev: current?._rev ?? ''})
  try {
    const {transactionId: done} = await transaction.commit({visibility: 'sync'})
    const documents = undos.map(({id, current, before}) => ({
      id,
      title: titleOf(before ?? current),
      change: before ? ('restored' as const) : ('removed' as const),
    }))
    return {transactionId: done, documents}
  } catch (error) {
    if ((error as {statusCode?: number}).statusCode !== 409) throw error
    throw new Refusal(
      'conflict',
      `The import cannot be undone: another document needs one of its documents by now, or somebody changed one at the same moment (${(error as Error).message.split('\n')[0]}). Nothing was changed. Remove that link in Studio, and try again.`,
    )
  }
}

/** Whether a document holds what it did then: a later import of it may have been undone. */
async function isAsAt(
  client: SanityClient,
  current: LakeDocument,
  revision: string,
): Promise<boolean> {
  const {dataset} = client.config()
  const {documents} = await client.request<{documents: LakeDocument[]}>({
    uri: `/data/history/${dataset}/documents/${current._id}`,
    query: {revision},
  })
  return isEqual(fieldsOf(documents[0]), fieldsOf(current))
}

interface LogEntry {
  id: string
  documentIDs: string[]
  effects: Record<string, {apply: RawPatch; revert: RawPatch}>
}

/** The history of any document of a transaction holds the whole transaction. */
async function readEntry(client: SanityClient, transactionId: string): Promise<LogEntry> {
  const here = await client.fetch<string[]>('*[_rev == $transactionId]._id', {transactionId})
  const found = here.length ? await readLog(client, here.slice(0, 1), transactionId) : undefined
  if (found) return found
  // All of its documents were changed since: they are still needed, to say which.
  const ids = await client.fetch<string[]>(
    '*[_type in ["article", "page", "person", "source", "topic", "settings", "redirect"]]._id',
  )
  const both = [...new Set(ids.flatMap((id) => [id, `drafts.${id.replace(/^drafts\./, '')}`]))]
  for (let i = 0; i < both.length; i += 100) {
    const entry = await readLog(client, both.slice(i, i + 100), transactionId)
    if (entry) return entry
  }
  throw new Refusal(
    'unknownImport',
    `No import “${transactionId}” was found. The report of an import names it; check that it was copied whole.`,
  )
}

async function readLog(
  client: SanityClient,
  ids: string[],
  transactionId: string,
): Promise<LogEntry | undefined> {
  const {dataset} = client.config()
  const answer = await client.request<string>({
    uri: `/data/history/${dataset}/transactions/${ids.join(',')}`,
    query: {
      fromTransaction: transactionId,
      toTransaction: transactionId,
      effectFormat: 'mendoza',
      excludeContent: 'true',
    },
  })
  return String(answer)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LogEntry)
    .find(({id}) => id === transactionId)
}

/** Effects count the fields of a document, and `_rev` is none of them. */
function withoutRev(document: LakeDocument | undefined) {
  if (!document) return null
  const {_rev, ...fields} = document
  return fields
}

function restore(
  transaction: ReturnType<SanityClient['transaction']>,
  current: LakeDocument,
  before: LakeDocument,
) {
  const [after, fields] = [fieldsOf(current), fieldsOf(before)]
  const unset = Object.keys(after).filter((name) => fields[name] === undefined)
  const set = Object.entries(fields).filter(([name, value]) => !isEqual(value, after[name]))
  transaction.patch(current._id, (patch) =>
    patch
      .set(Object.fromEntries(set))
      .unset(unset)
      .ifRevisionId(current._rev ?? ''),
  )
}

function changedSince(ids: string[], held: LakeDocument[]): Refusal {
  const names = ids.map((id) =>
    describe(
      id,
      held.find(({_id}) => _id === id),
    ),
  )
  const all = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0]
  return new Refusal(
    'conflict',
    `The import cannot be undone: ${all} ${names.length > 1 ? 'were' : 'was'} changed since. ` +
      'Nothing was changed. To go back, open the history of the document in Studio.',
  )
}

const titleOf = (document: LakeDocument | null | undefined) =>
  String(document?.title ?? document?.name ?? document?._id ?? '')

const TYPES: Record<string, string> = {
  article: 'the article',
  person: 'the person',
  source: 'the reference',
  settings: 'the settings of',
}

function describe(id: string, current: LakeDocument | undefined): string {
  if (!current) return `${id} (published or deleted)`
  return `${TYPES[current._type] ?? 'the document'} “${titleOf(current)}”`
}
