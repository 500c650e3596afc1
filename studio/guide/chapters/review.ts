import type {Chapter} from '../chapter.ts'
import src from '../pictures/review.webp?url'

export const review: Chapter = {
  id: 'review',
  title: 'Have it reviewed',
  lead: 'A colleague who did not write the article reads it, and says so with their name and the date. Readers see that.',
  picture: {
    src,
    alt: 'The panel of somebody who is asked: a note, the next date, “Approve” and “Ask for changes”.',
  },
  steps: [
    {
      title: 'Ask',
      text: 'Press the eye above the article. Choose who should review it and what they should look at, and ask. It appears on their desk under “Waiting for my review”.',
    },
    {
      title: 'Decide',
      text: 'Open what waits for you: the panel opens with it. Read, then approve with a note and the date of the next review, or ask for changes and say which. What was decided stays on record and cannot be changed afterwards.',
    },
    {
      title: 'After an edit',
      text: 'An approval is for the text that was read. Edit it, and the panel says that the approval is for an earlier version; the date of the review does not move by itself.',
    },
    {
      title: 'When it is due again',
      text: '“Review due” on the desk lists articles two months ahead, and those that are late. Whether an article has to be approved before it is published is decided under “Pages and settings”, “Practice”.',
    },
  ],
}
