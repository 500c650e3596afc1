import {recogniseIdentifier} from '../../citations/identifiers.ts'
import type {Work} from '../../citations/work.ts'

/** A work that was typed or pasted; without its title when only an identifier was given. */
export type PastedWork = Partial<Work>

/** Whether a text is likelier a reference than words to search for. */
export function looksLikeReference(text: string): boolean {
  return (
    Boolean(recogniseIdentifier(text)) ||
    /^\s*(@\w+\s*[{(]|TY {2}-|PMID-|\[?\s*\{)/.test(text) ||
    text.includes('\n') ||
    (text.length > 40 && /\b(1[89]|20)\d\d\b|\bn\.d\.|\b10\.\d{4,9}\//.test(text))
  )
}

/** Reads whatever was pasted. The readers are fetched when they are first needed. */
export async function readPasted(text: string): Promise<PastedWork[]> {
  const identifier = recogniseIdentifier(text)
  if (identifier) return [toWork(identifier)]
  const {readApa} = await import('../../intake/references/apa.ts')
  const {readBibtex} = await import('../../intake/references/bibtex.ts')
  const {readRis} = await import('../../intake/references/ris.ts')
  if (/^\s*@\w+\s*[{(]/.test(text)) return readBibtex(text).value
  if (/^\s*TY {2}-/.test(text)) return readRis(text).value
  return text.split(/\n\s*\n|\n(?=\p{Lu})/u).flatMap((entry) => readApa(entry) ?? [])
}

function toWork({scheme, value}: {scheme: string; value: string}): PastedWork {
  if (scheme === 'arxiv') return {type: 'article', url: `https://arxiv.org/abs/${value}`}
  return {type: scheme === 'isbn' ? 'book' : 'article-journal', [scheme]: value}
}
