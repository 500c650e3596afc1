import type {Documents} from '../schemas/model.generated.ts'

/** A document as one writes it by hand: without what the lake adds, and without list keys. */
export type Draft<Name extends keyof Documents = keyof Documents> = {
  [K in Name]: Unkeyed<Sample<K>>
}[Name]

/** A published document, ready for the lake. */
export type Sample<Name extends keyof Documents = keyof Documents> = {
  [K in Name]: Omit<Documents[K], '_createdAt' | '_updatedAt' | '_rev'>
}[Name]

/** The same without the `_key` of list items, which `keyed` fills in. */
export type Unkeyed<Value> = Value extends readonly (infer Item)[]
  ? Unkeyed<Item>[]
  : Value extends object
    ? {[Name in keyof Value as Exclude<Name, '_key'>]: Unkeyed<Value[Name]>}
    : Value
