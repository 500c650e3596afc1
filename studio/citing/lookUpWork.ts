import type {Work} from '../../citations/work.ts'
import type {ReadWork} from '../../intake/references/readWork.ts'

interface LookedUp {
  works: ReadWork[]
  messages: {message: string}[]
}

/**
 * What registers of works know of a work, by its identifier. This machine asks them, since Studio's
 * pages speak to nobody else. Throws a sentence where there is nothing to add.
 */
export async function lookUpWork(work: Work): Promise<Work> {
  const response = await fetch('/intake/references/lookup', {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({text: textOf(work)}),
  }).catch(() => undefined)
  if (!response?.ok) {
    throw new Error('References cannot be looked up here. Write in what you know.')
  }
  const {works, messages} = (await response.json()) as LookedUp
  const [found] = works
  if (found && !found.isIncomplete) return found.work
  throw new Error(messages[0]?.message ?? 'Nothing was found. Write in what you know.')
}

const textOf = ({doi, pmid, pmcid, isbn, url}: Work): string =>
  [
    doi && `doi:${doi}`,
    pmid && `PMID:${pmid}`,
    pmcid,
    isbn && `ISBN:${isbn}`,
    !doi && !pmid && !pmcid && !isbn && url,
  ]
    .filter(Boolean)
    .join(' ')
