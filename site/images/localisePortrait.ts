import type {PersonView} from '../view/person.ts'
import {cutTo} from '../view/picture.ts'
import {type LocalPicture, localise} from './localise.ts'

/** Somebody's portrait as a square, or nothing if there is none. */
export async function localisePortrait({portrait}: PersonView): Promise<LocalPicture | undefined> {
  return portrait && localise(cutTo(portrait, 1), [96, 192, 384])
}

/** The addresses of several portraits, by the path of the person. */
export async function portraitsOf(people: PersonView[]): Promise<Map<string, string>> {
  const found = await Promise.all(
    people.map(async (person) => [person.path, (await localisePortrait(person))?.src] as const),
  )
  return new Map(found.filter((entry): entry is [string, string] => entry[1] !== undefined))
}
