import type {Work} from '../../citations/work.ts'
import {type Change, type Step, toChange} from '../documents/changes.ts'
import {type HeldDocument, type LakeDocument, newest} from '../documents/held.ts'
import {type Fields, fieldsOf, isEqual, type PlannedDocument} from '../documents/plan.ts'
import {mergeWorks} from './mergeWorks.ts'
import {moveCitations} from './moveCitations.ts'

/** References that are one work: the first stays, and the others go into it. */
export type Double = HeldDocument[]

/** A reference as it will be, with what the others of its work know better. */
export function toMerged([kept, ...others]: Double, planned?: PlannedDocument): PlannedDocument {
  const known = kept as HeldDocument
  const theirs = others.map((other) => fieldsOf(newest(other)) as unknown as Work)
  return {
    id: known.id,
    type: 'source',
    title: String(newest(known).title ?? ''),
    held: known,
    isOwn: false,
    toFields: (current) => {
      const merged = mergeWorks([current as unknown as Work, ...theirs]) as unknown as Fields
      // Of what somebody has judged or written, that of the one that stays counts.
      const judged = ['evidence', 'note', 'asGiven'].filter((field) => current[field])
      for (const field of judged) merged[field] = current[field]
      return planned ? planned.toFields(merged) : merged
    },
  }
}

/** The change of the reference that stays; it is published only if it is already. */
export const toMergedChange = (double: Double, planned?: PlannedDocument): Change =>
  toChange(toMerged(double, planned), Boolean(double[0]?.published))

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
