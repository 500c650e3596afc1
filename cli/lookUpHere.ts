import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {createLookUp} from '../intake/references/lookUp/createLookUp.ts'
import type {ReadWork} from '../intake/references/readWork.ts'
import {answerCache} from './answerCache.ts'
import type {Environment} from './environment.ts'
import {createPublicFetch} from './publicFetch.ts'

/** A look-up from this machine: answers are kept on disk, and the practice's e-mail is the contact. */
export function lookUpHere(client: SanityClient, {dataDir, registers}: Environment) {
  const cache = answerCache(join(dataDir, 'cache', 'registers'))
  const fetch = createPublicFetch(Object.values(registers))
  return async (works: readonly ReadWork[]) => {
    const query = '*[_id == "settings"][0].email'
    const contact = (await client.fetch<string | null>(query)) ?? undefined
    return createLookUp({registers, fetch, cache, contact})(works)
  }
}
