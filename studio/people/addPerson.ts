import type {SanityClient} from '@sanity/client'
import {slugify} from '../../intake/documents/slugify.ts'
import {nameWithoutCredentials} from '../../schemas/checks/nameWithoutCredentials.ts'
import {type Member, toMember} from './members.ts'

/**
 * Adds somebody to the practice's people, with a page on the site; whoever is there by that name is
 * taken. Throws with what is wrong with the name.
 */
export async function addPerson(client: SanityClient, name: string): Promise<Member> {
  const verdict = nameWithoutCredentials(name)
  if (verdict !== true) throw new Error(verdict)
  const slug = slugify(name)
  // As an imported manuscript names its author, so that the two are one.
  const _id = `person-${slug}`
  const person = {_id, _type: 'person', name, slug: {_type: 'slug', current: slug}}
  await client.createIfNotExists(person)
  return {...toMember(name, _id), personId: _id}
}
