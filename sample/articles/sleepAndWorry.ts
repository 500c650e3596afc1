import type {Draft} from '../draft.ts'
import {figure} from '../figure.ts'
import {refer} from '../refer.ts'
import {a, b, brief, callout, cite, h2, h3, li, ol, p, text, to, ul} from '../text.ts'

export const sleepAndWorry: Draft<'article'> = {
  _id: 'article-sleep-and-worry',
  _type: 'article',
  title: 'When worry keeps you awake: how CBT for insomnia works',
  slug: {_type: 'slug', current: 'sleep-and-worry'},
  publishedAt: '2026-10-13T08:00:00Z',
  authors: [refer('person-maren-okafor-lindqvist')],
  topics: [refer('topic-sleep'), refer('topic-anxiety-and-worry')],
  reviewedBy: refer('person-tobias-achterberg-nnamdi'),
  lastReviewed: '2026-10-05',
  nextReviewDue: '2027-10-05',
  standfirst: brief(
    p`Trying hard to sleep is like trying hard to forget something. The effort gets in the way. There
      is a treatment that takes the effort out, and it has been tested more than most things we do
      in therapy.`,
  ),
  hero: figure('window-at-night', {
    alt: 'A bed below a window at night, with open blue curtains, stars and a full moon over dark hills.',
  }),
  body: text(
    h2('How a bad week becomes a bad year'),
    p`Almost everybody sleeps badly now and then. Usually sleep finds its own way back. For some
      people it does not, and often the reason is what they did to cope.`,
    p`They went to bed earlier, to catch up. They stayed in bed longer, in case. Every one of these
      makes sense. Over time they also teach the brain that bed is a place for being awake.`,
    h2('What CBT-I is'),
    p`CBT-I stands for cognitive behavioural therapy for insomnia. It is a short course, often four
      to eight meetings, with a sleep diary and some homework. The European guideline recommends it
      as the first treatment for long-term insomnia in adults of any age, in person or
      online.${cite('source-riemann-2023')} In other words, before sleeping pills.`,
    p`It has several parts, and they work together:`,
    ul(
      li`${b('Less time in bed.')} For a while, you spend only about as long in bed as you really
        sleep. It sounds cruel. It makes sleep deeper, and then the time is let out again bit by
        bit.`,
      li`${b('Bed is for sleep.')} If you are wide awake and cross, you get up, do something dull in
        low light, and come back when you are sleepy.`,
      li`${b('One rising time.')} The same every day, also after a bad night. This is the anchor.`,
      li`${b('Looking at thoughts.')} “If I do not sleep, tomorrow is ruined” gets a fair hearing,
        and then some questions.`,
      li`${b('Winding down.')} This may be a walk, a bath, or
        ${to('slow breathing', 'article-slow-breathing')}.`,
    ),
    callout(
      'caution',
      'Do not start this one alone if …',
      p`Cutting time in bed makes you sleepier at first. Talk to a doctor or therapist before you
        try it if any of these is true for you:`,
      ul(
        li`you drive or work with machines`,
        li`you are pregnant, or have epilepsy or bipolar disorder`,
        li`you snore loudly and stop breathing at night, or your legs twitch and crawl`,
        li`you walk in your sleep or fall easily.`,
      ),
    ),
    h2('Does it work?'),
    p`A review in 2015 brought together twenty trials with 1,162
      adults.${cite('source-trauer-2015', 'page 191')} After the course, people fell asleep about 19
      minutes sooner on average. They were awake about 26 minutes less during the night. Total sleep
      went up by only about eight minutes, and that gain may have been due to chance.`,
    p`Look at those numbers again. CBT-I does not hand you two more hours. It makes the night less
      broken. People often say they mind it less, too.`,
    h3('The limits'),
    p`That review left out people whose insomnia came along with another illness, so the figures may
      not fit everyone.${cite('source-trauer-2015', 'page 191')} Not all who start a course finish
      it, and not all who finish it sleep well. Still, we know of no other treatment for insomnia
      with a better balance of help and harm.`,
    h2('Parking your worries'),
    p`If your mind holds its meetings at midnight, give it an earlier slot. A small study in a sleep
      lab asked 57 healthy young adults to write for five minutes before bed. Those who wrote a
      to-do list for the next days fell asleep sooner than those who wrote about what they had
      already done.${cite('source-scullin-2018', 'page 139')} The more exact the list, the faster
      they slept.`,
    p`It was one study, of people without insomnia. But it costs a pencil and five minutes.`,
    figure('notebook-and-lamp', {
      alt: 'An open notebook with a short list and a pen lies in the light of a lamp, next to a steaming cup.',
      caption: 'A list on paper does not need to be kept in your head.',
    }),
    callout(
      'practice',
      'The worry appointment',
      ol(
        li`Choose fifteen minutes in the early evening, away from your bed.`,
        li`Draw a line down a page. On the left, write what worries you, one line each.`,
        li`On the right, write the next small step. “Ring the garage at nine” is a step. “Sort out
          money” is not.`,
        li`If there is no step, write “not tonight”.`,
        li`Close the book. If a worry turns up later, tell it that it has an appointment tomorrow.`,
      ),
    ),
    h2('What about tonight?'),
    p`You cannot make yourself sleep, but you can make room for it. Turn the clock to the wall. Get
      up at your usual time, however it went. Be kind to the person who has to get through tomorrow.`,
    p`If worry is with you all day as well as all night, start with
      ${to('grounding', 'article-grounding')}, or come and talk to one of us.`,
  ),
  faqs: [
    {
      _type: 'faqEntry',
      question: 'Should I stop taking my sleeping pills?',
      answer: brief(
        p`Please do not stop on your own. Some pills have to be reduced slowly. Speak to the doctor
          who prescribed them. CBT-I can be done while you still take them, and it can make it easier
          to cut down later.`,
      ),
    },
    {
      _type: 'faqEntry',
      question: 'How many hours of sleep do I need?',
      answer: brief(
        p`Most adults do well on seven to nine hours, and some on a little less. How you feel in the
          day tells you more than the number. See a doctor if:`,
        ul(
          li`you nod off while driving or talking`,
          li`you wake up choking or with a headache`,
          li`poor sleep has lasted longer than a few months.`,
        ),
        p`The NHS has ${a('a clear page on insomnia', 'https://www.nhs.uk/conditions/insomnia/')}.`,
      ),
    },
    {
      _type: 'faqEntry',
      question: 'Do sleep trackers help?',
      answer: brief(
        p`They can show a pattern. They can also become one more thing to worry about. In CBT-I we use
          a paper diary, because what counts is how the night felt to you. If you check a score before
          you check how you feel, take a week off from it.`,
      ),
    },
    {
      _type: 'faqEntry',
      question: 'Can I do CBT-I online?',
      answer: brief(
        p`Yes. The European guideline recommends it in both forms.${cite('source-riemann-2023')} Some
          people like the freedom. Others do better when somebody looks at their diary with them.`,
      ),
    },
  ],
}
