/** How many arguments the functions take whose arguments groq-js does not count. */
const ARITY: Record<string, number> = {
  'global::geo': 1,
  'geo::latLng': 2,
  'geo::contains': 2,
  'geo::intersects': 2,
  'geo::distance': 2,
  'documents::get': 1,
  'documents::incomingRefCount': 0,
  'documents::incomingGlobalDocumentReferenceCount': 0,
  'user::attributes': 0,
  'sanity::projectId': 0,
  'sanity::dataset': 0,
}

/** What is wrong with the number of arguments; null if nothing is. */
export function checkArity(name: string, given: number): string | null {
  const wanted = ARITY[name] ?? given
  if (given === wanted) return null
  return `expects ${wanted === 1 ? '1 argument' : `${wanted} arguments`}, got ${given}`
}
