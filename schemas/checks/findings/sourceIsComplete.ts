import type {Finding} from './finding.ts'

interface SourceLike {
  type?: string | null
  containerTitle?: string | null
  issued?: {year?: number | null; literal?: string | null} | null
  status?: string | null
  page?: string | null
  number?: string | null
  doi?: string | null
  pmid?: string | null
  pmcid?: string | null
  url?: string | null
}

/** What readers need to find a cited work and what its reference does not say. */
export function sourceIsComplete(source: SourceLike): Finding[] {
  const isJournal = source.type === 'article-journal'
  const isComing = /press|advance|ahead|forthcoming/i.test(
    `${source.status} ${source.issued?.literal}`,
  )
  const lacks: [boolean, string, string, Finding['severity'], string][] = [
    [
      isJournal && !isComing && !source.page && !source.number,
      'lacksPages',
      'number',
      'warning',
      `Neither pages nor an article number${source.containerTitle ? ` in ${source.containerTitle}` : ''} are given. Look it up and add it.`,
    ],
    [
      isJournal && !source.containerTitle,
      'lacksJournal',
      'containerTitle',
      'warning',
      'The journal is not named.',
    ],
    [
      !source.issued?.year && !source.issued?.literal && !isComing,
      'lacksYear',
      'issued',
      'info',
      'No year is given.',
    ],
    [
      !source.doi && !source.pmid && !source.pmcid && !source.url && source.type !== 'book',
      'lacksIdentifier',
      'doi',
      'info',
      'Neither a DOI nor a web address is given, so readers cannot go to it.',
    ],
  ]
  return lacks
    .filter(([isLacking]) => isLacking)
    .map(([, rule, field, severity, message]) => ({
      rule,
      severity,
      message,
      where: [field],
    }))
}
