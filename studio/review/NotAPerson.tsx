import {Card, Stack, Text} from '@sanity/ui'
import {useCurrentUser, useKeyValueStore} from 'sanity'
import type {Member} from '../people/members.ts'
import {membersQuery} from '../people/members.ts'
import {PersonList} from '../people/PersonList.tsx'
import {PERSON_KEY} from '../people/signIn.ts'
import {useLive} from '../useLive.ts'

/** For a user who is not known to be one of the practice's people, without whom a review has no name. */
export function NotAPerson() {
  const user = useCurrentUser()
  const memory = useKeyValueStore()
  const members = useLive<Member[]>(membersQuery)
  const isOnLake = user?.provider === 'lake'
  return (
    <Card padding={4} radius={2} border>
      <Stack gap={4}>
        <Text size={1}>
          {isOnLake
            ? 'You are not one of the people of this practice, and a review has names. Add yourself under People and publish, then choose “Sign out” under your picture and choose your name.'
            : 'A review has names. Which of these people are you?'}
        </Text>
        {!isOnLake && (
          <PersonList
            members={members ?? []}
            onChoose={({personId}) =>
              memory.setKey(PERSON_KEY, personId ?? null).then(() => location.reload())
            }
          />
        )}
      </Stack>
    </Card>
  )
}
