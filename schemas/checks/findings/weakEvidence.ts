import {type Finding, findTexts, sentenceAt} from './finding.ts'

interface SourceLike {
  _id: string
  /** What the message calls it, if not by its title. */
  name?: string
  title?: string | null
  evidence?: string | null
}

/** Kinds of work that report no results, why not, and the rule that says so. */
const weak: Record<string, {rule: string; why: string}> = {
  protocol: {
    rule: 'protocolAsEvidence',
    why: 'is a study protocol: it announces a study and reports no results',
  },
  opinion: {
    rule: 'opinionAsEvidence',
    why: 'is an opinion piece: it argues, and reports no results',
  },
}

/** A protocol or an opinion piece is cited for a claim, as if it were proof. */
export function findWeakEvidence(document: object, sources: SourceLike[]): Finding[] {
  const byId = new Map(sources.map((source) => [source._id, source]))
  return [...findTexts(document)].flatMap(({text, where, cites}) =>
    cites.flatMap(({ref, at}): Finding[] => {
      const source = byId.get(ref)
      const kind = weak[source?.evidence ?? '']
      const sentence = sentenceAt(text, at)
      if (!source || !kind || !CLAIMS.test(sentence)) return []
      const message = `${source.name ?? `“${source.title}”`} ${kind.why}. Check the claim: “${sentence}”`
      return [{rule: kind.rule, severity: 'warning', message, where}]
    }),
  )
}

const CLAIMS =
  /\b(supported by|supports|shows?|shown|showed|proves?|proven|demonstrates?|found|confirms?|confirmed|evidence|effective|improves?|reinforced by)\b/i
