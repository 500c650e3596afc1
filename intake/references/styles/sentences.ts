/**
 * Splits “Title. Rest” at the end of a sentence, which a capital follows. Full stops after the
 * short words of abbreviated journal names (J. Mus. Ther.) end none.
 */
export function splitTitle(text: string, which: 'first' | 'last' = 'last'): [string, string?] {
  const ends = endsOf(text)
  // A question ends a title only if no full stop does: “Is rest enough? A trial. Journal”.
  const stops = ends.filter(({index}) => text[index] === '.')
  const candidates = stops.length ? stops : ends
  const end = which === 'first' ? candidates[0] : candidates.at(-1)
  if (!end) return [withoutStop(text)]
  const at = end.index
  const keep = text[at] === '.' ? 0 : 1
  return [text.slice(0, at + keep).trim(), text.slice(at + end[0].length).trim()]
}

/** All sentences of an entry, without their full stops. */
export function toSentences(text: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const {index, 0: end} of endsOf(text, true)) {
    sentences.push(text.slice(from, text[index] === '.' ? index : index + 1).trim())
    from = index + end.length
  }
  return [...sentences, withoutStop(text.slice(from))].filter(Boolean)
}

/** Where sentences end; a small letter before a capital begins one, too, as in medRxiv. */
function endsOf(text: string, isAll = false): RegExpExecArray[] {
  const all = [...text.matchAll(/([.?!]["”’)\]]?)\s+(?=["“([]?(?:\p{Ll}{0,4}\p{Lu}|\p{N}))/gu)]
  const wordAt = (index: number) => /([^\s([]*)$/.exec(text.slice(0, index))?.[1] ?? ''
  const named = all.filter(
    ({index}) =>
      text[index] !== '.' || !/^(\p{Lu}|vs|St|Dr|no|vol|pp?|\p{Lu}\.\p{Lu})$/iu.test(wordAt(index)),
  )
  // Among sentences of one kind each, only two short words in a row are an abbreviated name.
  const isShort = (index: number, end: string) =>
    text[index] === '.' &&
    /^\p{Lu}\p{Ll}{0,4}$/u.test(wordAt(index)) &&
    (!isAll || /^\p{Lu}\p{Ll}{0,5}\.(\s|$)/u.test(text.slice(index + end.length)))
  const kept = named.filter(({index, 0: end}) => !isShort(index, end))
  return kept.length ? kept : named
}

export const withoutStop = (text: string) => text.trim().replace(/[.,;:]+$/, '')
