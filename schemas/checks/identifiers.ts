/** Syntax of the identifiers of a cited work, as stored: bare and normalised. */
const matches = (pattern: RegExp, problem: string) => (value: unknown) =>
  typeof value !== 'string' || pattern.test(value) || problem

/** DOI: lower case, no resolver in front (DOI handbook §2.2; names are case-insensitive). */
export const isDoi = matches(
  /^10\.\d{4,9}\/[^\sA-Z]+$/,
  'A DOI looks like 10.1186/1471-2431-12-2: in small letters, without https://doi.org/ in front.',
)
export const isPmid = matches(/^[1-9]\d{0,8}$/, 'A PubMed ID is a number, such as 22214291.')
export const isPmcid = matches(/^PMC\d+$/, 'A PubMed Central ID looks like PMC3280156.')

/** ISBN-10 or ISBN-13 without hyphens, with a right check digit (ISO 2108). */
export function isIsbn(value: unknown): true | string {
  if (typeof value !== 'string') return true
  if (!/^(\d{9}[\dX]|\d{13})$/.test(value)) {
    return 'An ISBN has 10 or 13 digits, written without hyphens.'
  }
  const digits = [...value].map((digit) => (digit === 'X' ? 10 : Number(digit)))
  const sum = digits.reduce(
    (total, digit, i) => total + digit * (value.length === 13 ? (i % 2 ? 3 : 1) : 10 - i),
    0,
  )
  return sum % (value.length === 13 ? 10 : 11) === 0 || 'The check digit of this ISBN is wrong.'
}
