import {type Finding, findTexts, toSentences} from './finding.ts'

/** Promises that no treatment can keep, which regulators and readers hold against a practice. */
export function findAbsoluteClaims(document: object): Finding[] {
  return [...findTexts(document)].flatMap(({text, where}) =>
    toSentences(text).flatMap((sentence): Finding[] => {
      const found = CLAIMS.map((claim) => claim.exec(sentence)).find(
        (match) => match && !DENIED.test(sentence.slice(0, match.index)),
      )
      if (!found || sentence.trim().endsWith('?')) return []
      const message = `“${found[0]}” promises more than any treatment can: “${sentence.trim()}” Say what it can help with, and for whom.`
      return [{rule: 'absoluteClaim', severity: 'warning', message, where}]
    }),
  )
}

const CLAIMS = [
  /\b(?:(?:can|will|does) (?:completely |fully |permanently )?(?:cure|heal)|to (?:completely |fully |permanently )?cure)\b/i,
  /\bcures (?!for\b)\w+|\bis (?:a|the) (?:\w+ )?cure for\b|\bmiracle (?:cure|treatment|therapy)\b/i,
  /\bguarantee(?:s|d)?\b/i,
  /\balways (?:works?|helps?|heals?|succeeds?)\b|\bnever (?:fails?|disappoints?)\b/i,
  /\bworks (?:every time|for (?:everyone|everybody|all))\b/i,
  /\b(?:100 ?%|completely|totally|entirely) (?:effective|safe|risk[- ]free|painless)\b/i,
  /\b(?:has|have|with|without) (?:no|any) (?:risks?|side[- ]effects?)\b|\brisk[- ]free\b/i,
  /\bthe (?:only|best) (?:treatment|therapy|cure|way to (?:treat|heal|cure))\b/i,
  /\b(?:clinically|scientifically) proven\b/i,
]

/** “There is no guarantee”, “it cannot cure”, “nobody can promise a cure”. */
const DENIED =
  /\b(?:no|not|never|nobody|nothing|none|cannot|can’t|can't|won’t|won't|doesn’t|doesn't|isn’t|isn't|neither|without|rather than)\b[^.;:]{0,40}$/i
