import type {Lines, Message} from '../result.ts'
import {isAsImported, type Part, wordsOf} from './asImported.ts'
import {importKey, isImportKey} from './keys.ts'
import {type Fields, isEmpty, isEqual} from './plan.ts'
import {wordingOf} from './wordingOf.ts'

/** A text as it will be, and what of Studio’s or of the manuscript’s is not in it. */
export interface MergedText {
  parts: Fields[]
  messages: Message[]
}

export interface MergeOptions {
  /** What clinicians call the text. */
  name: string
  /** Whether the manuscript has all that Studio had: it was exported, or nothing was imported yet. */
  isWhole: boolean
  /** Where parts stand in the manuscript, by key; those that get another key are added under it. */
  places: Map<string, Lines>
}

/**
 * A text of the manuscript merged with what Studio made of an earlier version. What is the same keeps
 * its keys, and with them the comments that hang on them. What one of the two changed is as that one
 * has it; where both did, the manuscript is taken and Studio’s words are quoted. What was added in
 * Studio stays behind its former neighbour.
 */
export function mergeText(given: Part[], held: unknown, options: MergeOptions): MergedText {
  const before = Array.isArray(held) ? (held as Part[]) : []
  const pairs = pair(given, before)
  const messages: Message[] = []
  const edited = new Set<Part | undefined>()
  const added: Part[] = []
  const isBetweenNeighbours = findNeighbours(given, before, pairs)
  const used = new Set([...pairs.values()].map(({_key}) => _key))
  const parts = given.flatMap((part, i): Part[] => {
    const found = pairs.get(part)
    const [lines, last] = [options.places.get(part._key ?? ''), pairs.get(given[i - 1] as Part)]
    const key = found?._key ?? (used.has(part._key) ? importKey(`${part._key} again`) : part._key)
    if (lines && key) options.places.set(key, lines)
    if (!found) {
      if (last && edited.has(last) && endsWith(last, part)) return []
      if (isBetweenNeighbours(i)) added.push(part)
      return [{...part, _key: key}]
    }
    if (part._type === 'figure') {
      messages.push(...keptPicture(part, found, lines))
      return [{...part, ...found}]
    }
    if (wordingOf(part) === wordingOf(found)) return [found]
    if (options.isWhole || !isEdited(found, part)) return [part]
    edited.add(found)
    messages.push(keptEdit(part, found, lines))
    return [found]
  })
  const taken = new Set(pairs.values())
  const rest = before.filter((part) => !taken.has(part))
  const hasFiles = given.some(({_type, asset}) => _type === 'figure' && asset)
  const kept = rest.filter((part) => isKept(part, hasFiles, options))
  const gone = rest.filter((part) => !kept.includes(part) && isStudios(part))
  messages.push(...tell(kept, gone, added, options))
  return {parts: withNeighbours(parts, before, new Set(kept)), messages}
}

/** Which held part each given one is: word for word, or else the one that was imported as it. */
function pair(given: Part[], held: Part[]): Map<Part, Part> {
  const pairs = new Map<Part, Part>()
  const taken = new Set<Part>()
  const take = (signOf: (part: Part) => unknown) => {
    const free = new Map<unknown, Part[]>()
    for (const part of held) {
      const sign = signOf(part)
      if (!taken.has(part) && sign) free.set(sign, [...(free.get(sign) ?? []), part])
    }
    for (const part of given) {
      const found = pairs.has(part) ? undefined : free.get(signOf(part))?.shift()
      if (!found) continue
      pairs.set(part, found)
      taken.add(found)
    }
  }
  take(wordingOf)
  take(({asset}) => (asset as Fields | undefined)?._ref)
  take(({_type, _key, alt, caption}) => (_type !== 'figure' || alt || caption) && _key)
  take(({_type, alt}) => _type === 'figure' && alt)
  return pairs
}

/**
 * Tells of a part that Studio has not whether it stands between two that are neighbours there: it is
 * new, or somebody took it out in Studio. What stands for something else was changed, and is neither.
 */
function findNeighbours(given: Part[], held: Part[], pairs: Map<Part, Part>) {
  const places = new Map(held.map((part, i) => [part, i]))
  const ofGiven = given.map((part) => places.get(pairs.get(part) as Part))
  const before = lastOf(ofGiven, -1)
  const after = lastOf(ofGiven.toReversed(), held.length).toReversed()
  return (i: number) => pairs.size > 0 && after[i] === (before[i] ?? 0) + 1
}

/** For each place the last known one up to it. */
function lastOf(places: (number | undefined)[], start: number): number[] {
  let last = start
  return places.map((place) => {
    last = place ?? last
    return last
  })
}

/** Pictures are told in any case: a caption or a file may be of the one or of the other. */
const isStudios = (part: Part) =>
  !isAsImported(part) || (part._type === 'figure' && Boolean(part.asset || part.credit))

/** What a key does not tell of a callout or table is Studio’s, too. */
function isEdited(held: Part, given: Part): boolean {
  const isBoxChanged = ['tone', 'caption', 'headerRows'].some((name) => held[name] !== given[name])
  return isBoxChanged || !isAsImported(held)
}

/** Whether a paragraph was joined to the one before it in Studio. */
function endsWith(before: Part, {_type, ...part}: Part): boolean {
  const words = _type === 'block' ? wordsOf(part).trim() : ''
  return words !== '' && wordsOf(before).trim().endsWith(words)
}

/**
 * Whether a part stays that the manuscript lacks: one that Studio added, and a picture whose file
 * can only have come from there.
 */
function isKept({_type, _key = '', asset}: Part, hasFiles: boolean, {isWhole}: MergeOptions) {
  if (_type === 'figure') return !isImportKey(_key) || Boolean(asset && !hasFiles)
  return !isWhole && !isImportKey(_key)
}

/** Each kept part behind the one it stood behind, else before the one it stood before, else last. */
function withNeighbours(parts: Part[], before: Part[], kept: Set<Part>): Part[] {
  const stays = new Set(parts.map(({_key}) => _key))
  const isThere = ({_key}: Part) => stays.has(_key)
  const [first, last] = [{_key: 'first'}, {_key: 'last'}]
  const [behind, ahead] = [new Map<unknown, Part[]>(), new Map<unknown, Part[]>()]
  const put = (where: Map<unknown, Part[]>, {_key}: Part, part: Part) =>
    where.set(_key, [...(where.get(_key) ?? []), part])
  const others = (list: Part[]) => list.filter((one) => !kept.has(one))
  for (const [i, part] of before.entries()) {
    if (!kept.has(part)) continue
    const [near = first, next = last] = [
      others(before.slice(0, i)).at(-1),
      ...others(before.slice(i)),
    ]
    if (isThere(near) || (near === first && next !== last)) put(behind, near, part)
    else if (next === last || isThere(next)) put(ahead, next, part)
    else put(behind, before.slice(0, i).findLast(isThere) ?? last, part)
  }
  return [first, ...parts, last].flatMap((one) => [
    ...(ahead.get(one._key) ?? []),
    ...(one === first || one === last ? [] : [one]),
    ...(behind.get(one._key) ?? []),
  ])
}

function keptEdit(part: Part, held: Part, lines: Lines | undefined): Message {
  const message =
    wordsOf(part) === wordsOf(held)
      ? 'The words of this are the same, but its emphasis, links, citations or style were changed in Studio. What is in Studio was kept:'
      : 'This was changed in Studio after it was imported, and not in the manuscript. What is in Studio was kept. The manuscript has:'
  return {what: 'keptEdit', message, ...(lines && {lines}), quote: wordsOf(part)}
}

/** A picture keeps the file, caption and credit that it was given in Studio. */
function keptPicture(given: Part, held: Part, lines: Lines | undefined): Message[] {
  const told = ['alt', 'caption', 'credit', 'asset'].filter(
    (name) => !isEmpty(held[name]) && !isEmpty(given[name]) && !isEqual(given[name], held[name]),
  )
  if (!told.length) return []
  const message =
    'The manuscript has another file for this picture, or says something else of it. What is in Studio was kept. The manuscript has:'
  const quote = [given.alt, given.caption, given.credit].filter(Boolean).join('\n')
  return [{what: 'keptPicture', message, ...(lines && {lines}), quote}]
}

function tell(kept: Part[], gone: Part[], added: Part[], {name}: MergeOptions): Message[] {
  const quote = (parts: Part[]) => parts.map(wordsOf).join('\n')
  const messages: Message[] = []
  if (kept.length) {
    const message = `Studio has this in the ${name}, and the manuscript does not. It was kept; if it should go, remove it in Studio:`
    messages.push({what: 'keptAddition', message, quote: quote(kept)})
  }
  if (gone.length) {
    const message = `This was in the ${name} in Studio, and the manuscript has it otherwise or no longer. It was taken out; the history of the article in Studio still has it:`
    messages.push({what: 'replacedEdit', message, quote: quote(gone)})
  }
  if (added.length) {
    const message = `The ${name} in Studio did not have this, and the manuscript does. It was put in; if you had taken it out in Studio, take it out again:`
    messages.push({what: 'addedPart', message, quote: quote(added)})
  }
  return messages
}
