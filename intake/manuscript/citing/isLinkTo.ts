import {recogniseIdentifier} from '../../../citations/identifiers.ts'
import type {Citable} from '../../../citations/work.ts'

/** Whether an address is that of a work: by one of its identifiers, or the same but for its form. */
export function isLinkTo(href: string, work: Citable): boolean {
  const found = recogniseIdentifier(href)
  if (found && (found.scheme === 'doi' || found.scheme === 'pmid' || found.scheme === 'pmcid')) {
    const held = recogniseIdentifier(work[found.scheme] ?? '')
    if (held?.value === found.value) return true
  }
  return Boolean(work.url) && bare(work.url ?? '') === bare(href)
}

const bare = (address: string) =>
  address
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '')
