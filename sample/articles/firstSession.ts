import type {Draft} from '../draft.ts'
import {figure} from '../figure.ts'
import {refer} from '../refer.ts'
import {b, brief, callout, cite, h2, h3, li, ol, p, text, to, ul} from '../text.ts'

export const firstSession: Draft<'article'> = {
  _id: 'article-first-session',
  _type: 'article',
  title: 'What happens in a first therapy session?',
  slug: {_type: 'slug', current: 'first-therapy-session'},
  publishedAt: '2026-11-03T08:00:00Z',
  authors: [refer('person-tobias-achterberg-nnamdi')],
  topics: [refer('topic-starting-therapy')],
  reviewedBy: refer('person-maren-okafor-lindqvist'),
  lastReviewed: '2026-10-28',
  nextReviewDue: '2028-10-28',
  respondent: refer('person-hana-whitlock-sato'),
  standfirst: brief(
    p`You do not need to prepare a speech. You do not need to know what is wrong. A first session is
      two people finding out whether they could work together, and you are one of them.`,
  ),
  hero: figure('two-chairs', {
    alt: 'A green and a terracotta armchair face each other across a small table with two cups, beside a window and a lamp.',
  }),
  seo: {
    _type: 'seo',
    title: 'Your first therapy session: what to expect',
    description:
      'What you will be asked, what you can ask, and how to tell whether a therapist suits you.',
  },
  body: text(
    h2('Before you come'),
    p`It is normal to be nervous. Many people nearly cancel. Some sit in the car until one minute
      to. If that is you, you are in good company, and your therapist has seen it before.`,
    p`There will be some forms. They ask about your health, how to reach you, and whom to call in an
      emergency. You will also read about privacy: what stays between you and your therapist, and
      the few cases in which it cannot.`,
    h2('The first ten minutes'),
    p`Most therapists begin by going over privacy out loud. What you say stays in the room, with
      limits. The rules differ from place to place, but a therapist may have to act if you or
      somebody else is in serious danger, or if a child is being harmed. It is fine to ask for
      examples.`,
    p`Then comes a question such as “What brings you here?”. There is no wrong answer. People have
      told me:`,
    ul(
      li`“I don’t know. My sister made the appointment.”`,
      li`“Nothing happened. I just can’t feel anything.”`,
      li`“I wrote a list, and now I don’t want to read it.”`,
    ),
    p`All three were good places to start.`,
    h2('What you may be asked'),
    p`A first session tends to have more questions than later ones. Your therapist wants to know how
      your days go: sleep, food, work, the people around you. They may ask about drink and drugs,
      about your past, and about whether you have ever thought of ending your life. We ask everybody
      that last question. It does not mean that we think the worst.`,
    callout(
      'note',
      'You can always say “not yet”',
      p`You decide what you tell and when. A good therapist will not push you to describe the worst
        thing that ever happened to you in the first hour. “I would like to come back to that” is a
        full answer.`,
    ),
    h2('What you can ask'),
    ol(
      li`${b('What is your training?')} Look for a licence, and ask what the letters stand for.`,
      li`${b('Have you worked with something like this before?')} The answer should be plain.`,
      li`${b('How do you usually work?')} You should be able to picture it afterwards.`,
      li`${b('How will we know whether it helps?')} There are many good answers. “You will just
        know” is not the best of them.`,
      li`${b('What does it cost, and what if I have to cancel?')} Get this in writing.`,
    ),
    h2('Does it matter whom I see?'),
    p`It seems to. The bond between client and therapist, and their agreement on what they are doing,
      is called the alliance. A review that pooled the results of some 300 studies found that a
      better alliance goes with better results.${cite('source-fluckiger-2018', 'page 316')} A task
      force on the subject concluded that the relationship counts whatever the type of
      treatment.${cite('source-norcross-2018', 'page 303')}`,
    h3('What that does and does not show'),
    p`These studies show a link. They cannot prove that the bond by itself makes people better,
      since feeling better also makes it easier to like your therapist. Experts still argue about
      how much is due to the person and how much to the
      method.${cite('source-wampold-2015', undefined, 'for one side of the debate, see')} For some
      problems, the method clearly matters. ${to('Insomnia', 'article-sleep-and-worry')} is one.`,
    p`What you want counts too. In a review of 53 studies, people who got the kind of therapy they
      preferred dropped out less often and did slightly
      better.${cite('source-swift-2018', 'page 1924')} So say what you would like. It is useful
      information.`,
    h2('Afterwards'),
    p`Leave a little time before you go back to your day. Some people feel light. Some feel raw, or
      simply tired. All of that is common. A single hour rarely changes much, so ask yourself
      smaller questions:`,
    ul(
      li`Did I feel heard, at least some of the time?`,
      li`Could I say “no” to this person?`,
      li`Do I have some idea of what would come next?`,
    ),
    p`If the answers are mostly “no”, you may look for somebody else. You do not owe anybody a
      second session. If you are unsure, two or three meetings usually make it clear.`,
    callout(
      'practice',
      'One sentence to take along',
      p`If your mind goes blank in front of new people, write down one sentence tonight: “I am coming
        because …, and I hope that …”. Put it in your pocket. You may never need it.`,
    ),
    p`The practical side, such as fees and how to reach us, is on
      ${to('Getting started', 'page-getting-started')}.`,
  ),
  faqs: [
    {
      _type: 'faqEntry',
      question: 'Can I bring somebody with me?',
      answer: brief(
        p`Yes, if it helps you to get here. They can wait outside or join you for the first minutes.
          We will want some time with you alone.`,
      ),
    },
    {
      _type: 'faqEntry',
      question: 'What if I cry, or cannot speak at all?',
      answer: brief(
        p`Both happen every week. There are tissues, and there is no hurry. If words do not come, we
          can:`,
        ul(
          li`talk about something easy first`,
          li`use cards, drawing or a list that you brought`,
          li`sit quietly for a while.`,
        ),
        p`Some people find that
          ${to('art therapy', 'article-art-therapy')} is a better way in.`,
      ),
    },
    {_type: 'reference', _ref: 'faq-online-sessions'},
    {_type: 'reference', _ref: 'faq-how-many-sessions'},
  ],
}
