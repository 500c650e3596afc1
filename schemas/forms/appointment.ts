import {z} from 'zod'
import {line} from './typed.ts'

/** Parts of a week in which somebody may prefer to come, e.g. `tuesday-afternoon`. */
export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
export const TIMES = ['morning', 'afternoon', 'evening'] as const
export type Preference = `${(typeof DAYS)[number]}-${(typeof TIMES)[number]}`

const preferences = DAYS.flatMap((day) => TIMES.map((time): Preference => `${day}-${time}`))

/**
 * A request for an appointment. There is no room for reasons, on purpose: why somebody wants to
 * come is between them and a person.
 */
export const appointmentForm = z.object({
  name: line(80, 'Tell us what to call you.'),
  /** An e-mail address or a telephone number. */
  contact: line(254, 'Tell us how to reach you.').refine(
    (text) => z.email().safeParse(text).success || /^[+(]?\d[\d\s().-]{5,24}$/.test(text),
    'This is neither an e-mail address nor a telephone number.',
  ),
  times: z.array(z.enum(preferences)).max(preferences.length).default([]),
  /** Key of one of the practice's locations. */
  location: line(64).optional(),
  visit: z.enum(['new', 'returning'], 'Choose whether you have been here before.'),
})

export type AppointmentForm = z.infer<typeof appointmentForm>
