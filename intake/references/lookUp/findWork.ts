import {isLikeTitle, workKeys} from '../../../citations/sameWork.ts'
import type {Work} from '../../../citations/work.ts'
import type {Answer} from './asker.ts'
import {crossrefAddress, crossrefSearch, fromCrossref, isNotice} from './crossref.ts'
import {dataciteAddress, fromDatacite} from './datacite.ts'
import {fromOpenLibrary, openLibraryAddress} from './openLibrary.ts'
import {foundIds, fromPubmed, pubmedAddress, pubmedSearch} from './pubmed.ts'

/** Where each register of works is asked. */
export interface Registers {
  crossref: string
  datacite: string
  pubmed: string
  openLibrary: string
}

/** What a register knows of a work. */
export interface Found {
  work: Work
  service: 'Crossref' | 'DataCite' | 'PubMed' | 'Open Library'
  isNotice?: boolean
}

interface Way {
  ask: (address: string) => Promise<Answer>
  registers: Registers
  contact: string | undefined
}

/** Finds a work by the best identifier it has, or by its title; undefined where nobody knows it. */
export async function findWork(work: Work, way: Way): Promise<Found | undefined> {
  const {doi, pmid, pmcid, isbn} = work
  if (doi) return (await byDoi(doi, way)) ?? (pmid ? byPmid(pmid, way) : undefined)
  if (pmid) return byPmid(pmid, way)
  if (pmcid) return byPmcid(pmcid, way)
  if (isbn && work.type !== 'chapter') return byIsbn(isbn, way)
  const isSearched = work.title && /^(article|chapter|paper|review)/.test(work.type)
  return isSearched ? byTitle(work, way) : undefined
}

async function byDoi(doi: string, {ask, registers, contact}: Way): Promise<Found | undefined> {
  const crossref = await ask(crossrefAddress(registers.crossref, doi, contact))
  if (crossref.status === 200) {
    const {message} = JSON.parse(crossref.body) as {message: Record<string, unknown>}
    return {work: fromCrossref(message), service: 'Crossref', isNotice: isNotice(message)}
  }
  const datacite = await ask(dataciteAddress(registers.datacite, doi))
  if (datacite.status !== 200) return undefined
  const {data} = JSON.parse(datacite.body) as {data: {attributes: object}}
  return {work: fromDatacite(data.attributes), service: 'DataCite'}
}

async function byPmid(pmid: string, {ask, registers, contact}: Way): Promise<Found | undefined> {
  const {status, body} = await ask(pubmedAddress(registers.pubmed, pmid, contact))
  const work = status === 200 ? fromPubmed(body) : undefined
  return work && {work, service: 'PubMed'}
}

async function byPmcid(pmcid: string, way: Way): Promise<Found | undefined> {
  const {status, body} = await way.ask(
    pubmedSearch(way.registers.pubmed, `${pmcid}[pmcid]`, way.contact),
  )
  const [pmid] = status === 200 ? foundIds(body) : []
  return pmid ? byPmid(pmid, way) : undefined
}

async function byIsbn(isbn: string, {ask, registers}: Way): Promise<Found | undefined> {
  const {status, body} = await ask(openLibraryAddress(registers.openLibrary, isbn))
  const work = status === 200 ? fromOpenLibrary(body, isbn) : undefined
  return work && {work, service: 'Open Library'}
}

/** Only a record with the same title and first author counts, and a year that is no more than one off. */
async function byTitle(work: Work, {ask, registers, contact}: Way): Promise<Found | undefined> {
  const [author] = work.authors ?? []
  const words = [author?.family ?? author?.literal, work.title, work.issued?.year].filter(Boolean)
  const {status, body} = await ask(crossrefSearch(registers.crossref, words.join(' '), contact))
  if (status !== 200) return undefined
  const {message} = JSON.parse(body) as {message: {items?: Record<string, unknown>[]}}
  const mine = workKeys(work)
  for (const item of message.items ?? []) {
    const found = fromCrossref(item)
    const keys = workKeys(found)
    const isNear = Math.abs((keys.year ?? 0) - (mine.year ?? keys.year ?? 0)) <= 1
    if (isNear && mine.author && keys.author === mine.author && isLikeTitle(work, found)) {
      return {work: found, service: 'Crossref'}
    }
  }
  return undefined
}
