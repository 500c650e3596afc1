/** What is wrong with a literal of a kind, as what was expected; undefined if nothing is. */
type Check = (value: unknown) => string | undefined

const date = /^[+-]?\d{4}(-(\d\d)(-(\d\d))?)?$/
const time = /^([01]\d|2[0-4]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/
const duration =
  /^-?P(?=.)(\d+(\.\d+)?Y)?(\d+(\.\d+)?M)?(\d+(\.\d+)?W)?(\d+(\.\d+)?D)?(T(?=.)(\d+(\.\d+)?H)?(\d+(\.\d+)?M)?(\d+(\.\d+)?S)?)?$/

const checks: Record<string, Check> = {
  Date: (value) => (isDate(value) || isDateTime(value) ? undefined : 'a date such as 2026-03-01'),
  DateTime: (value) =>
    isDateTime(value) ? undefined : 'a date and time with its zone, such as 2026-03-01T09:00:00Z',
  Time: (value) =>
    typeof value === 'string' && time.test(value) ? undefined : 'a time such as 09:00',
  Duration: (value) =>
    typeof value === 'string' && duration.test(value) ? undefined : 'a duration such as PT4M',
  Number: (value) => (isNumber(value) ? undefined : 'a number'),
  Integer: (value) =>
    isNumber(value) && Number.isInteger(Number(value)) ? undefined : 'a whole number',
  Float: (value) => (isNumber(value) ? undefined : 'a number'),
  Boolean: (value) =>
    /^(true|false|(https?:\/\/schema\.org\/)?(True|False))$/.test(String(value))
      ? undefined
      : 'true or false',
  URL: (value) => (isUrl(value) ? undefined : 'a whole address that begins with https://'),
}

/** Kinds of literals, and the types of schema.org that are written as one. */
export const literalTypes = new Set([
  ...Object.keys(checks),
  ...['Text', 'CssSelectorType', 'XPathType', 'PronounceableText', 'DataType'],
])

/** What a literal had to be, if it is none of the kinds that a property takes. */
export function judgeLiteral(value: unknown, kinds: string[]): string | undefined {
  if (kinds.some((kind) => !checks[kind])) return undefined
  const complaints = kinds.map((kind) => checks[kind]?.(value))
  return complaints.includes(undefined) ? undefined : complaints.join(', or ')
}

/** Whether a literal is a time of a day without a zone: another moment for every reader. */
export const lacksZone = (value: unknown) =>
  typeof value === 'string' && /T\d\d:\d\d/.test(value) && !/(Z|[+-]\d\d:?\d\d)$/.test(value)

function isDate(value: unknown): boolean {
  const [, , month, , day] = (typeof value === 'string' && date.exec(value)) || []
  if (!month) return typeof value === 'string' && date.test(value)
  const length = new Date(
    Date.UTC(Number(String(value).slice(0, 4)), Number(month), 0),
  ).getUTCDate()
  return Number(month) >= 1 && Number(month) <= 12 && Number(day ?? 1) <= length && day !== '00'
}

function isDateTime(value: unknown): boolean {
  if (typeof value !== 'string') return false
  const [day = '', clock = ''] = value.split('T')
  return isDate(day) && /^.{10}T/.test(value) && time.test(clock)
}

const isNumber = (value: unknown) =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)

const isUrl = (value: unknown) =>
  typeof value === 'string' && /^\s*[a-z][a-z0-9+.-]*:\S+\s*$/i.test(value) && URL.canParse(value)

const clock = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)?$/
const spans = /^(\s*\d+(\.\d+)?\s*[wdhms])+\s*$/i

/** Whether a text is one that `<time datetime>` may have. */
export function isTime(text: string): boolean {
  const written = text.trim()
  if (duration.test(written) || spans.test(written) || clock.test(written)) return true
  if (/^\d{4,}-W[0-5]\d$|^(Z|[+-]\d\d:?\d\d)$/.test(written)) return true
  if (/^\d\d-\d\d$/.test(written)) return isDate(`2000-${written}`)
  const [, day = written, time] = /^([^T ]+)[T ](.*)$/.exec(written) ?? []
  return isDate(day) && (time === undefined || (day.length === 10 && clock.test(time)))
}
