import type {Rule} from '@sanity/types'

/** One rule that a field's `validation` states, in the words of the definition. */
export interface StatedRule {
  name: string
  args: unknown[]
  /** The sentence that the definition gives for a broken rule. */
  message: string | undefined
}

type Validation =
  | undefined
  | false
  | Rule
  | ((rule: Rule, context?: never) => unknown)
  | Validation[]

/**
 * Reads the rules of a field by playing its `validation` function to a listener that notes every
 * call. Warnings are for Studio and are left out: only errors can stop a document.
 */
export function readRules(validation: unknown): StatedRule[] {
  const stated = (validation ?? []) as Validation
  if (Array.isArray(stated)) return stated.flatMap(readRules)
  if (typeof stated !== 'function') return []
  const listener = createListener()
  const result = stated(listener as unknown as Rule)
  const heard = Array.isArray(result) ? result : [result]
  return heard.flatMap((rule) => (rule as Listener | undefined)?.[heardRules]?.() ?? [])
}

const heardRules = Symbol('heard rules')

interface Listener {
  [heardRules]: () => StatedRule[]
}

function createListener(
  rules: Omit<StatedRule, 'message'>[] = [],
  level = 'error',
  message?: string,
): Listener {
  return new Proxy({} as Listener, {
    get(_, key) {
      if (key === heardRules) {
        return () => (level === 'error' ? rules.map((rule) => ({...rule, message})) : [])
      }
      if (key === 'error' || key === 'warning' || key === 'info') {
        return (text?: string) => createListener(rules, key, text)
      }
      return (...args: unknown[]) =>
        createListener([...rules, {name: String(key), args}], level, message)
    },
  })
}
