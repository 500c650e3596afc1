import type {Chapter} from '../chapter.ts'
import src from '../pictures/publish.webp?url'

export const publish: Chapter = {
  id: 'publish',
  title: 'Publish',
  lead: 'Publish puts the page on the site. It takes some seconds, and the words beside the button tell you when readers see it.',
  picture: {
    src,
    alt: 'The panel “Ready to publish?” beside an article: what to look at, and its look in searches and when shared.',
  },
  steps: [
    {
      title: 'See what is missing',
      text: 'The panel “Ready to publish?” beside an article lists what to look at: a picture without a description, a claim without its source, a sentence that is hard to read. A click leads to the place. It also shows the article as a search engine will.',
    },
    {
      title: 'Look at it first',
      text: '“Preview” at the top shows the draft as readers will see it, on a phone and on a wide screen. Click a sentence there to change it. For a colleague without Studio, choose “Show to a colleague…” beside Publish: the link works for a week.',
    },
    {
      title: 'Publish',
      text: 'Errors hold the button back, and it says why; warnings do not. “Publishing…” becomes “Live at” with the time, and the button opens the page; if the site could not be made, you read why, and readers keep the last good version.',
    },
    {
      title: 'Publish later',
      text: 'Choose “Schedule publish” in the menu beside Publish, and give a day and a time. “My drafts” says when it goes live. The program has to be running then.',
    },
    {
      title: 'Publish several things together',
      text: '“Releases” at the top collects changes of several pages. They go live in one moment, and can be reverted together.',
    },
  ],
}
