import {recogniseIdentifier} from '../../citations/identifiers.ts'
import type {Work} from '../../citations/work.ts'

/** Whether a text is likelier a reference than words to search for. */
export function looksLikeReference(text: string): boolean {
  // A short number is a year sooner than one of PubMed's.
  if (/^\s*\d{1,4}\s*$/.test(text)) return false
  return (
    Boolean(recogniseIdentifier(text)) ||
    /^\s*(@\w+\s*[{(]|TY {2}-|PMID-|<\?xml|\[?\s*\{)/.test(text) ||
    text.includes('\n') ||
    (text.length > 40 && /\b(1[89]|20)\d\d\b|\bn\.d\.|\b10\.\d{4,9}\//.test(text))
  )
}

/** Reads whatever was pasted, in any form. The readers are fetched when they are first needed. */
export async function readPasted(text: string): Promise<Work[]> {
  const {readReferences} = await import('../../intake/references/readReferences.ts')
  return readReferences(text).works.map(({work}) => work)
}
