import type {Chapter} from '../chapter.ts'
import src from '../pictures/inbox.webp?url'

export const inbox: Chapter = {
  id: 'inbox',
  title: 'What readers send',
  lead: 'To ask a therapist for help is private. What readers write is locked before it is stored, and only your passphrase opens it.',
  picture: {
    src,
    alt: 'A question from a reader, unlocked, with the answer being written below it.',
  },
  steps: [
    {
      title: 'The key, once',
      text: 'Under “Questions from readers”, press “Keys”, then “Create the practice’s key”. Choose a passphrase of four words, and print the recovery sheet. Keep it where nobody else sees it: it is the only way back in if every passphrase is forgotten.',
    },
    {
      title: 'Read and answer',
      text: 'Unlock with your passphrase, open a question, and write. “Put it where the sender can read it” locks the answer with the code that the sender got. If they left an address, a mail that says an answer waits is ready for you; it holds neither question nor answer.',
    },
    {
      title: 'Requests for an appointment',
      text: 'They open in the same way under “Appointment requests”: who asks, when it suits them, and how to reach them. Call or write to them, and choose “Answered” under “How far it is”, so that nobody calls twice. What you note below it is locked, too.',
    },
    {
      title: 'Help others with it',
      text: 'If the sender agreed, an answered question can become one on the site, or an idea for an article. You say it in other words; their sentences and their name are refused.',
    },
    {
      title: 'It does not stay',
      text: 'Every row says when it is deleted by itself. How many days that takes is in the settings under “Practice”, “Forms”.',
    },
    {
      title: 'Colleagues come and go',
      text: 'Under “Keys” a colleague chooses a passphrase of their own. When somebody leaves, remove them and exchange the key: there is a new sheet, and those who stay choose a passphrase again.',
    },
    {
      title: 'If it is forgotten',
      text: 'With the sheet: “Recover with the sheet”. Without it, nobody can read what was sent until then, and a new key is made for what comes.',
    },
  ],
}
