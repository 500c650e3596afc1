import {findTexts} from '../../schemas/checks/findings/finding.ts'
import {SETTINGS_ID} from '../../schemas/types.ts'
import type {PracticeDraft, TitledDraft} from '../manuscript/draft.ts'
import {plainText} from '../manuscript/manuscript.ts'
import type {Message} from '../result.ts'
import {type HeldDocument, newest} from './held.ts'
import {createKeys} from './keys.ts'
import {type Fields, fieldsOf, isEmpty, isEqual, type PlannedDocument} from './plan.ts'
import {toPortableText} from './portableText.ts'

/**
 * The practice’s own blocks in its settings. They take the place of what is there, which the
 * report quotes; everything else in the settings stays.
 */
export function planSettings(
  practice: PracticeDraft,
  held: HeldDocument[],
): {planned: PlannedDocument[]; messages: Message[]} {
  const {name, welcome, whatIs, bookingInvitation} = practice
  const given: Fields = {
    ...(welcome && {welcome: toTitledText(welcome)}),
    ...(whatIs && {whatIs: toTitledText(whatIs)}),
    ...(bookingInvitation && {bookingInvitation}),
  }
  if (!Object.keys(given).length) return {planned: [], messages: []}
  const known = held.find(({id, type}) => type === 'settings' && id === SETTINGS_ID)
  if (!known && !name) return {planned: [], messages: noPractice(practice)}
  const current = fieldsOf(known && newest(known))
  const messages = Object.keys(given).flatMap((field) =>
    replaced(field, current[field], given[field]),
  )
  const settings: PlannedDocument = {
    id: SETTINGS_ID,
    type: 'settings',
    title: String(current.name ?? name),
    held: known,
    isOwn: false,
    toFields: (fields) => ({...(name && {name}), ...fields, ...given}),
  }
  return {planned: [settings], messages: [...messages, ...otherName(name, current.name)]}
}

function toTitledText({title, body}: TitledDraft): Fields {
  const keys = createKeys()
  const noWorks = () => {
    throw new Error('The practice’s own texts hold no citations.')
  }
  return {_type: 'titledText', title, body: toPortableText(body, keys, noWorks)}
}

const FIELD_NAMES: Record<string, string> = {
  welcome: 'The welcome on the home page',
  whatIs: 'The explanation on the home page',
  bookingInvitation: 'The invitation to book',
}

function replaced(field: string, before: unknown, after: unknown): Message[] {
  if (isEmpty(before) || isEqual(before, after)) return []
  const message = `${FIELD_NAMES[field]} was replaced by the manuscript’s. Before, it said:`
  return [{what: 'replacedSettings', message, quote: wordsOf(before)}]
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value
  const title = (value as {title?: string} | null)?.title
  return [title, ...[...findTexts(value)].map(({text}) => text)].filter(Boolean).join(' ')
}

function otherName(name: string | undefined, held: unknown): Message[] {
  if (!name || isEmpty(held) || held === name) return []
  const message = `The manuscript calls the practice “${name}”, Studio calls it “${held}”. The name in Studio was kept.`
  return [{what: 'otherPracticeName', message}]
}

/** Settings need the practice’s name, which this manuscript does not say. */
function noPractice({welcome, whatIs, bookingInvitation}: PracticeDraft): Message[] {
  const texts = [welcome, whatIs].flatMap((part) =>
    part ? [part.title, ...part.body.map(({spans}) => plainText(spans))] : [],
  )
  const message =
    'These words are about the practice, but Studio does not know its name yet. Fill in “Practice” in Studio and import again.'
  const quote = [...texts, bookingInvitation].filter(Boolean).join('\n')
  return [{what: 'noPractice', message, quote}]
}
