const SURNAME = String.raw`(?:(?:van|von|de|da|del|della|der|den|di|la|le|du|dos|al|bin|ten|ter)\s+)*\p{Lu}[\p{L}'’-]*(?:[ -]\p{Lu}[\p{L}'’-]+){0,2}`
const INITIALS = String.raw`(?:\p{Lu}\.?[ -]?){1,4}(?!\p{L})`
const YEAR = String.raw`(?:1[5-9]|20)\d\d[a-z]?`
const DATE = String.raw`\((?:${YEAR}|n\.\s?d\.|in press|forthcoming)[^()]{0,24}\)`

/** “Gold, C.” and “Gold C,”; “J. Mensink and”; “Lindgren, Elsa.” */
const NAMES = [
  String.raw`${SURNAME},?\s+${INITIALS}\s*(?:[,.;:&(]|and\b|et al\b|(?<=\.\s*)(?=["“‘'\p{Lu}]))`,
  String.raw`(?:\p{Lu}\.[ -]?){1,3}${SURNAME}(?:,|\s+(?:and|&|et al)\b)`,
  String.raw`${SURNAME},\s+\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}\.?)*(?:\.|,|\s*\()`,
].join('|')

/** “2018;44:12”, “31(1)”, “vol. 9”, “pp. 4–11”, a DOI or an address, “Fjord University Press, 2016.” */
const SOURCE = String.raw`${YEAR}\s?;\s?\d|\b\d{1,4}\s?\(\d{1,3}(?:[–-]\d{1,3})?\)|\bvol\. ?\d|\bpp?\.\s?e?\d|\d[:,]\s?e?\d+\s?[–-]\s?e?\d+|\b10\.\d{4,9}\/|https?:\/\/|[,;]\s?${YEAR}\.?$|[.,]?\s${YEAR}[.,]\s`

const BY_SOMEBODY = new RegExp(`^(?:${NAMES})`, 'u')
const PUBLISHED = new RegExp(`${SOURCE}|${DATE}`)
/** “National Institute for Young Minds. (2020). Self-harm.”; “Sleep Council. Melatonin. Ottawa: NSC; 2021.” */
const BY_A_BODY = new RegExp(
  [
    String.raw`^\p{Lu}[^.!?]{2,100}?(?:\.?\s${DATE}(?:\.|\s(?=["“‘']))|\.\s${YEAR}\.)\s`,
    String.raw`^\p{Lu}[^!?]{2,240}?\.\s[^!?]*(?:;\s?${YEAR}\.?$|\s${YEAR};\s?\d{1,4}[:(])`,
  ].join('|'),
  'u',
)
/** “Allergy Trust. Is it a cold? https://… (accessed 3 January 2026).” */
const OF_THE_WEB =
  /^\p{Lu}[^.!?:]{2,100}[.:?]\s(?:[^.?!]{3,160}[.?]\s){0,3}(?:\(?[^().?!]{0,30}\)?[.:]?\s)?<?(?:https?:\/\/|www\.)\S+(?:[,.;]?\s[([]?(?:last )?(?:accessed|viewed|visited|retrieved|abgerufen|consulté)\b.{0,30})?$/iu

/** How references begin, as patterns: with names, or with a body and a date. */
export const ENTRY_START = String.raw`(?:${NAMES}|\p{Lu}[^.!?()]{2,100}\.?\s${DATE})`
/** Or with a body alone: “Dental Board. ” */
export const BODY_START = String.raw`\p{Lu}\p{L}+(?:\s[^\s.!?()]+){0,8}\.\s\p{Lu}`

const BARE = /^(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]?|[¹²³⁰-⁹]+|[•*‣▪–—-])\s*/

/** Whether a line is built as references are: names with initials, a date, and where it appeared. */
export function isEntryShaped(given: string): boolean {
  if (given.length < 25 || given.length > 800) return false
  const text = given.replace(BARE, '')
  return (BY_SOMEBODY.test(text) && PUBLISHED.test(text)) || BY_A_BODY.test(text)
}

/** Whether a line is the name of a page and its address, as in lists of sources on the web. */
export const isWebEntry = (text: string): boolean =>
  text.length <= 400 && OF_THE_WEB.test(text.replace(BARE, ''))
