/** A name in parts, of which a name without spaces has only one. */
export interface NameParts {
  family?: string
  given?: string
  suffix?: string
  nonDroppingParticle?: string
  literal?: string
}

/**
 * A name as somebody is shown, in parts: the last word is the family's, with small words before it
 * (“Ludwig van Beethoven”) and a suffix after it. Titles and what follows a comma fall away, except
 * for a suffix. Written without spaces, as in Chinese, a name is left whole.
 */
export function readDisplayName(name: string): NameParts {
  const [shown = '', ...rest] = name.trim().split(/\s*,\s*/)
  const words = shown.split(/\s+/)
  while (words.length > 1 && /^(dr|prof|mrs|mr|ms|mx)\.?$/i.test(words[0] ?? '')) words.shift()
  const isSuffix = (word: string | undefined) => /^([js]r\.?|i{2,3}|iv)$/i.test(word ?? '')
  const suffix =
    words.length > 2 && isSuffix(words.at(-1)) ? words.pop() : rest.find((part) => isSuffix(part))
  if (words.length < 2) {
    const only = words.join('')
    return /^\p{Script=Latin}/u.test(only) ? {family: only} : {literal: only}
  }
  const isSmall = (word: string) => /^(\p{Ll}|d[’']$)/u.test(word)
  const family = words.pop() as string
  let first = words.length
  while (first > 1 && isSmall(words[first - 1] as string)) first--
  const particle = words.slice(first).join(' ')
  return {
    family,
    given: words.slice(0, first).join(' '),
    ...(suffix && {suffix}),
    ...(particle && {nonDroppingParticle: particle}),
  }
}
