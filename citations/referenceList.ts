/** One entry of the list under an article. */
export interface ListedWork {
  /** The id of the source. */
  id: string
  /** Its place in the list, from 1. */
  number: number
  /** The `_key`s of its citations in the order of the text; none for further reading. */
  uses: string[]
}

/** An inline object of type `citation`, its source bare (`_ref`) or expanded (`_id`). */
export interface CitationMark {
  _type: 'citation'
  _key: string
  source?: {_ref?: string | null; _id?: string | null} | null
}

/**
 * The list of works for some texts that are read one after the other: first those that are cited,
 * by first citation, then those that are only `listed`. Citations are found at any depth, in
 * callouts and in the answers to questions; one without a source has no entry.
 */
export function toReferenceList(
  texts: readonly unknown[],
  listed: readonly string[] = [],
  idOf: (citation: CitationMark) => string | null | undefined = sourceId,
): ListedWork[] {
  const works = new Map<string, ListedWork>()
  const entry = (id: string): ListedWork => {
    const known = works.get(id) ?? {id, number: works.size + 1, uses: []}
    works.set(id, known)
    return known
  }
  for (const citation of findCitations(texts)) {
    const id = idOf(citation)
    if (id) entry(id).uses.push(citation._key)
  }
  for (const id of listed) entry(id)
  return [...works.values()]
}

/** Every citation in a value of any shape, in reading order. */
export function findCitations(value: unknown): CitationMark[] {
  const found: CitationMark[] = []
  gather(value, found)
  return found
}

function gather(value: unknown, found: CitationMark[]): void {
  if (!value || typeof value !== 'object') return
  if (Array.isArray(value)) for (const item of value) gather(item, found)
  else if ((value as {_type?: unknown})._type === 'citation') found.push(value as CitationMark)
  else for (const child of Object.values(value)) gather(child, found)
}

function sourceId({source}: CitationMark): string | null | undefined {
  return source?._ref ?? source?._id
}
