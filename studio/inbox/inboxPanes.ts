import {CalendarIcon} from '@sanity/icons/Calendar'
import {CommentIcon} from '@sanity/icons/Comment'
import type {ListItemBuilder, StructureBuilder} from 'sanity/structure'
import type {Kind} from '../../schemas/forms/submission.ts'
import {withCount} from '../desk/withCount.tsx'
import {KeysPane} from '../keys/KeysPane.tsx'
import {AppointmentsInbox, QuestionsInbox} from './InboxPane.tsx'
import {SubmissionPane} from './SubmissionPane.tsx'
import {useNewCount} from './useInbox.ts'
import {paneOf} from './words.ts'

const panes = [
  {
    kind: 'question' as Kind,
    title: 'Questions from readers',
    icon: withCount(CommentIcon, () => useNewCount('question')),
    component: QuestionsInbox,
    one: 'A question',
  },
  {
    kind: 'appointment' as Kind,
    title: 'Appointment requests',
    icon: withCount(CalendarIcon, () => useNewCount('appointment')),
    component: AppointmentsInbox,
    one: 'A request',
  },
]

/** What readers sent, as items of the desk. A notification leads to one by `PANE;ID`. */
export function inboxPanes(S: StructureBuilder): ListItemBuilder[] {
  return panes.map(({kind, title, icon, component, one}) => {
    const pane = S.component(component)
      .id(paneOf[kind])
      .title(title)
      .child((id) =>
        id === 'keys'
          ? S.component(KeysPane).id('keys').title('Keys')
          : S.component(SubmissionPane).id(id).title(one).options({id}),
      )
    return S.listItem().id(paneOf[kind]).title(title).icon(icon).child(pane)
  })
}
