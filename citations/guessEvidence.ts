import type {Source} from '../schemas/model.generated.ts'

type Evidence = NonNullable<Source['evidence']>

// In order of precedence: a protocol of a trial is a protocol, a review of trials is a review.
const signs: [RegExp, Evidence][] = [
  [/\b(study|trial|review) protocol\b|\bprotocol (for|of) an?\b|: protocol\b/i, 'protocol'],
  [
    /\bsystematic (literature )?review\b|\bmeta-?analys[ie]s\b|\bumbrella review\b/i,
    'systematicReview',
  ],
  [/\b(practice|clinical|treatment) (\w+ )?guidelines?\b|\bguidelines? for\b/i, 'guideline'],
  [/\brandomi[sz]ed\b[^:.?]*\btrial\b|\brandomi[sz]ed controlled\b|\bRCT\b/i, 'trial'],
  [/\bcase (report|study|series)\b/i, 'caseReport'],
  [/\bqualitative\b|\bphenomenolog|\bgrounded theory\b|\bthematic analysis\b/i, 'qualitative'],
  [/\b(cohort|cross-sectional|case-control|longitudinal|observational)\b/i, 'observational'],
  [/\b(narrative|scoping|literature) review\b/i, 'review'],
  [/\b(editorial|commentary|opinion|viewpoint)\b/i, 'opinion'],
]

/** The kind of evidence that a title names in so many words; undefined when it does not. */
export function guessEvidence(title: string): Evidence | undefined {
  return signs.find(([sign]) => sign.test(title))?.[1]
}
