import type {LocaleResourceBundle} from 'sanity'
import {formatZone} from './formatZone.ts'

const zone = formatZone()
const unless = `The time is ${zone}, unless you choose another time zone in the calendar.`

/** Sanity's own dialogs for scheduling, which say the time but not whose: here they do. */
export const timeZone: LocaleResourceBundle[] = [
  {
    locale: 'en-US',
    namespace: 'studio',
    resources: {
      'schedule-publish-dialog.description': `Choose when readers will see this. ${unless}`,
      'release.dialog.edit-schedule.body': `Choose a new date and time. ${unless}`,
      'release.banner.scheduled-for-publishing-on': `Scheduled to be published on {{date}}, ${zone}`,
    },
  },
  {
    locale: 'en-US',
    namespace: 'releases',
    resources: {
      'schedule-dialog.confirm-description_one': `Everything in the release <strong>{{title}}</strong> is published at that time. ${unless}`,
      'schedule-dialog.confirm-description_other': `Everything in the release <strong>{{title}}</strong> ({{count}} changes) is published at that time. ${unless}`,
      'schedule-unpublish-dialog.description': `Choose when readers will no longer see this. ${unless}`,
    },
  },
]
