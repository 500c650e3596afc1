import type {Citable} from './work.ts'

/** Keys for the works of one export, such as `geretsegger2012randomised`: unique, and in order. */
export function citeKeys(sources: readonly Citable[]): string[] {
  const taken = new Set<string>()
  return sources.map((source) => {
    const stem = [
      author(source),
      Math.abs(source.issued?.year ?? 0) || 'nd',
      firstWord(source.title ?? ''),
    ].join('')
    let key = stem
    for (let n = 1; taken.has(key); n++) key = `${stem}-${suffix(n)}`
    taken.add(key)
    return key
  })
}

function author({authors, editors}: Citable): string {
  const name = authors?.[0] ?? editors?.[0]
  const words = name?.family || name?.literal?.split(/\s+/).slice(0, 3).join(' ') || name?.given
  return folded(words ?? '') || 'anon'
}

function firstWord(title: string): string {
  const words = title
    .replace(/<\/?[a-z]+>/gi, '')
    .split(/[\s–—-]+/)
    .map(folded)
  return words.find((word) => word && !/^(an?|the|on|of|in|for|and)$/.test(word)) ?? ''
}

/** Small letters a–z and digits, which every program takes in a key. */
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** b … z, then numbers: the first of its kind has no letter. */
const suffix = (n: number) => (n < 26 ? String.fromCharCode(97 + n) : String(n + 1))
