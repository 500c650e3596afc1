import {defineArrayMember, defineField, defineType} from '@sanity/types'

/** How readers can write to the practice, and for how long it keeps what they wrote. */
export const readerForms = defineType({
  name: 'readerForms',
  title: 'Forms for readers',
  type: 'object',
  fields: [
    defineField({
      name: 'open',
      title: 'Forms on the site',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {
        list: [
          {title: 'Ask me anything', value: 'questions'},
          {title: 'Request an appointment', value: 'appointments'},
        ],
      },
    }),
    defineField({
      name: 'publicKey',
      title: 'Key',
      type: 'string',
      readOnly: true,
      description:
        'What readers send is locked with it. It is made under “Questions from readers”, and only who knows a passphrase there can read.',
    }),
    defineField({
      name: 'privacy',
      title: 'Page on privacy',
      type: 'reference',
      to: [{type: 'page'}],
      description: 'Both forms link to it.',
    }),
    defineField({
      name: 'notify',
      title: 'Tell this address when something comes in',
      type: 'email',
      description: 'The message holds a link, never what somebody wrote.',
    }),
    defineField({
      name: 'calendar',
      title: 'Calendar',
      type: 'url',
      description:
        'Where people choose a time after they asked for an appointment. Leave it empty to offer your office hours.',
      validation: (rule) =>
        rule.uri({scheme: ['https']}).error('The address of a calendar begins with https://'),
    }),
    defineField({
      name: 'officeHours',
      title: 'Office hours',
      type: 'array',
      of: [defineArrayMember({type: 'officeHours'})],
    }),
    defineField({
      name: 'minutes',
      title: 'Length of an appointment, in minutes',
      type: 'number',
      initialValue: 50,
      validation: (rule) =>
        rule.integer().min(10).max(240).error('An appointment takes 10 to 240 minutes.'),
    }),
    defineField({
      name: 'timeZone',
      title: 'Time zone of the office hours',
      type: 'string',
      placeholder: 'America/New_York',
      validation: (rule) =>
        rule.custom((zone?: string) =>
          !zone || isTimeZone(zone)
            ? true
            : 'Write a time zone by region and city, such as America/New_York or Europe/London.',
        ),
    }),
    defineField({
      name: 'questionDays',
      title: 'Delete questions after this many days',
      type: 'number',
      initialValue: 90,
      validation: (rule) =>
        rule.integer().min(1).max(365).error('Questions are kept for 1 to 365 days.'),
    }),
    defineField({
      name: 'appointmentDays',
      title: 'Delete appointment requests this many days after they were handled',
      type: 'number',
      initialValue: 30,
      validation: (rule) =>
        rule.integer().min(1).max(365).error('Appointment requests are kept for 1 to 365 days.'),
    }),
  ],
})

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', {timeZone: zone})
    return true
  } catch {
    return false
  }
}
