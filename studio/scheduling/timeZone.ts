import {definePlugin} from 'sanity'
import {formatZone} from './formatZone.ts'

const zone = formatZone()
const unless = `The time is ${zone}, unless you choose another time zone in the calendar.`

/** Sanity's own dialogs for scheduling, which say the time but not whose: here they do. */
export const timeZone = definePlugin({
  name: 'time-zone',
  i18n: {
    bundles: [
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
          'schedule-dialog.confirm-description_one': `The '<strong>{{title}}</strong>' release and its document will be published on the selected date. ${unless}`,
          'schedule-dialog.confirm-description_other': `The <strong>{{title}}</strong> release and its {{count}} document versions will be published on the selected date. ${unless}`,
          'schedule-unpublish-dialog.description': `Choose when readers will no longer see this. ${unless}`,
        },
      },
    ],
  },
})
