import {CalendarIcon} from '@sanity/icons/Calendar'
import {CommentIcon} from '@sanity/icons/Comment'
import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {type ElementType, useEffect, useMemo, useState} from 'react'
import {usePaneRouter} from 'sanity/structure'
import {SAMPLE_KEY} from '../../schemas/forms/sampleKey.ts'
import {type Kind, STATUSES, type Status, type Submission} from '../../schemas/forms/submission.ts'
import {Choices} from '../desk/Choices.tsx'
import {DeskList} from '../desk/DeskList.tsx'
import type {DeskEntry} from '../desk/DeskRow.tsx'
import {lockNow, useKeyring} from '../keys/keyring.ts'
import {Unlock} from '../keys/Unlock.tsx'
import {countdown} from './countdown.ts'
import {formatSlot} from './formatSlot.ts'
import {useInbox} from './useInbox.ts'
import {type Opened, useOpened} from './useOpened.ts'
import {usePeople, usePractice} from './usePractice.ts'
import {statusNames} from './words.ts'

const empties: Record<Kind, Record<Status, {title: string; text: string}>> = {
  question: {
    new: {
      title: 'No new questions',
      text: 'What readers ask under “Ask me anything” appears here, locked until you type your passphrase.',
    },
    inHand: {title: 'Nothing in hand', text: 'Questions that somebody is taking care of.'},
    answered: {
      title: 'Nothing answered',
      text: 'Questions with an answer, until they are deleted.',
    },
    closed: {title: 'Nothing closed', text: 'Questions that need no answer.'},
    spam: {title: 'No spam', text: 'What nobody should have to read twice.'},
  },
  appointment: {
    new: {
      title: 'No new requests',
      text: 'Who asks for an appointment on the site appears here, with the times that suit them.',
    },
    inHand: {title: 'Nothing in hand', text: 'Requests that somebody is taking care of.'},
    answered: {title: 'Nothing settled', text: 'Requests that led to an appointment.'},
    closed: {title: 'Nothing closed', text: 'Requests that came to nothing.'},
    spam: {title: 'No spam', text: 'What nobody should have to read twice.'},
  },
}

export const QuestionsInbox = () => <InboxPane kind="question" />
export const AppointmentsInbox = () => <InboxPane kind="appointment" />

/** What readers sent of one kind, by how far it is. */
function InboxPane({kind}: {kind: Kind}) {
  const {inbox, failure} = useInbox()
  const practice = usePractice()
  const people = usePeople() ?? []
  const [status, setStatus] = useState<Status>('new')
  const all = useMemo(
    () => inbox?.submissions.filter((each) => each.kind === kind) ?? [],
    [inbox, kind],
  )
  const opened = useOpened(all)
  const of = (wanted: Status) => all.filter((each) => each.status === wanted)
  const nameOf = (id: string) => people.find(({_id}) => _id === id)?.name ?? 'somebody'
  const rows = of(status).sort((a, b) => b.receivedAt.localeCompare(a.receivedAt))
  return (
    <DeskList
      sections={
        inbox || failure
          ? [
              {
                entries: rows.map((each) =>
                  toEntry(each, opened.get(each.id), {nameOf, zone: practice?.timeZone}),
                ),
              },
            ]
          : undefined
      }
      empty={
        failure && !inbox ? {title: 'The inbox is not here', text: failure} : empties[kind][status]
      }
      head={
        <>
          {failure && inbox && (
            <Card padding={3} tone="caution" role="alert">
              <Text size={1}>{failure} What you see may be old.</Text>
            </Card>
          )}
          {inbox && <Lock publicKey={practice?.publicKey} isKnown={practice !== undefined} />}
          <Choices
            chosen={status}
            onChoose={setStatus}
            choices={STATUSES.map((each) => [each, statusNames[each], of(each).length])}
          />
        </>
      }
    />
  )
}

/** Whether what is listed can be read, and the way to the keys. */
function Lock({publicKey, isKnown}: {publicKey: string | null | undefined; isKnown: boolean}) {
  const keyring = useKeyring()
  const [isAsked, setIsAsked] = useState(false)
  const {ChildLink} = usePaneRouter()
  useEffect(() => {
    if (keyring) setIsAsked(false)
  }, [keyring])
  if (!isKnown) return null
  const sentence = !publicKey
    ? 'The practice has no key yet, so readers cannot write.'
    : keyring
      ? 'Unlocked in this tab.'
      : 'Locked: what was written opens with your passphrase.'
  return (
    <Card padding={3} borderBottom tone={publicKey ? 'transparent' : 'caution'}>
      <Stack gap={3}>
        <Text size={1}>{sentence}</Text>
        {publicKey === SAMPLE_KEY && (
          <Text size={1} muted>
            This is the sample’s key: make your own before the site goes live.
          </Text>
        )}
        <Flex gap={2} wrap="wrap">
          {publicKey &&
            (keyring ? (
              <Button mode="ghost" fontSize={1} padding={2} text="Lock now" onClick={lockNow} />
            ) : (
              <Button
                tone="primary"
                fontSize={1}
                padding={2}
                text="Unlock…"
                aria-expanded={isAsked}
                onClick={() => setIsAsked(!isAsked)}
              />
            ))}
          <Button
            mode="ghost"
            fontSize={1}
            padding={2}
            text="Keys"
            as={ChildLink as ElementType}
            {...{childId: 'keys'}}
          />
        </Flex>
        {isAsked && !keyring && <Unlock publicKey={publicKey} />}
      </Stack>
    </Card>
  )
}

const FIRST_LETTERS = 90

function toEntry(
  submission: Submission,
  opened: Opened | 'unreadable' | undefined,
  {nameOf, zone}: {nameOf: (id: string) => string; zone: string | null | undefined},
): DeskEntry {
  const {id, kind, receivedAt, status, assignee, mail, slot} = submission
  const left = countdown(submission, new Date())
  const came = new Date(receivedAt).toLocaleString('en-GB', {dateStyle: 'long', timeStyle: 'short'})
  return {
    id,
    type: kind,
    icon: kind === 'question' ? CommentIcon : CalendarIcon,
    title: titleOf(kind, opened),
    note: [nameIn(opened), slot && `Chosen: ${formatSlot(slot, zone)}`, `came on ${came}`]
      .filter(Boolean)
      .join(' · '),
    marks: [
      {text: statusNames[status], tone: status === 'new' ? 'primary' : 'default'},
      ...(assignee ? [{text: nameOf(assignee)}] : []),
      {text: left.text, tone: left.isUrgent ? 'critical' : 'default'},
      ...(mail.state === 'failing'
        ? [{text: 'Notification not sent', tone: 'caution' as const}]
        : []),
      ...(opened === 'unreadable'
        ? [{text: 'Locked with another key', tone: 'caution' as const}]
        : []),
    ],
  }
}

function titleOf(kind: Kind, opened: Opened | 'unreadable' | undefined): string {
  if (!opened || opened === 'unreadable') {
    return kind === 'question' ? 'A question' : 'A request for an appointment'
  }
  const {content} = opened
  if (content.kind === 'appointment') return `Appointment for ${content.form.name}`
  const words = content.form.question.replace(/\s+/g, ' ')
  if (words.length <= FIRST_LETTERS) return words
  return `${words.slice(0, words.lastIndexOf(' ', FIRST_LETTERS) + 1 || FIRST_LETTERS).trimEnd()} …`
}

/** Who asks; a request has it in its title. */
function nameIn(opened: Opened | 'unreadable' | undefined): string | undefined {
  if (!opened || opened === 'unreadable') return undefined
  return opened.content.kind === 'question' ? opened.content.form.name : undefined
}
