import {CopyIcon} from '@sanity/icons/Copy'
import {Button, Card, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {type ReactNode, useEffect, useState} from 'react'
import {useReturnedFocus} from '../useReturnedFocus.ts'
import {formatEnd} from './formatEnd.ts'
import {endLinks, makeLink, type ShareLink} from './shareLinks.ts'

/** The link, how long it lasts, who can open it, and the way to end it. */
export function ShareDialog({id}: {id: string}) {
  useReturnedFocus()
  const [link, setLink] = useState<ShareLink | 'failed' | 'ended' | 'notEnded'>()
  useEffect(() => {
    makeLink(id).then(setLink, () => setLink('failed'))
  }, [id])
  if (link === undefined) return <Text size={1}>Making a link…</Text>
  if (link === 'failed') {
    return <Note tone="critical">No link could be made. Is Attune still running?</Note>
  }
  if (link === 'notEnded') {
    return (
      <Note tone="critical">
        The links could not be ended: they still work. Is Attune still running?
      </Note>
    )
  }
  if (link === 'ended') {
    return (
      <Note tone="positive">All links to drafts have ended. Open this again for a new one.</Note>
    )
  }
  const end = () =>
    endLinks().then(
      () => setLink('ended'),
      () => setLink('notEnded'),
    )
  return (
    <Stack gap={4}>
      <Text size={1}>
        Whoever has this link sees this page as it stands, also as you go on editing it, and no
        other draft. They cannot change anything. It ends on {formatEnd(new Date(link.until))}.
      </Text>
      <Link href={link.href} />
      {isHereOnly(location.hostname) && (
        <Note tone="caution">
          This link opens on this computer only, because Attune runs here and nowhere else. For a
          colleague at another computer, whoever looks after your computers has to make this one
          reachable first. Until then, you could show them the page here.
        </Note>
      )}
      <Flex align="center" justify="space-between" gap={4}>
        <Text size={1} muted>
          Sent it to the wrong person? This ends every link to every draft.
        </Text>
        <Button text="End all links" mode="ghost" tone="critical" onClick={end} />
      </Flex>
    </Stack>
  )
}

function Link({href}: {href: string}) {
  const [isCopied, setCopied] = useState(false)
  const copy = () => navigator.clipboard.writeText(href).then(() => setCopied(true))
  return (
    <Flex gap={2} align="center">
      <Stack flex={1}>
        <TextInput readOnly value={href} aria-label="Link to this draft" />
      </Stack>
      <Button
        icon={CopyIcon}
        text={isCopied ? 'Copied' : 'Copy link'}
        tone={isCopied ? 'positive' : 'primary'}
        onClick={copy}
      />
    </Flex>
  )
}

function Note({tone, children}: {tone: 'caution' | 'critical' | 'positive'; children: ReactNode}) {
  return (
    <Card tone={tone} padding={3} radius={2} border>
      <Text size={1}>{children}</Text>
    </Card>
  )
}

const isHereOnly = (host: string) => /^(localhost|.*\.localhost|127\..*|\[::1\])$/.test(host)
