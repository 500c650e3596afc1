const WORDS =
  /\b(organi[sz]ation|institut\w*|universit\w*|association|society|department|ministry|cent(?:er|re)s?|council|committee|college|agency|academy|foundation|group|collaborat\w+|network|service|services|administration|bureau|commission|office|federation|alliance|board|trust|hospital|school|league|union|nations|library|press|consortium|task force|initiative|programme|project|ltd|inc|mind|clinic|research|health|care|government|parliament|bank|fund|museum|compan(?:y|ies)|corporation|therapy|practice|medicine|news|england|scotland|wales)\b/i

/** Whether a name is more likely an organisation’s than a person’s. */
export function isOrganisation(name: string): boolean {
  if (WORDS.test(name)) return true
  // “Royal Society of Rest”, but not “Ludwig van Beethoven”; and letters alone, as in WHO.
  return /\s(for|of|the|on|in)\s/i.test(name) || /^\p{Lu}{2,}$/u.test(name)
}

/**
 * “World Health Organization, War Trauma Foundation, & World Vision International” → each of them.
 * A list has a comma before its last name; in the name of one, as in “Department of Health,
 * Education, and Welfare”, single words stand between commas.
 */
export function toOrganisations(text: string): string[] {
  const parts = text.split(/,\s+(?:(?:&|and)\s+)?/)
  const isList = /,\s+(?:&|and)\s+[^,]+$/.test(text)
  return isList && parts.every((part) => /^\p{Lu}\S*\s+\S/u.test(part)) ? parts : [text]
}

/** “Canadian ADHD Resource Alliance (CADDRA)”: the short name is for the text. */
export const withoutShortName = (name: string): string =>
  name.replace(/(?<=\p{L}{4,}.*)\s+\(\p{Lu}[\p{L}&-]*\p{Lu}\)$/u, '')
