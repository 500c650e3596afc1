import {parse, type SchemaType, type TypeNode, typeEvaluate} from 'groq-js'
import {z} from 'zod'
import {extractTypes} from './compiled.ts'

const model = extractTypes()

/**
 * The zod parser of what a GROQ query returns, worked out from the query and the model. A query
 * that names an attribute the model lacks yields `null` there; see `findUnknowns`.
 */
export function shapeOf(query: string, types: SchemaType = model): z.ZodType {
  return toShape(typeEvaluate(parse(query), types), types)
}

/** The attributes in a query's result that can only ever be null: usually a misspelt name. */
export function findUnknowns(query: string, types: SchemaType = model): string[] {
  return [...nullPaths(typeEvaluate(parse(query), types), [])]
}

function toShape(
  node: TypeNode,
  types: SchemaType,
  known = new Map<string, z.ZodType>(),
): z.ZodType {
  const shape = (child: TypeNode) => toShape(child, types, known)
  switch (node.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return node.value === undefined ? z[node.type]() : z.literal(node.value)
    case 'null':
      return z.null()
    case 'unknown':
      return z.unknown()
    case 'array':
      return z.array(shape(node.of))
    case 'union':
      return unionShape(node.of, shape)
    case 'inline': {
      const name = node.name
      if (!known.has(name)) {
        known.set(
          name,
          z.lazy(() => known.get(`=${name}`) as z.ZodType),
        )
        known.set(`=${name}`, shape(typeNamed(name, types)))
      }
      return known.get(name) as z.ZodType
    }
    case 'object':
      return objectShape(node, shape, types)
    default:
      throw new Error(`GROQ has a type that no shape exists for: ${(node as TypeNode).type}`)
  }
}

type ObjectNode = Extract<TypeNode, {type: 'object'}>

function objectShape(
  node: ObjectNode,
  shape: (node: TypeNode) => z.ZodType,
  types: SchemaType,
): z.ZodType {
  const attributes = attributesOf(node, types)
  const fields = Object.entries(attributes).map(([name, {value, optional}]) => {
    const field = shape(value)
    return [name, optional ? field.nullish() : field]
  })
  return z.looseObject(Object.fromEntries(fields))
}

/** An object's attributes together with those it takes over through `...`. */
function attributesOf(node: ObjectNode, types: SchemaType): ObjectNode['attributes'] {
  const rest = node.rest?.type === 'inline' ? typeNamed(node.rest.name, types) : node.rest
  return {...(rest?.type === 'object' ? attributesOf(rest, types) : {}), ...node.attributes}
}

/** Objects that tell themselves apart by `_type` are matched by it, so that faults are told well. */
function unionShape(members: TypeNode[], shape: (node: TypeNode) => z.ZodType): z.ZodType {
  const shapes = members.map(shape) as [z.ZodType, z.ZodType]
  const names = members.map((member) =>
    member.type === 'object' ? member.attributes._type : undefined,
  )
  const told = names.map((name) => (name?.value.type === 'string' ? name.value.value : undefined))
  if (told.some((name) => name === undefined) || new Set(told).size < told.length)
    return z.union(shapes)
  return z.discriminatedUnion('_type', shapes as never)
}

function typeNamed(name: string, types: SchemaType): TypeNode {
  const type = types.find((candidate) => candidate.name === name)
  if (!type) throw new Error(`The model has no type “${name}”.`)
  return type.type === 'document' ? {type: 'object', attributes: type.attributes} : type.value
}

function* nullPaths(node: TypeNode, path: string[]): Generator<string> {
  if (node.type === 'null') yield path.join('.')
  if (node.type === 'array') yield* nullPaths(node.of, [...path, '[]'])
  if (node.type === 'union') {
    for (const member of node.of) if (member.type !== 'null') yield* nullPaths(member, path)
  }
  if (node.type === 'object') {
    for (const [name, {value}] of Object.entries(node.attributes))
      yield* nullPaths(value, [...path, name])
  }
}
