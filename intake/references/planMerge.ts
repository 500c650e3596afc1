import type {Work} from '../../citations/work.ts'
import {type Change, type Step, toChange} from '../documents/changes.ts'
import {type HeldDocument, type LakeDocument, newest} from '../documents/held.ts'
import {type Fields, fieldsOf, isEqual, type PlannedDocument} from '../documents/plan.ts'
import {mergeWorks} from './mergeWorks.ts'
import {moveCitations} from './moveCitations.ts'

/** References that are one work: the first stays, and the others go into it. */
export type Double = HeldDocument[]

/** The forms of the others that go into the one that stays. */
type FormOf = (held: HeldDocument) => LakeDocument | undefined

/** A reference as it will be, with what the others of its work know better. */
function toMerged(
  [kept, ...others]: Double,
  formOf: FormOf,
  planned?: PlannedDocument,
): PlannedDocument {
  const known = kept as HeldDocument
  const theirs = others.flatMap((other) => formOf(other) ?? []).map(fieldsOf)
  return {
    id: known.id,
    type: 'source',
    title: String(newest(known).title ?? ''),
    held: known,
    isOwn: false,
    toFields: (current) => {
      const works = [current, ...theirs] as unknown as Work[]
      const merged = mergeWorks(works) as unknown as Fields
      // Of what somebody has judged or written, that of the one that stays counts.
      const judged = ['evidence', 'note', 'asGiven'].filter((field) => current[field])
      for (const field of judged) merged[field] = current[field]
      return planned ? planned.toFields(merged) : merged
    },
  }
}

/**
 * The change of the reference that stays; unless told, it is published only if it is already. Edits
 * of the others that nobody has published go into its draft, and never before readers.
 */
export function toMergedChange(
  double: Double,
  planned?: PlannedDocument,
  publish = Boolean(double[0]?.published),
): Change {
  const [kept, ...others] = double as [HeldDocument, ...HeldDocument[]]
  const hasDrafts = others.some(({draft}) => draft)
  if (!publish || !hasDrafts) return toChange(toMerged(double, newest, planned), publish)
  const open: Double = [withoutDraft(kept), ...others]
  const seen = toChange(
    toMerged(open, ({published}) => published, planned),
    true,
  )
  const edited = toChange(toMerged(double, newest, planned), false)
  const isSame = isEqual(fieldsOf(edited.document), fieldsOf(seen.document), true)
  return isSame && !kept.draft ? seen : {...seen, steps: [...seen.steps, ...edited.steps]}
}

const withoutDraft = ({draft: _, ...held}: HeldDocument): HeldDocument => held

/**
 * The steps that lead every citation to the reference that stays, in drafts, published forms and
 * versions, and remove the others with theirs.
 */
export function planMove(
  doubles: Double[],
  referring: LakeDocument[],
  versions: LakeDocument[],
): {steps: Step[]; moved: LakeDocument[]} {
  const moves = new Map(
    doubles.flatMap(([kept, ...others]) => others.map((other) => [other.id, kept?.id ?? ''])),
  )
  const gone = new Set([...moves.keys()].flatMap((id) => [id, `drafts.${id}`]))
  const citing = referring.filter(({_id}) => !gone.has(_id))
  const changed = citing.flatMap((document) => {
    const after = moveCitations(document, moves)
    const fields = Object.keys(fieldsOf(document)).filter(
      (name) => !isEqual(after[name], document[name]),
    )
    return fields.length ? [{document, after, fields}] : []
  })
  const steps = [
    ...changed.map(({document, after, fields}): Step => {
      const set = Object.fromEntries(fields.map((name) => [name, after[name]]))
      return {kind: 'patch', id: document._id, rev: document._rev as string, set, unset: []}
    }),
    ...versions.map(removal),
    ...doubles.flatMap(([, ...others]) => others.flatMap(removalOf)),
  ]
  return {steps, moved: changed.map(({document}) => document)}
}

function removalOf({draft, published}: HeldDocument): Step[] {
  return [draft, published].flatMap((form) => (form ? [removal(form)] : []))
}

const removal = ({_id, _rev}: LakeDocument): Step => ({
  kind: 'delete',
  id: _id,
  rev: _rev as string,
})
