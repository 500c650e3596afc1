/** A piece of a formatted entry. */
export interface Run {
  text: string
  italic?: true
  href?: string
}

/** The text of an entry without its slant and links. */
export function toText(runs: readonly Run[]): string {
  return runs.map(({text}) => text).join('')
}

export const plain = (text: string): Run[] => (text ? [{text}] : [])
export const italic = (text: string): Run[] => (text ? [{text, italic: true}] : [])

/** The parts of an entry with a space between them; what stands next to its like is one run. */
export function join(parts: Run[][]): Run[] {
  const filled = parts.filter((part) => part.some(({text}) => text))
  return merge(filled.flatMap((part, i) => (i ? [{text: ' '}, ...part] : part)))
}

/** Ends a part with a full stop, unless it has an end already. */
export function sentence(runs: Run[]): Run[] {
  const text = toText(runs)
  if (!text) return []
  if (/[.?!]["”’]?$/.test(text)) return runs
  const last = runs.at(-1) as Run
  // American usage: a full stop goes before the closing quotation mark (APA §6.7).
  return last.text.endsWith('”')
    ? [...runs.slice(0, -1), {...last, text: `${last.text.slice(0, -1)}.”`}]
    : [...runs, {text: '.'}]
}

/** How a style writes the capitals of a title, which is stored in sentence case. */
export type Capitals = 'after colon' | 'every word' | 'sentence'

/**
 * A title with its markup: CSL-JSON allows `<i>` for what is italic within it, such as a species or
 * another title, and that stands upright where the whole title is italic. Its other tags fall away;
 * whatever else looks like a tag is text.
 */
export function titleRuns(
  title: string,
  isItalic: boolean,
  capitals: Capitals = 'after colon',
): Run[] {
  const capital = capitalised(title, capitals)
  // The full stops of an abbreviated name belong to it: J. Mus. Ther.
  const text = /\. \S+\.$/.test(capital) ? capital : capital.replace(/[.\s]+$/, '')
  let inside = false
  return text.split(markup).flatMap((piece) => {
    if (/^<\/?(i|em)>$/i.test(piece)) inside = !piece.startsWith('</')
    if (!piece || markup.test(piece)) return []
    return isItalic === inside ? plain(piece) : italic(piece)
  })
}

const markup = /(<\/?(?:i|em|b|strong|sup|sub|sc|span)(?:\s[^<>]*)?>)/i

/**
 * APA capitalises the first word after a colon, a dash or the end of a sentence (§6.17), AMA the words
 * of a book's title. In plain sentence case a subtitle begins small, which a title that was copied
 * from an APA list does not; only words that are no name are made small.
 */
function capitalised(title: string, capitals: Capitals): string {
  if (capitals === 'sentence') {
    return title.replace(/(?<=: )\p{Lu}[\p{Ll}-]*(?= \p{Ll}|$)/gu, (word) =>
      openings.has(word.toLowerCase()) ? word.toLowerCase() : word,
    )
  }
  const subtitled = title.replace(
    /((?:[:?!] +|— ?)["“‘]?)(\p{Ll})/gu,
    (_, colon, letter) => colon + letter.toUpperCase(),
  )
  if (capitals === 'after colon') return subtitled
  // What is italic within a title is a name of its own, such as a species.
  return subtitled
    .split(/(<(?:i|em)>.*?<\/(?:i|em)>)/i)
    .map((piece, i) => (i % 2 ? piece : inCapitals(piece, i === 0)))
    .join('')
}

function inCapitals(text: string, isStart: boolean): string {
  return text.replace(/(?<=^|[\s“"‘(\u2014-])\p{Ll}[\p{L}’']*(?![\p{L}>])/gu, (word, at) =>
    (at > 0 || !isStart) && (small.test(word) || oneWord.test(text.slice(0, at + word.length)))
      ? word
      : word.replace(/^./u, (it) => it.toUpperCase()),
  )
}

/** Words with which subtitles of studies begin. */
const openings = new Set(
  `a an the study trial protocol results evidence findings effects effect impact role review
  systematic scoping narrative umbrella meta-analysis randomised randomized controlled pilot
  feasibility qualitative quantitative longitudinal cross-sectional cohort case clinical theory
  practice towards toward from what why how when is are does can implications lessons perspectives
  insights using use development design rationale report update secondary further`.split(/\s+/),
)

/** What a hyphen joins to one word has one capital: Long-term, Follow-up, Self-esteem (AMA §10.2.2). */
const oneWord =
  /(^|\W)((long|short)-term|follow-up|x-ray|(anti|co|non|post|pre|re|self)-\p{Ll}+)$/iu

/** Articles, conjunctions and prepositions of up to three letters stay small. */
const small = /^(a|an|the|and|but|for|nor|or|so|yet|as|at|by|in|of|off|on|per|to|up|via|vs)$/

function merge(runs: Run[]): Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (last && last.italic === run.italic && !last.href && !run.href) last.text += run.text
    else merged.push({...run})
  }
  return merged
}
