import type {LakeDocument} from './held.ts'
import {type Fields, fieldsOf, isEqual, type PlannedDocument} from './plan.ts'

/** One step of the transaction. Patches and deletions name the revision they were made for. */
export type Step =
  | {kind: 'create'; document: LakeDocument}
  | {kind: 'patch'; id: string; rev: string; set: Fields; unset: string[]}
  | {kind: 'delete'; id: string; rev: string}

/** What an import does to one document. */
export interface Change {
  id: string
  type: string
  title: string
  change: 'new' | 'updated' | 'unchanged'
  isDraft: boolean
  /** Names of the fields that get other values. */
  fields: string[]
  /** The document as it will be. */
  document: LakeDocument
  steps: Step[]
}

/** Works out how a planned document differs from what is held, and the steps that make it so. */
export function toChange(planned: PlannedDocument, publish: boolean): Change {
  return publish ? toPublished(planned) : toDraft(planned)
}

function toDraft(planned: PlannedDocument): Change {
  const {held} = planned
  const current = held?.draft ?? held?.published
  const id = `drafts.${planned.id}`
  const {fields, document} = next(planned, id, current, true)
  const steps: Step[] = !fields.length
    ? []
    : held?.draft
      ? [toPatch(held.draft, document, fields)]
      : [{kind: 'create', document}]
  return {...describe(planned, current, fields), isDraft: true, document, steps}
}

/**
 * Published forms change, and drafts with them. The article’s draft is published; a draft of
 * somebody else’s unfinished edits stays one, unless nothing in it differs any more.
 */
function toPublished(planned: PlannedDocument): Change {
  const {held, isOwn, id} = planned
  const base = isOwn ? (held?.draft ?? held?.published) : (held?.published ?? held?.draft)
  const made = next(planned, id, base, false)
  const document = strengthen(made.document) as LakeDocument
  const fields = held?.published
    ? differing(document, held.published, false)
    : Object.keys(fieldsOf(document))
  const steps: Step[] = !held?.published
    ? [{kind: 'create', document}]
    : fields.length
      ? [toPatch(held.published, document, fields)]
      : []
  if (held?.draft) steps.push(...settleDraft(planned, held.draft, document))
  const change = describe(planned, held?.published, fields)
  return {...change, isDraft: false, document, steps}
}

function settleDraft(
  planned: PlannedDocument,
  draft: LakeDocument,
  document: LakeDocument,
): Step[] {
  const {fields, document: edited} = next(planned, draft._id, draft, true)
  const isSame = !differing(edited, document, true).length
  if (planned.isOwn || !planned.held?.published || isSame) {
    return [{kind: 'delete', id: draft._id, rev: draft._rev as string}]
  }
  return fields.length ? [toPatch(draft, edited, fields)] : []
}

function next(
  planned: PlannedDocument,
  id: string,
  current: LakeDocument | undefined,
  isDraft: boolean,
) {
  const document: LakeDocument = {
    ...planned.toFields(fieldsOf(current)),
    _id: id,
    _type: planned.type,
  }
  return {document, fields: differing(document, current, isDraft)}
}

function differing(one: LakeDocument, other: LakeDocument | undefined, isDraft: boolean): string[] {
  const [after, before] = [fieldsOf(one), fieldsOf(other)]
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].filter(
    (name) => !isEqual(after[name], before[name], isDraft),
  )
}

function describe({id, type, title}: PlannedDocument, current: unknown, fields: string[]) {
  const change = !current
    ? ('new' as const)
    : fields.length
      ? ('updated' as const)
      : ('unchanged' as const)
  return {id, type, title, change, fields}
}

function toPatch({_id, _rev}: LakeDocument, document: LakeDocument, fields: string[]): Step {
  const set = Object.fromEntries(
    fields.filter((name) => document[name] !== undefined).map((name) => [name, document[name]]),
  )
  const unset = fields.filter((name) => document[name] === undefined)
  return {kind: 'patch', id: _id, rev: _rev as string, set, unset}
}

/** References that a draft held weakly until their publication, as publishing makes them. */
function strengthen(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthen)
  if (!value || typeof value !== 'object') return value
  const {_strengthenOnPublish: firm, ...rest} = value as Fields
  if (firm && !(firm as {weak?: boolean}).weak) delete rest._weak
  return Object.fromEntries(Object.entries(rest).map(([name, child]) => [name, strengthen(child)]))
}
