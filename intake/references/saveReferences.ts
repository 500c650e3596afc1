import type {SanityClient} from '@sanity/client'
import type {Work} from '../../citations/work.ts'
import {parserOf} from '../../schemas/parser.ts'
import {commit} from '../commit.ts'
import {type Change, toChange} from '../documents/changes.ts'
import {newest} from '../documents/held.ts'
import {fieldsOf, type PlannedDocument} from '../documents/plan.ts'
import {planSources} from '../documents/sources.ts'
import type {Lines, Message} from '../result.ts'
import {fetchCiting, fetchSources} from './heldSources.ts'
import {type Double, planMove, toMergedChange} from './planMerge.ts'
import {readReferences} from './readReferences.ts'
import type {Origin, ReadWork} from './readWork.ts'

export interface SaveOptions {
  client: SanityClient
  /** Publish at once what is whole; what has no title stays a draft. */
  publish?: boolean
  dryRun?: boolean
  now?: () => Date
  /** Asks registers of works for what is missing; without it nothing is asked. */
  lookUp?: (works: ReadWork[]) => Promise<{works: ReadWork[]; messages: Message[]}>
}

/** One reference of the lake, and what a paste or file did to it. */
export interface SavedReference {
  id: string
  title: string
  change: Change['change']
  isDraft: boolean
  isIncomplete: boolean
  fields: string[]
  /** Every place where it was read. */
  read: {lines: Lines; origin: Origin; left: string[]}[]
}

export interface ReferencesReport {
  outcome: 'written' | 'unchanged' | 'dry run'
  references: SavedReference[]
  /** References that were held twice, and are one now. */
  merged: {kept: string; removed: string[]; moved: string[]}[]
  messages: Message[]
  transaction?: string
}

/**
 * Reads whatever references a text holds and saves each work once, all in one transaction. What is
 * held already is completed; what the text shows to be held twice becomes one.
 */
export async function saveReferences(
  text: string,
  {client, publish = false, dryRun = false, now = () => new Date(), lookUp}: SaveOptions,
): Promise<ReferencesReport> {
  const read = readReferences(text)
  const found = lookUp ? await lookUp(read.works) : {works: read.works, messages: []}
  const checked = found.works.map((one) => withoutFaults(one, now()))
  const works = checked.map(({work}) => work)
  const planned = planSources(works, await fetchSources(client))
  const {doubles, messages} = mayMerge(planned.doubles, publish)
  const plan = {...planned, doubles, messages: [...planned.messages, ...messages]}
  const {changes, steps, merged} = await toSteps(client, plan, publish)
  const transaction =
    steps.length && !dryRun ? await commit(client, steps, 'read the references again') : undefined
  return {
    outcome: !steps.length ? 'unchanged' : dryRun ? 'dry run' : 'written',
    references: changes.map((change) => describe(change, works, plan.ofWorks)),
    merged,
    messages: [
      ...read.messages,
      ...found.messages,
      ...checked.flatMap(({messages}) => messages),
      ...plan.messages,
    ].sort((one, other) => (one.lines?.[0] ?? 0) - (other.lines?.[0] ?? 0)),
    ...(transaction && {transaction}),
  }
}

/** What readers see changes only if that was asked for: doubles that are published stay, and are told. */
function mayMerge(doubles: Double[], publish: boolean): {doubles: Double[]; messages: Message[]} {
  const isSeen = (double: Double) => !publish && double.some(({published}) => published)
  const messages = doubles.filter(isSeen).map((double): Message => {
    const ids = double.map(({id}) => id)
    const message = `${ids.join(' and ')} are the same work. They stay two, since readers see them: to make them one, use --publish or --merge ${ids.slice(0, 2).join(' ')}.`
    return {what: 'heldTwice', message}
  })
  return {doubles: doubles.filter((double) => !isSeen(double)), messages}
}

async function toSteps(
  client: SanityClient,
  {planned, doubles}: ReturnType<typeof planSources>,
  publish: boolean,
) {
  const changes = planned.map((document) => {
    const double = doubles.find(([kept]) => kept?.id === document.id)
    const isWhole = Boolean(
      document.toFields(fieldsOf(document.held && newest(document.held))).title,
    )
    if (!double) return toChange(document, publish && isWhole)
    return toMergedChange(double, document, publish && isWhole)
  })
  const {referring, versions} = await fetchCiting(client, doubles)
  const {steps, moved} = planMove(doubles, referring, versions)
  const merged = doubles.map(([kept, ...others]) => ({
    kept: kept?.id ?? '',
    removed: others.map(({id}) => id),
    moved: moved
      .filter((document) => others.some(({id}) => JSON.stringify(document).includes(`"${id}"`)))
      .map(({_id}) => _id),
  }))
  return {changes, steps: [...changes.flatMap((change) => change.steps), ...steps], merged}
}

function describe(change: Change, works: ReadWork[], ofWorks: PlannedDocument[]): SavedReference {
  const {id, title, isDraft, fields, document} = change
  const mine = works.filter((_, i) => ofWorks[i]?.id === id)
  return {
    id,
    title: title || String(document._id),
    change: change.change,
    isDraft,
    isIncomplete: !document.title,
    fields,
    read: mine.map(({lines, origin, left}) => ({lines, origin, left})),
  }
}

/** A work without what the model would not take, which is told; and when a retraction was noticed. */
function withoutFaults(one: ReadWork, now: Date): {work: ReadWork; messages: Message[]} {
  const at = `${now.toISOString().slice(0, 19)}Z`
  const {retraction} = one.work
  const work: Work = retraction
    ? {...one.work, retraction: {noticed: at, ...retraction}}
    : {...one.work}
  const document = {...work, _id: 'source', _type: 'source', title: work.title || 'None yet'}
  const issues = parserOf('source').safeParse(document).error?.issues ?? []
  const messages = issues.map(({path, message}): Message => {
    const field = String(path[0])
    const quote = JSON.stringify(work[field as keyof Work])
    delete work[field as keyof Work]
    return {
      what: 'fault',
      message: `The ${field} of “${work.title}” was left out: ${message}`,
      lines: one.lines,
      quote,
    }
  })
  return {work: {...one, work}, messages}
}
