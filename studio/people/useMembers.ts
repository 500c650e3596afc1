import type {SanityClient} from '@sanity/client'
import {useEffect, useState} from 'react'
import {type Member, membersQuery} from './members.ts'

/** Who can be chosen at this lake: the practice's people, then others who gave a name before. */
export function useMembers(client: SanityClient): {members?: Member[]; failure?: string} {
  const [state, setState] = useState<{members?: Member[]; failure?: string}>({})
  useEffect(() => {
    readMembers(client).then(
      (members) => setState({members}),
      (error: Error) => setState({failure: error.message}),
    )
  }, [client])
  return state
}

async function readMembers(client: SanityClient): Promise<Member[]> {
  const [people, users] = await Promise.all([
    client.fetch<Member[]>(membersQuery, {}, {perspective: 'published'}),
    client.request<{id: string; name: string}[]>({uri: '/users'}),
  ])
  const known = new Set(people.flatMap(({userId, name}) => [userId, name]))
  // Who is only the owner of the machine has given no name yet.
  const others = users.filter(({id, name}) => !known.has(id) && !known.has(name) && id !== 'owner')
  return [...people, ...others.map(({id, name}) => ({userId: id, name}))]
}
