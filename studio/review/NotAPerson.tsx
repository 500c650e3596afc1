import {Button, Card, Stack, Text} from '@sanity/ui'
import {useClient, useCurrentUser, useKeyValueStore} from 'sanity'
import {addPerson} from '../people/addPerson.ts'
import {type Member, membersQuery} from '../people/members.ts'
import {PersonList} from '../people/PersonList.tsx'
import {PERSON_KEY, signInAs} from '../people/signIn.ts'
import {useLive} from '../useLive.ts'
import {useWork} from '../useWork.ts'
import {Failure} from './Failure.tsx'

/** For a user who is not known to be one of the practice's people, without whom a review has no name. */
export function NotAPerson() {
  const user = useCurrentUser()
  const client = useClient({apiVersion: '2025-02-19'})
  const memory = useKeyValueStore()
  const members = useLive<Member[]>(membersQuery)
  const {start, isBusy, failure} = useWork()
  const name = user?.name ?? ''
  const become = (known: Member | Promise<Member>) =>
    start(async () => {
      const member = await known
      // On the lake, somebody is one user with one history from then on.
      if (user?.provider === 'lake') await signInAs(client, member)
      else await memory.setKey(PERSON_KEY, member.personId ?? null)
      location.reload()
    })
  return (
    <Card padding={4} radius={2} border>
      <Stack gap={4}>
        <Text size={1}>A review has names. Which of these people are you?</Text>
        <PersonList members={members ?? []} onChoose={become} />
        {members && name && !members.some((member) => member.name === name) && (
          <Button
            mode="ghost"
            disabled={isBusy}
            text={`Nobody of these: add ${name}`}
            onClick={() => become(addPerson(client, name))}
          />
        )}
        <Failure message={failure} />
      </Stack>
    </Card>
  )
}
