import {isMistaken, sharesIdentifier, workKeys} from '../../citations/sameWork.ts'
import type {Citable, Work} from '../../citations/work.ts'
import type {WorkDraft} from '../manuscript/draft.ts'
import {distinctWorks} from '../references/distinctWorks.ts'
import {dropDoublePage, mergeWorks, refines} from '../references/mergeWorks.ts'
import type {Message} from '../result.ts'
import {type HeldDocument, newest} from './held.ts'
import {type Fields, fieldsOf, fillGaps, isEmpty, keptFields, type PlannedDocument} from './plan.ts'
import {slugify} from './slugify.ts'
import {titlesOf} from './titlesOf.ts'

/** What a list of works becomes. */
export interface PlannedSources {
  /** One document for each distinct work, in the order of the list. */
  planned: PlannedDocument[]
  /** The document of each work that was given: twins have the same. */
  ofWorks: PlannedDocument[]
  /** Documents that are held twice, as the given works show: the first is the one that was taken. */
  doubles: HeldDocument[][]
  messages: Message[]
}

/**
 * Works as documents, one for each. A known one has its gaps filled, and what is there made fuller
 * (a first name for its initial) but never contradicted.
 */
export function planSources(works: WorkDraft[], held: HeldDocument[]): PlannedSources {
  const sources = held.filter(({type}) => type === 'source').sort(byId)
  const all: Citable[] = [
    ...works.map(({work}) => work),
    ...sources.map((source) => newest(source) as Citable),
  ]
  const taken = new Set(sources.map(({id}) => id))
  const messages = mistakes(works, sources)
  const doubles: HeldDocument[][] = []
  const ofWorks: PlannedDocument[] = []
  const planned = distinctWorks(all).flatMap((group): PlannedDocument[] => {
    const given = group.flatMap((i) => works[i] ?? [])
    const known = group.flatMap((i) => sources[i - works.length] ?? []).sort(publishedFirst)
    if (!given.length) return []
    const work = mergeWorks(given.map((draft) => draft.work))
    const isOurs = given.every((one) => one.isOurs)
    messages.push(...listedTwice(given), ...(isOurs ? [] : keptNote(work, given, known[0])))
    if (known.length > 1) doubles.push(known)
    const planned = planWork(work, known[0], taken)
    const document = isOurs && known[0] ? {...planned, toFields: unchanged} : planned
    for (const i of group) if (works[i]) ofWorks[i] = document
    return [document]
  })
  return {planned, ofWorks, doubles, messages}
}

function planWork(work: Work, held: HeldDocument | undefined, taken: Set<string>): PlannedDocument {
  const given = work as Fields
  return {
    id: held?.id ?? freeId(work, taken),
    type: 'source',
    title: work.title || nameless(work),
    held,
    isOwn: false,
    toFields: (current) => {
      const fields = fillGaps({...current, ...finer(current, given)}, given)
      dropDoublePage(fields)
      return fields
    },
  }
}

const unchanged = (current: Fields): Fields => current

/** What a reference is called as long as it has no title. */
const nameless = ({doi, pmid, pmcid, isbn, url}: Citable): string =>
  doi || (pmid && `PMID ${pmid}`) || pmcid || (isbn && `ISBN ${isbn}`) || url || 'Untitled'

function finer(current: Fields, given: Fields): Fields {
  const fields = Object.entries(given).filter(
    ([field, value]) =>
      !isEmpty(current[field]) &&
      // Of what had an identifier only, the kind was a guess.
      (refines(field, value, current[field]) || (field === 'type' && isEmpty(current.title))),
  )
  return Object.fromEntries(fields)
}

function listedTwice(given: WorkDraft[]): Message[] {
  const [, ...others] = given
  return others.map(({work, lines}) => ({
    what: 'listedTwice',
    message: 'This work is listed twice. It is kept once.',
    lines,
    quote: work.asGiven ?? work.title,
  }))
}

function keptNote(work: Work, [draft]: WorkDraft[], known: HeldDocument | undefined): Message[] {
  if (!known || !draft) return []
  const current = fieldsOf(newest(known))
  const given = {...(work as Fields), asGiven: undefined, lookedUp: undefined}
  const kept = keptFields(current, given).filter((field) => {
    const [theirs, ours] = [(given as Fields)[field], current[field]]
    const isSame = isEmpty(theirs) || spelling(theirs) === spelling(ours)
    return !isSame && !refines(field, theirs, ours) && !refines(field, ours, theirs)
  })
  if (!kept.length) return []
  const message = `“${work.title || nameless(work)}” is known already and differs in: ${titlesOf('source', kept)}. What is in Studio was kept. The manuscript has:`
  return [{what: 'keptSource', message, lines: draft.lines, quote: work.asGiven ?? ''}]
}

/** Words and numbers alone: another dash or capital is no difference. */
const spelling = (value: unknown) =>
  JSON.stringify(value, (name, inner) => (name === '_key' ? undefined : inner))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')

/** Works that bring another’s identifier: one of the two is wrong, and nobody can tell which. */
function mistakes(works: WorkDraft[], sources: HeldDocument[]): Message[] {
  const keys = works.map(({work}) => workKeys(work))
  const heldKeys = sources.map((source) => ({
    keys: workKeys(newest(source) as Citable),
    title: String(newest(source).title ?? ''),
  }))
  return works.flatMap(({work, lines}, i): Message[] => {
    const mine = keys[i] as (typeof keys)[number]
    const others = [
      ...heldKeys,
      ...works
        .slice(0, i)
        .map((other, j) => ({keys: keys[j] as typeof mine, title: other.work.title})),
    ]
    const other = others.find(({keys}) => sharesIdentifier(mine, keys) && isMistaken(mine, keys))
    if (!other) return []
    const shared = mine.identifiers.find((key) => other.keys.identifiers.includes(key)) ?? ''
    const message = `“${work.title}” has the ${shared.replace(/^\w+/, (name) => name.toUpperCase())} of another work, “${other.title}”. One of the two is wrong: look it up.`
    return [{what: 'mistakenIdentifier', message, lines, quote: work.asGiven ?? work.title}]
  })
}

/** First author, year and the first words of the title; a number if another work has them too. */
function freeId(work: Work, taken: Set<string>): string {
  const {authors, editors, issued, title} = work
  const [first] = authors?.length ? authors : (editors ?? [])
  const words = title.split(/\s+/).filter((word) => !SMALL.has(word.toLowerCase()))
  const year = issued?.year ?? 'nd'
  const said = [first?.family ?? first?.literal ?? '', year, ...words.slice(0, 5)].join(' ')
  const name = slugify(title ? said : nameless(work), 80)
  let id = `source-${name}`
  for (let i = 2; taken.has(id); i++) id = `source-${name}-${i}`
  taken.add(id)
  return id
}

/** Published articles may cite only what is published, so that form stays. */
const publishedFirst = (one: HeldDocument, other: HeldDocument) =>
  Number(Boolean(other.published)) - Number(Boolean(one.published))

const byId = (one: HeldDocument, other: HeldDocument) => (one.id < other.id ? -1 : 1)

const SMALL = new Set(['a', 'an', 'the', 'of', 'and', 'for', 'in', 'on', 'with', 'to'])
