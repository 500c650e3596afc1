/** Somebody who can be in front of Studio; with a person's document, or only by name. */
export interface Member {
  /** Their id as a user of the lake. */
  userId: string
  name: string
  role?: string | null
  /** Address of their portrait. */
  portrait?: string | null
  /** The id of their `person` document. */
  personId?: string | null
}

/** Everybody with a document, by name. */
export const membersQuery = `*[_type == "person" && _id in path("*")] | order(lower(name)) {
  "userId": _id, "personId": _id, name, "role": jobTitle, "portrait": portrait.asset->url
}`

/** Somebody without a document. */
export const toMember = (name: string, userId: string): Member => ({userId, name})

/** A portrait cut to a square around what matters most in it, for a picture as large as a word. */
export function toAvatar(portrait: string | null | undefined, size = 96): string | undefined {
  return portrait ? `${portrait}?w=${size}&h=${size}&fit=crop` : undefined
}
