import {findByCode} from './answerStatus.ts'
import {formatCalendarFile} from './calendarFile.ts'
import {codeNote} from './codeNote.ts'
import type {Context} from './context.ts'
import {html, type Markup} from './markup.ts'
import {Refused, reply} from './replies.ts'
import {privately} from './respond.ts'
import type {PracticeFacts} from './settings.ts'
import {freeSlots, minutesOf, type Slot, toSlot, zoneOf} from './slots.ts'

/** A choice of the free appointments; undefined if there are none. */
export async function slotForm(
  context: Context,
  practice: PracticeFacts,
  code: string,
): Promise<Markup | undefined> {
  const free = await slotsOf(context, practice)
  if (free.length === 0) return undefined
  const days = [...new Set(free.map(({day}) => day))].map((day) => {
    const times = free.filter((slot) => slot.day === day)
    return html`<optgroup label="${day}">${times.map(({at, time}) => html`<option value="${at}">${day}, ${time}</option>`)}</optgroup>`
  })
  return html`<form method="post" action="/intake/slot"><input type="hidden" name="code" value="${code}"><p><label for="slot">Time</label> <select id="slot" name="slot" required><option value="">Choose …</option>${days}</select></p><button>Take this time</button></form>`
}

async function slotsOf({store, now}: Context, {forms}: PracticeFacts): Promise<Slot[]> {
  const taken = (await store.all()).flatMap(({slot}) => slot ?? [])
  return freeSlots(forms, new Set(taken), now())
}

/** Takes one of the free appointments; of two people who want the same, the first has it. */
export async function answerSlot(
  context: Context,
  request: Request,
  address: string,
): Promise<Response> {
  const {code, submission, values} = await findByCode(context, request, address)
  const practice = await context.practice()
  const slot = values.get('slot') ?? ''
  const isMine = submission.slot === slot
  const isFree =
    submission.kind === 'appointment' &&
    (await slotsOf(context, practice)).some(({at}) => at === slot)
  if (!isMine && (!isFree || (await context.store.takeSlot(submission.id, slot)) === 'taken')) {
    return reply(context, {
      status: 409,
      title: 'This time is not free any more',
      body: html`${(await slotForm(context, practice, code)) ?? html`<p>We will get in touch with you.</p>`}${codeNote(code)}`,
    })
  }
  const {day, time} = toSlot(slot, zoneOf(practice.forms))
  return reply(context, {
    title: `See you on ${day}`,
    body: html`<p>${day}, ${time}, at ${practice.name}.</p>${whereOf(practice)}<form method="post" action="/intake/calendar.ics"><input type="hidden" name="code" value="${code}"><button>Add it to my calendar</button></form>${codeNote(code)}`,
  })
}

/** Only who sent it and the practice can read which of several places was asked for. */
const whereOf = ({locations}: PracticeFacts): Markup =>
  locations.length > 1
    ? html`<p>If you left open which of our places you come to, we will get in touch with you.</p>`
    : html``

/** The chosen appointment, for somebody's own calendar. */
export async function answerCalendarFile(
  context: Context,
  request: Request,
  address: string,
): Promise<Response> {
  const {submission} = await findByCode(context, request, address)
  const {name, locations, forms} = await context.practice()
  const {id, slot} = submission
  if (!slot) {
    throw new Refused({
      status: 404,
      title: 'No time was chosen',
      body: html`<p>Choose a time first. Then it can be added to a calendar.</p>`,
    })
  }
  const file = formatCalendarFile({
    uid: `${id}@${new URL(context.site).hostname}`,
    title: name,
    place: locations.length === 1 ? (locations[0]?.address ?? '') : '',
    begins: slot,
    ends: new Date(Date.parse(slot) + minutesOf(forms) * 60_000).toISOString(),
    madeAt: context.now().toISOString(),
  })
  return new Response(file, {
    headers: {
      ...privately,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="appointment.ics"',
    },
  })
}
