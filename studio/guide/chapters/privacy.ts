import type {Chapter} from '../chapter.ts'

export const privacy: Chapter = {
  id: 'privacy',
  title: 'Privacy',
  lead: 'Write as if every client of the practice will read it. Some will.',
  steps: [
    {
      title: 'Clients',
      text: 'Never write about a person who could recognise themselves, also not in a draft, a comment or a task: the practice keeps the history of all of them. Say that an example is made up, or has been changed and agreed to.',
    },
    {
      title: 'Who sees what',
      text: 'Readers see what is published, and nothing else. Drafts, comments, tasks and reviews that are not finished stay among colleagues. A link from “Show to a colleague…” shows a draft to whoever has it, until it ends.',
    },
    {
      title: 'Pictures',
      text: 'Where and when a photo was taken is removed before it is on the site. Whoever can be recognised in it should have agreed in writing.',
    },
    {
      title: 'Readers',
      text: 'The site sets no cookies, counts nobody, and asks no other company’s computers.',
    },
    {
      title: 'At this computer',
      text: 'Where Studio runs on the practice’s own computer, it asks who you are and for no password. Whoever may sit at it may edit. To become somebody else, choose your picture at the top right, then “Sign out”.',
    },
  ],
}
