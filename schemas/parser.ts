import type {
  ArraySchemaType,
  ObjectSchemaType,
  ReferenceSchemaType,
  SchemaType,
} from '@sanity/types'
import {z} from 'zod'
import {compileTypes} from './compiled.ts'
import {findBreach} from './findBreach.ts'
import type {Documents} from './model.generated.ts'
import {readRules} from './rules.ts'

const compiled = compileTypes()

/**
 * The zod parser of a document type, read off the stock definition: its fields, what they may
 * hold, and every rule that is an error in Studio. Unknown fields are refused, so that a document
 * never holds what no page can show.
 */
export function parserOf<T extends keyof Documents>(name: T): z.ZodType<Documents[T]> {
  const type = compiled.get(name as string)
  if (!type) throw new Error(`There is no document type “${String(name)}” in the model.`)
  const parser = parsers.get(name) ?? toParser(type)
  parsers.set(name, parser)
  return parser as unknown as z.ZodType<Documents[T]>
}

/** Made once each: an import may ask for the same one 500 times. */
const parsers = new Map<string, z.ZodType>()

/** The zod parser of any compiled Sanity type. */
export function toParser(type: SchemaType, seen = new Map<SchemaType, z.ZodType>()): z.ZodType {
  const known = seen.get(type)
  if (known) return known
  let parser: z.ZodType | undefined
  seen.set(
    type,
    z.lazy(() => parser as z.ZodType),
  )
  parser = withRules(bareParser(type, seen), type)
  seen.set(type, parser)
  return parser
}

function bareParser(type: SchemaType, seen: Map<SchemaType, z.ZodType>): z.ZodType {
  if (isA(type, 'reference')) return referenceParser(type as ReferenceSchemaType)
  switch (type.jsonType) {
    case 'string':
      return stringParser(type)
    case 'number':
      return z.number()
    case 'boolean':
      return z.boolean()
    case 'array':
      return arrayParser(type as ArraySchemaType, seen)
    case 'object':
      return objectParser(type as ObjectSchemaType, seen)
    default:
      throw new Error(
        `The model has a type that no parser exists for: ${(type as SchemaType).name}`,
      )
  }
}

function stringParser(type: SchemaType): z.ZodType {
  if (isA(type, 'date')) return z.iso.date()
  if (isA(type, 'datetime')) return z.iso.datetime({offset: true})
  if (isA(type, 'email')) return z.email()
  const list = (type.options as {list?: ({value: string} | string)[]} | undefined)?.list
  const values = list?.map((item) => (typeof item === 'string' ? item : item.value))
  return values?.length ? z.enum(values as [string, ...string[]]) : z.string()
}

function referenceParser(type: ReferenceSchemaType): z.ZodType {
  return z.strictObject({
    _type: z.string(),
    _key: z.string().optional(),
    _ref: z.string().min(1),
    _weak: type.weak ? z.literal(true) : z.boolean().optional(),
    _strengthenOnPublish: z.unknown().optional(),
  })
}

function arrayParser(type: ArraySchemaType, seen: Map<SchemaType, z.ZodType>): z.ZodType {
  const members = type.of.map((member) => {
    const parser = toParser(member, seen)
    return member.jsonType === 'object' ? keyed(parser, member.name) : parser
  })
  return z.array(members.length === 1 ? (members[0] as z.ZodType) : anyOf(members))
}

/** Chooses the member by its `_type`, so that a fault is told about the right one. */
function anyOf(members: z.ZodType[]): z.ZodType {
  return z.unknown().superRefine((value, context) => {
    const results = members.map((member) => member.safeParse(value))
    if (results.some(({success}) => success)) return
    const meant = results.find(({error}) => error?.issues.every(({path}) => path[0] !== '_type'))
    const name = (value as {_type?: string} | null)?._type ?? typeof value
    if (meant) relay(meant, context)
    else context.addIssue(`“${name}” is not allowed here`)
  })
}

/** A member of a list: it says what it is and has a key of its own. */
function keyed(parser: z.ZodType, name: string): z.ZodType {
  const member = z.looseObject({_type: z.literal(name).optional(), _key: z.string()})
  return z.unknown().superRefine((value, context) => {
    const outside = member.safeParse(value)
    relay(outside, context)
    if (!outside.error?.issues.some(({path}) => path[0] !== '_key')) {
      relay(parser.safeParse(value), context)
    }
  })
}

/** A field that has to be there, with the definition's own sentence for when it is not. */
function present(parser: z.ZodType, message: string | undefined): z.ZodType {
  return z.unknown().superRefine((value, context) => {
    if (value === undefined || value === null) context.addIssue(message ?? 'This is missing')
    else relay(parser.safeParse(value), context)
  })
}

function relay({error}: z.ZodSafeParseResult<unknown>, context: z.RefinementCtx) {
  for (const issue of error?.issues ?? []) context.addIssue({...issue} as never)
}

function objectParser(type: ObjectSchemaType, seen: Map<SchemaType, z.ZodType>): z.ZodType {
  const fields: Record<string, z.ZodType> = {
    _type: z.string().optional(),
    _key: z.string().optional(),
  }
  if (isA(type, 'document')) Object.assign(fields, systemFields(type.name))
  for (const field of type.fields) {
    const parser = toParser(field.type, seen)
    const required = rulesOf(field.type).find(({name}) => name === 'required')
    fields[field.name] = required ? present(parser, required.message) : parser.optional()
  }
  if (isA(type, 'image')) fields.media = z.unknown().optional()
  return z.strictObject(fields)
}

const systemFields = (name: string) => ({
  _id: z.string(),
  _type: z.literal(name),
  _rev: z.string().optional(),
  _createdAt: z.string().optional(),
  _updatedAt: z.string().optional(),
  _system: z.unknown().optional(),
})

function withRules(parser: z.ZodType, type: SchemaType): z.ZodType {
  const rules = rulesOf(type)
  return parser.superRefine((value, context) => {
    for (const {name, args, message} of rules) {
      const problem = findBreach(name, args, value)
      if (problem)
        context.addIssue(typeof problem === 'string' ? problem : (message ?? `${name} is not met`))
    }
  })
}

const rulesOf = (type: SchemaType) => readRules((type as {validation?: unknown}).validation)

function isA(type: SchemaType | undefined, name: string): boolean {
  return type ? type.name === name || isA(type.type as SchemaType | undefined, name) : false
}
