/** A copy in which every object inside an array has a `_key`; existing keys and primitives stay. */
export function withArrayKeys<T>(value: T, newKey: () => string): T {
  if (Array.isArray(value)) {
    return value.map((item) => {
      const inner = withArrayKeys(item, newKey)
      const isObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      return isObject && !('_key' in inner) ? {_key: newKey(), ...inner} : inner
    }) as T
  }
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) copy[key] = withArrayKeys(item, newKey)
  return copy as T
}
