import {isLikeTitle} from '../../../citations/sameWork.ts'
import type {Work} from '../../../citations/work.ts'
import type {Message} from '../../result.ts'
import {mergeWorks} from '../mergeWorks.ts'
import type {ReadWork} from '../readWork.ts'
import {type AskerOptions, createAsker, Offline, Unanswered} from './asker.ts'
import {type Found, findWork, type Registers} from './findWork.ts'

export interface LookUpOptions extends AskerOptions {
  registers: Registers
  now?: () => Date
}

/** What a look-up gives back: the works in their order, completed where something was found. */
export interface LookedUp {
  works: ReadWork[]
  messages: Message[]
}

/**
 * Completes works from Crossref, DataCite, PubMed and Open Library. Without a network, or where a
 * register does not answer, works stay as they are and a message says so. A record with another
 * title than the one given is told, and nothing is taken from it.
 */
export function createLookUp({registers, now = () => new Date(), ...options}: LookUpOptions) {
  return async (works: readonly ReadWork[]): Promise<LookedUp> => {
    const ask = createAsker(options)
    const silent = new Set<string>()
    let isOffline = false
    const results = await Promise.all(
      works.map(async (one): Promise<{work: ReadWork; messages: Message[]}> => {
        try {
          const found = await findWork(one.work, {ask, registers, contact: options.contact})
          return found ? take(one, found, now()) : {work: one, messages: notFound(one)}
        } catch (error) {
          if (error instanceof Offline) isOffline = true
          else if (error instanceof Unanswered) silent.add(error.message)
          else return {work: one, messages: [unreadable(one, error as Error)]}
          return {work: one, messages: []}
        }
      }),
    )
    const messages = [...results.flatMap((result) => result.messages)]
    if (isOffline) messages.push(offline)
    for (const host of silent) messages.push(unanswered(host))
    return {works: results.map(({work}) => work), messages}
  }
}

function take(one: ReadWork, {work: found, service, isNotice}: Found, at: Date) {
  const given = one.work
  if (given.title && !isLikeTitle(given, found)) {
    return {work: one, messages: [otherTitle(one, found, service)]}
  }
  const {lookedUp: _, ...rest} = mergeWorks([found, given])
  const work: Work = {
    ...rest,
    lookedUp: {_type: 'lookedUp', service, at: `${at.toISOString().slice(0, 19)}Z`},
  }
  return {
    work: {...one, work, isIncomplete: !work.title},
    messages: [...retracted(one, work), ...(isNotice ? [notice(one, work)] : [])],
  }
}

const naming = ({doi, pmid, pmcid, isbn, url}: Work) =>
  doi ?? (pmid ? `PMID ${pmid}` : (pmcid ?? (isbn ? `ISBN ${isbn}` : (url ?? ''))))

function otherTitle({work, lines}: ReadWork, found: Work, service: string): Message {
  const by = found.authors?.[0]?.family ?? found.authors?.[0]?.literal
  const told = [by && ` by ${by}`, found.issued?.year && ` (${found.issued.year})`].join('')
  return {
    what: 'otherTitle',
    message: `${naming(work)} is another work according to ${service}: “${found.title}”${told}. Nothing was taken from there. Check the identifier and the title.`,
    lines,
    quote: work.asGiven ?? work.title,
  }
}

function retracted({lines}: ReadWork, {title, retraction}: Work): Message[] {
  if (!retraction) return []
  const year = retraction.date?.year
  const message = `“${title}” was retracted${year ? ` in ${year}` : ''}${retraction.doi ? ` (notice: ${retraction.doi})` : ''}. Do not rest a claim on it.`
  return [{what: 'retracted', message, lines}]
}

const notice = ({lines}: ReadWork, {title}: Work): Message => ({
  what: 'retractionNotice',
  message: `“${title}” is the notice by which another work was retracted, and no study itself.`,
  lines,
})

function notFound({work, lines}: ReadWork): Message[] {
  const name = naming(work)
  if (!name && work.title) return []
  const message =
    !work.doi && !work.pmid && !work.pmcid && !work.isbn
      ? `An address alone cannot be looked up: ${name}. Add the title.`
      : `${name} is not known to the registers that were asked. Check it for mistakes of typing.`
  return [{what: 'notFound', message, lines}]
}

const unreadable = ({work, lines}: ReadWork, {message}: Error): Message => ({
  what: 'unreadable',
  message: `The answer about ${naming(work) || `“${work.title}”`} could not be read (${message}).`,
  lines,
})

const offline: Message = {
  what: 'offline',
  message: 'There is no network, so nothing more was looked up. What was given is kept as it is.',
}

const unanswered = (host: string): Message => ({
  what: 'unanswered',
  message: `${host} does not answer at the moment. What was given is kept as it is; look it up later.`,
})
