import {Card, type CardTone, Stack, Text} from '@sanity/ui'
import {useDocumentPane} from 'sanity/structure'
import type {Finding} from '../../schemas/checks/findings/finding.ts'

interface Props {
  findings: Finding[]
  onOpen: (finding: Finding) => void
}

const groups: {severity: Finding['severity']; tone: CardTone; title: (count: number) => string}[] =
  [
    {
      severity: 'error',
      tone: 'critical',
      title: (n) =>
        n === 1 ? 'One thing has to be put right first' : `${n} things have to be put right first`,
    },
    {
      severity: 'warning',
      tone: 'caution',
      title: (n) => (n === 1 ? 'One thing to look at' : `${n} things to look at`),
    },
    {severity: 'info', tone: 'transparent', title: () => 'Good to know'},
  ]

/** Findings by how much they matter; each leads to its place in the form. */
export function FindingList({findings, onOpen}: Props) {
  const {schemaType} = useDocumentPane()
  const fieldOf = ({where}: Finding) =>
    schemaType.fields.find(({name}) => name === where[0])?.type.title
  const isReady = findings.every(({severity}) => severity === 'info')
  return (
    <Stack gap={5}>
      {isReady && (
        <Card padding={4} radius={2} tone="positive" role="status">
          <Stack gap={3}>
            <Text weight="medium">Ready to publish</Text>
            <Text muted size={1}>
              No check found anything to put right. What it says is for you and your reviewer to
              judge.
            </Text>
          </Stack>
        </Card>
      )}
      {groups.map(({severity, tone, title}) => {
        const found = findings.filter((finding) => finding.severity === severity)
        if (found.length === 0) return null
        return (
          <Stack key={severity} gap={3}>
            <Text as="h2" size={1} weight="medium">
              {title(found.length)}
            </Text>
            {found.map((finding, i) => (
              <Card
                // biome-ignore lint/suspicious/noArrayIndexKey: two findings can be alike
                key={i}
                __unstable_focusRing
                as="button"
                type="button"
                padding={3}
                radius={2}
                tone={tone}
                onClick={() => onOpen(finding)}
              >
                <Stack gap={3}>
                  <Text size={0} muted weight="medium">
                    {fieldOf(finding) ?? 'Article'}
                  </Text>
                  <Text size={1}>{finding.message}</Text>
                </Stack>
              </Card>
            ))}
          </Stack>
        )
      })}
    </Stack>
  )
}
