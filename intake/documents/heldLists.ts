import type {Message} from '../result.ts'
import {type HeldDocument, newest} from './held.ts'
import {isImportKey} from './keys.ts'
import type {Reference} from './portableText.ts'

export type Keyed = Reference & {_key: string}

/** The key of the author whom Studio names by itself: whoever began the article. */
export const BEGINNER = 'me'

/**
 * The authors of the byline, and behind them those that were added in Studio. Whoever an earlier
 * byline brought is taken out again, and who only began the article gives way to the byline.
 */
export function mergeAuthors(
  given: Keyed[],
  held: unknown,
  documents: HeldDocument[],
): {authors: Keyed[]; messages: Message[]} {
  const current = (held as Keyed[] | undefined) ?? []
  const isIn = (list: Keyed[], {_ref}: Keyed) => list.some((one) => one._ref === _ref)
  const own = given.map((one) => current.find(({_ref}) => _ref === one._ref) ?? one)
  const rest = current.filter((one) => !isIn(given, one))
  const kept = rest.filter(({_key, _ref}) => _key !== _ref && _key !== BEGINNER)
  const begun = rest.filter(({_key}) => _key === BEGINNER)
  const added = given.filter((one) => current.length > begun.length && !isIn(current, one))
  const name = ({_ref}: Keyed) => {
    const person = documents.find(({id}) => id === _ref)
    return String((person && newest(person).name) ?? _ref)
  }
  const tell = (what: string, message: string, authors: Keyed[]): Message[] =>
    authors.length ? [{what, message, quote: authors.map(name).join(', ')}] : []
  const messages = [
    ...tell('keptAddition', 'Named in Studio, and not in the byline. Kept as authors:', kept),
    ...tell(
      'removedPart',
      'The byline no longer names these authors of an earlier version. They were taken out:',
      rest.filter((one) => !kept.includes(one) && !begun.includes(one)),
    ),
    ...tell('removedPart', 'Began this in Studio, and is not in the byline. Not an author:', begun),
    ...tell('addedAuthor', 'The byline names authors that the article did not have:', added),
  ]
  return {authors: [...own, ...kept], messages}
}

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
