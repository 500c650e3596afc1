import type {Citable} from './work.ts'

/** Where an article stands in its journal, with the supplement or part told apart from the numbers. */
export interface Issue {
  volume: string
  issue: string
  part?: {kind: 'suppl' | 'pt'; number: string}
}

/** “12 Suppl 7”, “Supplement_1” (as Crossref has it), “Pt 2”; also at the end of a volume, as in PubMed. */
const part = /^(.*?)[\s,(]*\b(suppl(?:ement)?|pt|part)(?:[.\s_]+([\w-]*))?\)?$/i

export function issueOf({volume, issue}: Pick<Citable, 'volume' | 'issue'>): Issue {
  const whole = {volume: volume ?? '', issue: issue ?? ''}
  for (const field of ['issue', 'volume'] as const) {
    const [, before, word, number = ''] = part.exec(whole[field]) ?? []
    if (before === undefined || !word) continue
    const kind = /^s/i.test(word) ? 'suppl' : 'pt'
    return {...whole, [field]: before.replace(/[\s,_(]+$/, ''), part: {kind, number}}
  }
  return whole
}
