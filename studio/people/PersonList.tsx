import {Avatar, Card, Flex, Grid, Stack, Text} from '@sanity/ui'
import {type Member, toAvatar} from './members.ts'

interface Props {
  members: Member[]
  onChoose: (member: Member) => void
}

/** People to choose from, each with portrait and role. */
export function PersonList({members, onChoose}: Props) {
  return (
    <Grid gridTemplateColumns={[1, 1, 2]} gap={2}>
      {members.map((member) => (
        <Card
          key={member.userId}
          __unstable_focusRing
          as="button"
          type="button"
          padding={3}
          radius={3}
          border
          onClick={() => onChoose(member)}
        >
          <Flex align="center" gap={3}>
            <Avatar size={3} src={toAvatar(member.portrait)} initials={initialsOf(member.name)} />
            <Stack gap={2} flex={1}>
              <Text weight="medium">{member.name}</Text>
              {member.role && (
                <Text muted size={1} textOverflow="ellipsis">
                  {member.role}
                </Text>
              )}
            </Stack>
          </Flex>
        </Card>
      ))}
    </Grid>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.charAt(0)).join('')
}
