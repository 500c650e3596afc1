/** Something that a page says wrongly, in words for the person who can mend it. */
export interface Finding {
  /** Errors stop a build; warnings are the author's to weigh; notes are worth knowing. */
  severity: 'error' | 'warning' | 'note'
  /** Short name of the rule, such as `unknown-property`. */
  rule: string
  /** Address of the page, filled in by whoever checks the whole site. */
  page?: string
  /** The node and property, or the element, such as `BlogPosting #article · author`. */
  place: string
  found: string
  expected: string
  remedy: string
  /** Where the rule is written, if it is not ours. */
  source?: string
}

/** A value as it is told in a finding: whole if short, else its beginning. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? 'nothing')
  return text.length > 100 ? `${text.slice(0, 99)}…` : text
}

/** Such as “an Organization or Person”. */
export function oneOf(names: string[], between = ' or '): string {
  return `${/^[AEIO]/.test(names[0] ?? '') ? 'an' : 'a'} ${names.join(between)}`
}

/** “ Did you mean x?”, if one of the known words is close to a word; else nothing. */
export function suggest(word: string, known: Iterable<string>): string {
  let best = {word: '', distance: Math.max(2, Math.floor(word.length / 3)) + 1}
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= best.distance) continue
    const distance = distanceOf(word.toLowerCase(), candidate.toLowerCase())
    if (distance < best.distance) best = {word: candidate, distance}
  }
  return best.word ? `Did you mean ${best.word}?` : ''
}

/** How many letters have to change, come or go. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({length: other.length + 1}, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same))
    }
    row = next
  }
  return row[other.length] ?? 0
}
