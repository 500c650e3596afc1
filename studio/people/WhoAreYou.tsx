import {Card, Container, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useCallback, useState} from 'react'
import {useClient} from 'sanity'
import {addPerson} from './addPerson.ts'
import {type Member, toMember} from './members.ts'
import {PersonList} from './PersonList.tsx'
import {SomebodyElse} from './SomebodyElse.tsx'
import {signInAs} from './signIn.ts'
import {useMembers} from './useMembers.ts'

/** The first page of Studio on the embedded lake: a question, not a password. */
export function WhoAreYou() {
  const client = useClient({apiVersion: '2025-02-19'})
  const {members, failure} = useMembers(client)
  const [refused, setRefused] = useState<string>()
  const choose = useCallback(
    async (known: Member | Promise<Member>) => {
      try {
        await signInAs(client, await known)
        location.reload()
      } catch (error) {
        setRefused((error as Error).message)
      }
    },
    [client],
  )
  if (!members && !failure) return null
  const problem = refused ?? (failure && `That did not work: ${failure} Please reload the page.`)
  return (
    <Card height="fill" overflow="auto" tone="transparent">
      <Flex align="center" justify="center" style={{minHeight: '100%'}} padding={4}>
        <Container width={1}>
          <Stack gap={5}>
            <Stack gap={4}>
              <Heading as="h1" size={4} align="center">
                Who are you?
              </Heading>
              <Text align="center" muted>
                So that everybody can see who wrote, commented and reviewed.
              </Text>
            </Stack>
            {problem && (
              <Card padding={3} radius={2} tone="critical" role="alert">
                <Text size={1}>{problem}</Text>
              </Card>
            )}
            <PersonList members={members ?? []} onChoose={choose} />
            <SomebodyElse
              onChoose={(name, joins) =>
                choose(joins ? addPerson(client, name) : toMember(name, crypto.randomUUID()))
              }
            />
            <Text align="center" muted size={1}>
              This Studio runs on this computer and asks for no password. To change who you are
              later, choose your picture at the top right, then “Sign out”.
            </Text>
          </Stack>
        </Container>
      </Flex>
    </Card>
  )
}
