import {type Fields, isFields} from './values.ts'

/** `value.name`: null unless the value is an object that has it as its own. */
export function readAttribute(value: unknown, name: string): unknown {
  if (!isFields(value) || !Object.hasOwn(value, name)) return null
  return value[name] ?? null
}

/** Sets any name, `__proto__` too, as a plain property. */
export function setAttribute(target: Fields, name: string, value: unknown): void {
  if (name !== '__proto__') target[name] = value
  else Object.defineProperty(target, name, {value, enumerable: true, configurable: true})
}

/** Takes over all attributes, as `...` does. */
export function assignAttributes(target: Fields, source: Fields): void {
  for (const [name, value] of Object.entries(source)) setAttribute(target, name, value)
}
