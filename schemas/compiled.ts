import {Schema} from '@sanity/schema'
import {builtinTypes, extractSchema} from '@sanity/schema/_internal'
import type {SchemaType as GroqSchema} from 'groq-js'
import {schemaTypes} from './types.ts'

type Definitions = readonly {name: string; type: string}[]

/** Compiles stock definitions as Studio does, without loading Studio. */
export function compileTypes(types: Definitions = schemaTypes) {
  return Schema.compile({name: 'attune', types: [...builtinTypes, ...types]})
}

/** The model as GROQ sees it: what every attribute of every type can hold. */
export function extractTypes(types: Definitions = schemaTypes): GroqSchema {
  return extractSchema(compileTypes(types), {enforceRequiredFields: true}) as GroqSchema
}
