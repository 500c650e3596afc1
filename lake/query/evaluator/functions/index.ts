import type {ExprNode} from 'groq-js'
import {type Step, simple, strict} from '../step.ts'
import {arrayFunctions} from './array.ts'
import {compileDiff} from './diff.ts'
import {documentFunctions} from './documents.ts'
import {geoFunctions} from './geo.ts'
import {globalFunctions} from './global.ts'
import {mathFunctions} from './math.ts'
import {stringFunctions} from './string.ts'

type FuncCall = Extract<ExprNode, {type: 'FuncCall'}>
type Compile = (node: ExprNode) => Step

/** A function of its arguments' values alone; the run comes last. */
// biome-ignore lint/suspicious/noExplicitAny: values of GROQ are of any type
type Apply = (...values: any[]) => unknown

/** A function that also looks at the document it is asked of: `@` comes first. */
export interface Functions {
  plain?: Record<string, Apply>
  /** Get `@` before their arguments. */
  ofThis?: Record<string, Apply>
  /** Decide by themselves which arguments they evaluate, or are loops over all documents. */
  special?: Record<string, (args: Step[]) => Step>
}

const all: Functions[] = [
  globalFunctions,
  stringFunctions,
  arrayFunctions,
  mathFunctions,
  documentFunctions,
  geoFunctions,
]

const plain = new Map(all.flatMap(({plain = {}}) => Object.entries(plain)))
const ofThis = new Map(all.flatMap(({ofThis = {}}) => Object.entries(ofThis)))
const special = new Map(all.flatMap(({special = {}}) => Object.entries(special)))

/** Whether the evaluator has a function, by its full name such as `math::min`. */
export function isKnown(name: string): boolean {
  return plain.has(name) || ofThis.has(name) || special.has(name) || DIFFS.includes(name)
}

/** They take a selector, which is no expression. */
const DIFFS = ['diff::changedAny', 'diff::changedOnly']

/** Whether a function reads `@` without being given it. */
export function readsThis(name: string): boolean {
  return ofThis.has(name)
}

/** Whether a function looks at documents beyond its arguments. */
export function readsDocuments(name: string): boolean {
  return name === 'releases::all' || name.startsWith('documents::incoming')
}

/** A call of a function that `isKnown`; its arguments were counted when it was parsed. */
export function compileFunction({namespace, name, args}: FuncCall, compile: Compile): Step {
  const full = `${namespace}::${name}`
  if (namespace === 'diff') return compileDiff(name, args, compile)
  const parts = args.map(compile)
  const build = special.get(full)
  if (build) return build(parts)
  const asked = ofThis.get(full)
  if (asked) return strict([simple((scope) => scope.value), ...parts], asked)
  const apply = plain.get(full)
  if (!apply) throw new Error(`${full}() is not supported`)
  return strict(parts, apply)
}
