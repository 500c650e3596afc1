/** Whether a value breaks a rule of Sanity's: true, or the sentence of the rule itself. */
export function findBreach(name: string, args: unknown[], value: unknown): boolean | string {
  const size = typeof value === 'number' ? value : (value as {length?: number})?.length
  const limit = args[0] as number
  switch (name) {
    case 'required':
      return value === undefined || value === '' || (isSlug(value) && !value.current)
    case 'min':
      return size !== undefined && size < limit
    case 'max':
      return size !== undefined && size > limit
    case 'integer':
      return !Number.isInteger(value)
    case 'regex':
      return typeof value === 'string' && !(args[0] as RegExp).test(value)
    case 'unique':
      return hasTwins(value as unknown[])
    case 'uri':
      return typeof value === 'string' && !hasScheme(value, (args[0] as {scheme: string[]}).scheme)
    case 'custom': {
      const check = args[0] as (value: unknown) => true | string | {message: string}
      const verdict = check.length === 1 ? check(value) : true
      if (typeof verdict === 'object') return verdict.message
      return verdict === true ? false : verdict
    }
    default:
      return false
  }
}

const isSlug = (value: unknown): value is {current?: string} =>
  (value as {_type?: string} | null)?._type === 'slug'

function hasTwins(items: unknown[]): boolean {
  const texts = items.map((item) => JSON.stringify({...(item as object), _key: undefined}))
  return new Set(texts).size < texts.length
}

function hasScheme(address: string, schemes: string[]): boolean {
  return URL.canParse(address) && schemes.includes(new URL(address).protocol.slice(0, -1))
}
