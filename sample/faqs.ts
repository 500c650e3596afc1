import type {Draft} from './draft.ts'
import {refer} from './refer.ts'
import {a, b, brief, li, p, to, ul} from './text.ts'

/** Questions that more than one page shows. Each belongs to one of them, or to none. */
export const faqs: Draft<'faq'>[] = [
  {
    _id: 'faq-online-sessions',
    _type: 'faq',
    question: 'Can we meet online?',
    answer: brief(
      p`Yes, by video, if you are in a state where your therapist holds a licence. You will need a
        door that closes, and headphones if others are at home.`,
      p`Online is not the best choice when:`,
      ul(
        li`you cannot be alone, or do not feel safe at home`,
        li`you are in a crisis`,
        li`the therapist is working with a young child.`,
      ),
    ),
    owner: {...refer('page-getting-started'), _weak: true},
  },
  {
    _id: 'faq-how-many-sessions',
    _type: 'faq',
    question: 'How many sessions will I need?',
    answer: brief(
      p`That depends on what you want. A course for ${to('insomnia', 'article-sleep-and-worry')} often
        takes four to eight. Other things take longer. After the third session we will tell you what
        we think, and we look back together every couple of months.`,
    ),
    answeredBy: refer('person-maren-okafor-lindqvist'),
    owner: {...refer('page-getting-started'), _weak: true},
  },
  {
    _id: 'faq-cost',
    _type: 'faq',
    question: 'What does a session cost?',
    answer: brief(
      p`This practice is made up, so it has no fees. On a real site, this answer would give the price
        of a session, say which insurers are accepted, and explain how to ask for a lower fee.`,
    ),
    owner: {...refer('page-getting-started'), _weak: true},
  },
  {
    _id: 'faq-help-right-now',
    _type: 'faq',
    question: 'I need help right now. What should I do?',
    answer: brief(
      p`Please do not wait for an appointment or send us a message.`,
      ul(
        li`${b('In the United States:')} ${a('call or text 988', 'tel:988')} to reach the Suicide and
          Crisis Lifeline at any hour. If a life is in danger, ${a('call 911', 'tel:911')}.`,
        li`${b('In other countries:')} ring your local emergency number, or a crisis line near you.`,
        li`${b('Anywhere:')} tell somebody who is close by, and stay with them.`,
      ),
    ),
  },
]
