/** How a line begins that names who checked an article: in English, then in other languages. */
export const REVIEWER = new RegExp(
  [
    String.raw`^(?:last )?(?:(?:medically|clinically|professionally|expert|fact|peer)[- ]?)?(?:reviewed|checked|approved|verified)(?: for [\p{L} ]{3,30}?)? by\s*:?\s+`,
    String.raw`^(?:(?:medical|clinical|expert)(?:ly)? )?review(?:ers?)?\s*:\s*`,
    String.raw`^(?:(?:ärztlich|medizinisch|fachlich|wissenschaftlich) )?(?:über|ge)prüft von\s*:?\s+`,
    String.raw`^(?:relue?|vérifiée?|validée?) par\s*:?\s+`,
    String.raw`^(?:revisad[oa]|revist[oa]) por\s*:?\s+`,
    String.raw`^(?:revisionat[oa]|rivist[oa]) da\s*:?\s+`,
    String.raw`^(?:medisch )?(?:gecontroleerd|nagekeken) door\s*:?\s+`,
  ].join('|'),
  'iu',
)

/** “Last reviewed 3 May 2026 by Tom Reed, MD” */
export const REVIEWED_BY =
  /^(?:(?:this )?(?:page|article|leaflet|content|information|text) )?(?:was )?(?:(?:last|medically|clinically) )*reviewed(?: on)?:?\s+(.{6,30}?),?\s+by\s+(.+)$/i

/** Days of an article, by the words before them; the first that fits counts. */
export const DATED: [name: 'published' | 'updated' | 'reviewed' | 'nextReview', label: RegExp][] = [
  [
    'nextReview',
    /^(?:next|due for) (?:clinical )?review(?: is)?(?: due)?(?: on)?\s*:?\s*|^date (?:of|for) (?:the )?(?:next )?review\s*:?\s*|^review (?:due|by)\s*:\s*/i,
  ],
  [
    'reviewed',
    /^(?:(?:this )?(?:page|article|leaflet|content|information|text) )?(?:was )?(?:(?:last|medically|clinically) )*reviewed(?: on)?\s*:?\s*|^(?:last )?review(?: date|ed on)\s*:?\s*|^date (?:of (?:last )?review|(?:last )?reviewed)\s*:?\s*/i,
  ],
  [
    'updated',
    /^(?:(?:this )?(?:page|article|leaflet|content|information|text) )?(?:was )?(?:(?:last )?(?:updated|modified|revised|edited)(?: on)?|last update|mise? à jour le|(?:zuletzt )?aktualisiert am|stand(?=\s*:)|actualizad[oa] el|aggiornat[oa] il|bijgewerkt op|atualizad[oa] em)\s*:?\s*/i,
  ],
  [
    'published',
    /^(?:(?:first |originally )?(?:published|posted|written)(?: on)?|(?:publication|issue) date|date of (?:publication|issue)|issued|date(?: published)?|publiée? le|veröffentlicht am|publicad[oa] e[lm]|pubblicat[oa] il|gepubliceerd op)\s*:?\s*/i,
  ],
]
