import {type Finding, findTexts, type PlacedText, toSentences} from './finding.ts'

/** Sentences that lean on a study, and neither cite it nor link to it. */
export function findUncitedStudies(document: object): Finding[] {
  const texts = [...findTexts(document)].filter(({style}) => !/^h\d$/.test(style))
  return texts.flatMap((text) =>
    bareSentences(text).flatMap((sentence): Finding[] => {
      const found = SIGNS.map((sign) => sign.exec(sentence)?.[0]).find(Boolean)
      // “These studies show …” leans on what was cited before.
      if (!found || BACK.test(sentence)) return []
      const message = `“${found.trim()}” names research without citing it: “${sentence}” Cite the work, or put it as your own experience.`
      return [{rule: 'uncitedStudy', severity: 'warning', message, where: text.where}]
    }),
  )
}

/** Sentences without a citation or a link of their own, and without a citation in the next one. */
function bareSentences({text, cites, linked}: PlacedText): string[] {
  // A citation behind the full stop belongs to the sentence before it.
  const places = cites.map(({at}) => text.slice(0, at).trimEnd().length)
  let end = 0
  const sentences = toSentences(text).map((given) => {
    const start = text.indexOf(given, end)
    end = start + given.trimEnd().length
    return {given, isCited: places.some((at) => at > start && at <= end)}
  })
  return sentences.flatMap(({given, isCited}, i) => {
    const isCovered = isCited || sentences[i + 1]?.isCited
    return isCovered || linked.some((words) => given.includes(words)) ? [] : [given.trim()]
  })
}

const WORK = 'stud(?:y|ies)|trials?|reviews?|meta-?analys[ei]s|research|surveys?|literature'
const PEOPLE = 'researchers|scientists|psychologists|neuroscientists'
const SAYS =
  'shows?|shown|showed|finds?|found|suggests?|suggested|demonstrates?|demonstrated|proves?|proven|proved|reports?|reported|concludes?|concluded|confirms?|confirmed|indicates?|indicated|reveals?|revealed|supports?|supported|discovered'
const YEAR = '(?:19|20)\\d\\d[a-z]?'
const NAME = "\\p{Lu}[\\p{L}’'-]+"

const BACK = new RegExp(
  `^(?:these|those|this|that|such|both|the same)\\s(?:${WORK}|findings)\\b`,
  'i',
)

const SIGNS = [
  // “a 2019 study”, “a large trial in 2019”
  new RegExp(
    `\\b(?:a|an|one|another|the)\\s(?:[\\w-]+\\s){0,2}${YEAR}\\s(?:[\\w-]+\\s){0,2}(?:${WORK})\\b`,
    'iu',
  ),
  // “research has shown”, “studies of drumming suggest”, “scientists found”
  new RegExp(`\\b(?:${WORK}|${PEOPLE}|evidence)(?:\\s[\\w’'-]+){0,5}?\\s(?:${SAYS})\\b`, 'iu'),
  // “according to a recent study”, “supported by research”
  new RegExp(
    `\\b(?:according to|(?:supported|backed|shown|proven|confirmed) by)\\s(?:[\\w’'-]+\\s){0,4}?(?:${WORK}|${PEOPLE}|evidence)\\b`,
    'iu',
  ),
  // “Gold et al. (2012)”, “Reed and Finch (2019)”
  new RegExp(`\\b${NAME}(?:,? (?:and|&) ${NAME}| et al\\.?| and colleagues)? \\(${YEAR}\\)`, 'u'),
  // “(Gold et al., 2012)”
  new RegExp(`\\((?:see |e\\.g\\.,? )?${NAME}[^()\\d]{0,60}, ${YEAR}[^()]{0,20}\\)`, 'u'),
]
