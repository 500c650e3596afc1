import {type HeldDocument, newest} from './held.ts'
import {saysTheSame} from './heldParts.ts'
import {isImportKey} from './keys.ts'
import type {Fields} from './plan.ts'
import type {Reference} from './portableText.ts'

export type Keyed = Reference & {_key: string}

/** A question of an article, or a reference to one that it shares with another page. */
export type Question = {_key: string; question?: string; answer?: unknown; _ref?: string}

/**
 * The works of the manuscript, and behind them what was added in Studio. The order of the same works
 * says nothing: readers see them in the order of their citations. Nor need an article that is known
 * list what it cites.
 */
export function mergeWorkList(
  given: Keyed[],
  held: unknown,
  cited: Set<string>,
): Keyed[] | undefined {
  const current = (held as Keyed[] | undefined) ?? []
  const isListed = ({_ref}: Keyed) => current.some((one) => one._ref === _ref)
  const isGiven = ({_ref}: Keyed) => given.some((one) => one._ref === _ref)
  const all = [
    ...given.filter((one) => isListed(one) || !cited.has(one._ref)),
    ...current.filter((one) => !isGiven(one) && !isImportKey(one._key)),
  ]
  const refs = (list: Keyed[]) => list.map(({_ref}) => _ref).sort()
  if (!all.length && !held) return undefined
  return refs(all).join() === refs(current).join() ? current : all
}

/** The sources that citations in the fields of an article are of. */
export function citedIn(value: unknown): Set<string> {
  const found = new Set<string>()
  const walk = (inner: unknown) => {
    if (!inner || typeof inner !== 'object') return
    const {_type, source} = inner as {_type?: string; source?: Reference}
    if (_type === 'citation' && source) found.add(source._ref)
    for (const child of Object.values(inner)) walk(child)
  }
  walk(value)
  return found
}

/**
 * The questions of the manuscript, and behind them those that were added in Studio. What only Studio
 * knows of one stays, such as who answers it. One that is shared with another page stays shared: its
 * answer is changed where it is kept.
 */
export function mergeQuestions(
  given: Question[],
  held: unknown,
  documents: HeldDocument[],
  keep: (answer: unknown, held: unknown) => Fields[],
): Question[] {
  const shared = new Map(
    documents.flatMap((one) => (one.type === 'faq' ? [[one.id, newest(one).question]] : [])),
  )
  const questionOf = ({question, _ref}: Question) => question ?? (_ref && shared.get(_ref))
  const current = (held as Question[] | undefined) ?? []
  const own = given.map((one) => {
    const known = current.find((other) => questionOf(other) === one.question)
    if (!known) return one
    if (known._ref || saysTheSame(one.answer, known.answer)) return known
    return {...known, ...one, _key: known._key, answer: keep(one.answer, known.answer)}
  })
  const isGiven = (one: Question) => given.some(({question}) => question === questionOf(one))
  return [...own, ...current.filter((one) => !isGiven(one) && !isImportKey(one._key))]
}
