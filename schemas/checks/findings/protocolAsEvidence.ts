import {type Finding, findTexts, sentenceAt} from './finding.ts'

interface SourceLike {
  _id: string
  /** What the message calls it, if not by its title. */
  name?: string
  title?: string | null
  evidence?: string | null
}

/** A study protocol is cited for a claim, though it announces a study and reports no results. */
export function findProtocolsAsEvidence(document: object, sources: SourceLike[]): Finding[] {
  const protocols = new Map(
    sources.filter(({evidence}) => evidence === 'protocol').map((source) => [source._id, source]),
  )
  return [...findTexts(document)].flatMap(({text, where, cites}) =>
    cites.flatMap(({ref, at}) => {
      const source = protocols.get(ref)
      const sentence = sentenceAt(text, at)
      if (!source || !CLAIMS.test(sentence)) return []
      const message = `${source.name ?? `“${source.title}”`} is a study protocol: it announces a study and reports no results. Check the claim: “${sentence}”`
      return [{rule: 'protocolAsEvidence', severity: 'warning' as const, message, where}]
    }),
  )
}

const CLAIMS =
  /\b(supported by|supports|shows?|shown|showed|proves?|proven|demonstrates?|found|confirms?|confirmed|evidence|effective|improves?|reinforced by)\b/i
