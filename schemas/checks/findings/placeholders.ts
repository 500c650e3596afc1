import {type Finding, findTexts} from './finding.ts'

/** Words that were to be replaced before anybody reads them: “FORM PLACEHOLDER”, “[insert link]”. */
export function findPlaceholders(document: object): Finding[] {
  return [...findTexts(document)].flatMap(({text, where}) => {
    const found = placeholderIn(text)
    return found
      ? [
          {
            rule: 'placeholder',
            severity: 'warning',
            message: `“${found}” looks like a placeholder. Replace it, or take it out.`,
            where,
          },
        ]
      : []
  })
}

/** Whether a line is a placeholder and nothing else. */
export function isOnlyPlaceholder(text: string): boolean {
  const isNote = /^[\s[(*]*(?:TODO|TBD|TK)\b\s*:|^\s*\[[^\]]*\][\s.]*$/.test(text)
  return placeholderIn(text) !== undefined && (isNote || text.trim().split(/\s+/).length <= 6)
}

const SIGNS =
  /\blorem ipsum\b|\[(insert|add|tbd|tk|todo|link|image|photo|form|name|date)\b[^\]]*\]|\b(TBD|TODO|TKTK|XXX+)\b|\b(form|image|link|text) goes here\b/i

/** The placeholder in a text. The word itself is often mistyped: two letters may be wrong. */
function placeholderIn(text: string): string | undefined {
  const sign = SIGNS.exec(text)?.[0]
  if (sign) return sign
  const words = text.split(/\s+/)
  const at = words.findIndex((word) => distance(letters(word), 'placeholder') <= 2)
  if (at < 0) return undefined
  const before = words[at - 1] ?? ''
  return /^[A-Z]+$/.test(before) ? `${before} ${words[at]}` : words[at]
}

const letters = (word: string) => word.toLowerCase().replace(/[^a-z]/g, '')

/** How many letters have to be changed, added or taken out to make one word of the other. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3
  let row = Array.from({length: other.length + 1}, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 3
}
