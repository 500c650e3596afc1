import type {Work} from '../../../citations/work.ts'
import {readNbib} from '../nbib.ts'

/** The address at which PubMed tells of an article, in its own format. */
export function pubmedAddress(base: string, pmid: string, contact?: string): string {
  const query = new URLSearchParams({db: 'pubmed', id: pmid, rettype: 'medline', retmode: 'text'})
  query.set('tool', 'attune')
  if (contact) query.set('email', contact)
  return `${base}/efetch.fcgi?${query}`
}

/** The address at which PubMed finds an article by its PMCID. */
export function pubmedSearch(base: string, term: string, contact?: string): string {
  const query = new URLSearchParams({db: 'pubmed', term, retmode: 'json', tool: 'attune'})
  if (contact) query.set('email', contact)
  return `${base}/esearch.fcgi?${query}`
}

/** The PubMed IDs that a search found. */
export function foundIds(body: string): string[] {
  const answer = JSON.parse(body) as {esearchresult?: {idlist?: string[]}}
  return answer.esearchresult?.idlist ?? []
}

/** An article as PubMed has it. Without a record PubMed answers with a line of its own. */
export const fromPubmed = (body: string): Work | undefined => readNbib(body).value[0]
