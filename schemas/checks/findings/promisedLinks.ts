import {type Finding, findTexts, toSentences} from './finding.ts'

const PROMISES =
  /\b(check out|read|see|learn|find out|discover|explore) (more )?(about|on|in) (our )?[^.?!]{0,80}?(for (more )?(details|information)|here|article|guide|page)\b|\bcheck out (more|our)\b|\b(more|details|information)\b[^.?!]{0,60}\b(is|are) available (at|on|in|from)\b|\b(click|tap|read more|learn more|see more) here\b|\b(fill (out|in)|complete|use) (this|the|our) (\w+ )?form\b|\b(this|the following) link\b/i

/** Sentences that send readers somewhere but have no link. */
export function findPromisedLinks(document: object): Finding[] {
  return [...findTexts(document)].flatMap(({text, where, linked}) =>
    toSentences(text)
      .filter(
        (sentence) => promisesLink(sentence) && !linked.some((words) => sentence.includes(words)),
      )
      .map((sentence) => ({
        rule: 'promisedLink',
        severity: 'warning' as const,
        message: `This promises a link that is not there: “${sentence.trim()}” Add the link, or change the sentence.`,
        where,
      })),
  )
}

/** Whether a sentence says that there is more elsewhere. */
function promisesLink(sentence: string): boolean {
  return PROMISES.test(sentence)
}
