import type {Found, PageRule, ReadDocument} from './pageRule.ts'

const read = {checkedOn: '2026-11-30', status: 'live'} as const

/**
 * Words that nobody meant to write. Somebody may write any of them in earnest, so they are told and
 * do not stop a build.
 */
export const wordRules: PageRule[] = [
  {
    rule: 'leftover',
    here: 'warning',
    elsewhere: 'warning',
    find: seen(
      /\[object \w+\]|\bInvalid Date\b|\{\{.{0,80}?\}\}|\$\{.{0,80}?\}|<%[=-]|^\s*(undefined|null|NaN)\s*$|(^|\s)(undefined|NaN)\s*$|^\s*(undefined|NaN)\s|\b[Ll]orem ipsum\b|^\s*(TBD|TODO|FIXME)\b/,
    ),
    expected: 'words for readers',
    remedy: 'Look for a value that was missing when the page was made.',
    source:
      'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/undefined',
    ...read,
  },
  {
    rule: 'mojibake',
    here: 'warning',
    elsewhere: 'warning',
    find: seen(/[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œžŸ“”˜¦¢š]|\ufffd/),
    expected: 'letters that were read in the encoding they were written in',
    remedy: 'Read the source as UTF-8.',
    source: 'https://www.w3.org/International/questions/qa-what-is-encoding',
    ...read,
  },
  {
    rule: 'escaped-twice',
    here: 'warning',
    elsewhere: 'warning',
    find: seen(
      /&(amp|lt|gt|quot|apos|nbsp|hellip|ndash|mdash|[lr][sd]quo|#\d{2,5}|#x[\da-f]{2,5});/i,
    ),
    expected: 'the letter itself',
    remedy: 'Escape the text once.',
    source: 'https://html.spec.whatwg.org/multipage/syntax.html#character-references',
    ...read,
  },
  {
    rule: 'invisible',
    here: 'warning',
    elsewhere: 'warning',
    find: (document) => named(document).flatMap(([place, text]) => letterIn(place, text)),
    expected: 'letters that can be seen: others hide a word from who looks for it',
    remedy: 'Write the words anew, without pasting them.',
    source: 'https://www.unicode.org/reports/tr36/#Invisible_Characters',
    ...read,
  },
  {
    rule: 'tags',
    here: 'warning',
    elsewhere: 'warning',
    find: (document) =>
      named(document).flatMap(([place, text]) => {
        const [tag] = place === '<h1>' ? [] : (tags.exec(text) ?? [])
        return tag ? [{place, found: `“${tag}”`}] : []
      }),
    expected: 'text: tags are shown as they stand',
    remedy: 'Write the words without HTML.',
    source: 'https://html.spec.whatwg.org/multipage/semantics.html#meta-description',
    ...read,
  },
]

const tags = /<\/?(a|b|br|div|em|font|h[1-6]|i|img|li|ol|p|script|span|strong|u|ul)\b[^<>]*>/i

/** Joiners are letters of some scripts, and a part of emoji; between Latin letters they are not. */
const unseen =
  /(?!\s)\p{Cc}|[\u200b\u2028\u2029\u202d\u202e\u2060-\u2064\ufeff]|(?<=\p{Script=Latin})[\u200c\u200d](?=\p{Script=Latin})/u

function letterIn(place: string, text: string): Found[] {
  const match = unseen.exec(text)
  const code = match?.[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return match ? [{place, found: `U+${code} after “${text.slice(0, match.index)}”`}] : []
}

/** By what a page is known elsewhere, and where that stands. */
const named = ({of, page}: ReadDocument): [place: string, text: string][] => [
  ...of('title h1').map((element): [string, string] => [`<${element.tag}>`, element.words()]),
  ...['description', 'og:title', 'og:description', 'og:image:alt'].flatMap((name) =>
    (page.meta.get(name) ?? []).map((text): [string, string] => [`<meta ${name}>`, text]),
  ),
]

/** Pieces of visible text in which an expression is found. */
function seen(expression: RegExp) {
  const anywhere = new RegExp(expression, `${expression.flags}m`)
  return ({pieces, page}: ReadDocument): Found[] => {
    const all = [page.title, page.description, ...pieces]
    // Nothing is found on nearly every page: that is seen at once, before piece by piece.
    if (!anywhere.test(all.join('\n'))) return []
    return all.flatMap((piece) => {
      const match = expression.exec(piece)
      if (!match) return []
      const begin = Math.max(0, match.index - 20)
      return [{place: 'text', found: `“${piece.slice(begin, match.index + 40).trim()}”`}]
    })
  }
}
