/** A document of the lake, of any type. */
export type LakeDocument = {_id: string; _type: string; _rev?: string} & Record<string, unknown>

/** A document as it is held: its published form, its draft, or both. */
export interface HeldDocument {
  /** The id without `drafts.`. */
  id: string
  type: string
  published?: LakeDocument
  draft?: LakeDocument
}

/** What an import has to know of the lake before it can say what would change. */
export const HELD_QUERY = `*[
  (_type in ["person", "source", "settings"]
    || (_type == "redirect" && from in $oldAddresses)
    || (_type == "faq" && question in $questions)
    || (_type == "article" && (slug.current in $slugs || title == $title
      || _id in [$id, "drafts." + $id])))
  && !(_id in path("versions.**"))
]`

/** Pairs drafts with what they are drafts of. */
export function pairDrafts(documents: LakeDocument[]): HeldDocument[] {
  const held = new Map<string, HeldDocument>()
  for (const document of documents) {
    const isDraft = document._id.startsWith('drafts.')
    const id = isDraft ? document._id.slice('drafts.'.length) : document._id
    const pair = held.get(id) ?? {id, type: document._type}
    held.set(id, {...pair, [isDraft ? 'draft' : 'published']: document})
  }
  return [...held.values()]
}

/** The newer form of a document. */
export function newest({draft, published}: HeldDocument): LakeDocument {
  return (draft ?? published) as LakeDocument
}
