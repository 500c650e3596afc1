import {SAMPLE_KEY} from '../schemas/forms/sampleKey.ts'
import type {Draft} from './draft.ts'
import {refer} from './refer.ts'
import {a, b, brief, li, p, to, ul} from './text.ts'

/** The practice. Its phone numbers are from the range that is kept free for fiction. */
export const settings: Draft<'settings'> = {
  _id: 'settings',
  _type: 'settings',
  name: 'Larkmoss Therapy',
  description:
    'A small practice for adults, children and families, with room for talking, for making things and for being quiet.',
  notice: 'This is a sample site. The practice and its people are fictional.',
  email: 'hello@larkmoss.example',
  phone: '+1 503-555-0142',
  locations: [
    {
      _type: 'practiceLocation',
      name: 'River House',
      street: '17 Paper Boat Lane',
      city: 'Sampleton',
      region: 'Oregon',
      postalCode: '00000',
      country: 'United States',
      phone: '+1 503-555-0142',
    },
    {
      _type: 'practiceLocation',
      name: 'The Studio',
      street: '4 Made-Up Mews',
      city: 'Exampleville',
      region: 'New York',
      postalCode: '00000',
      country: 'United States',
      phone: '+1 518-555-0167',
    },
  ],
  menu: [refer('page-about'), refer('page-getting-started'), refer('page-how-we-review')],
  reviewPolicy: refer('page-how-we-review'),
  citationMarks: 'superscript',
  citationStyle: 'apa',
  reviewRequired: 'never',
  welcome: {
    _type: 'titledText',
    title: 'Come as you are. There is no hurry.',
    body: brief(
      p`Some people arrive here with a clear question. Most arrive with a feeling that something has
        to change. Both are welcome.`,
      p`We write about what we see in our work: worry, sleep, loss, family life, and what helps. Each
        article names its author, its reviewer and its sources.`,
    ),
  },
  whatIs: {
    _type: 'titledText',
    title: 'What is therapy?',
    body: brief(
      p`Therapy is a set time with a trained person whose only aim is to help you. You talk, or play,
        or paint. Together you look at what hurts, what keeps it going, and what you would like
        instead.`,
      p`It is not advice from a friend, and it is not magic. It works better for some problems than
        for others, and we will tell you what is known about yours. If you are curious, read
        ${to('what happens in a first session', 'article-first-session')}.`,
    ),
  },
  crisisLine: brief(
    p`If you might hurt yourself or somebody else, please do not wait.`,
    ul(
      li`${b('In the United States,')} ${a('call or text 988', 'tel:988')} for the Suicide and Crisis
        Lifeline, day or night. If a life is in danger, ${a('call 911', 'tel:911')}.`,
      li`${b('Anywhere else,')} ring your local emergency number or a crisis line in your country.`,
    ),
  ),
  disclaimer: brief(
    p`This article gives general information. It is not medical advice, and reading it does not make
      you a client of the practice. Please talk to a doctor or therapist about your own situation.`,
  ),
  bookingInvitation: 'Would you like to talk to one of us? The first call is free.',
  forms: {
    _type: 'readerForms',
    open: ['questions', 'appointments'],
    publicKey: SAMPLE_KEY,
    privacy: refer('page-privacy'),
    officeHours: (['monday', 'tuesday', 'thursday'] as const).map((day) => ({
      _type: 'officeHours',
      day,
      opens: '09:00',
      closes: '16:00',
    })),
    minutes: 50,
    timeZone: 'America/Los_Angeles',
  },
}
