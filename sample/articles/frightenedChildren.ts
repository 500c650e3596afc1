import type {Draft} from '../draft.ts'
import {figure} from '../figure.ts'
import {refer} from '../refer.ts'
import {a, b, brief, callout, cite, h2, h3, li, p, text, to, ul} from '../text.ts'

export const frightenedChildren: Draft<'article'> = {
  _id: 'article-frightened-children',
  _type: 'article',
  title: 'Talking with children after a frightening event',
  slug: {_type: 'slug', current: 'talking-with-children-after-a-frightening-event'},
  publishedAt: '2026-01-27T08:00:00Z',
  authors: [refer('person-hana-whitlock-sato'), refer('person-tobias-achterberg-nnamdi')],
  topics: [refer('topic-children-and-families')],
  reviewedBy: refer('person-maren-okafor-lindqvist'),
  lastReviewed: '2026-07-20',
  nextReviewDue: '2027-07-20',
  respondent: refer('person-hana-whitlock-sato'),
  standfirst: brief(
    p`A crash, a fire, something on the news, a death in the street. You would give a great deal for
      the right words. The good news is that a few plain ones, said more than once, will do.`,
  ),
  hero: figure('paper-boats', {
    alt: 'Three paper boats, one of them orange, float on calm water between reeds in the evening light.',
  }),
  body: text(
    h2('First, be near'),
    p`Before children need an explanation, they need you close by, and they need the day to have a
      shape. A meal at the usual time says more than a speech. So does a hand on the back, if they
      like that.`,
    p`The World Health Organization’s guide to psychological first aid sums up help in the first days
      as look, listen and link: see what is needed, hear what people tell you, and connect them with
      support.${cite('source-who-2011', 'chapter 3')} It also says what such help is not. You do not
      have to make anybody talk about what happened.`,
    h2('Then, say what is true'),
    p`Children fill gaps with their own ideas, and these are often worse than the facts. Short, true
      sentences help. You can borrow these:`,
    ul(
      li`${b('Say what happened.')} “There was a fire at the shop. Two people were hurt. The doctors
        are looking after them.”`,
      li`${b('Say what is safe now.')} “The fire is out. We are at home, and I am staying with you
        tonight.”`,
      li`${b('Say that it was not their doing.')} “Nothing you said or thought made this happen.”`,
      li`${b('Say that feelings are allowed.')} “You may be scared or cross, or not feel much. All of
        that is fine.”`,
      li`${b('Say that they can ask again.')} “If a question comes up later, find me. Even if I am on
        the phone.”`,
    ),
    p`Do not promise what you cannot keep. “It will never happen again” is a comfort for one evening.
      “Many people are working to keep us safe” lasts longer.`,
    callout(
      'practice',
      'When you do not know the answer',
      p`“That is a good question. I do not know. Let us find out together tomorrow, after breakfast.”
        Then do it, after breakfast.`,
    ),
    h2('What you may see'),
    h3('Under six'),
    p`Little ones show it more than they tell it. They may cling, wet the bed, use baby talk, or play
      the same scene over and over. Play like that is often how they think. You can sit with them. You
      can also let the fire engine arrive in time.`,
    h3('Six to twelve'),
    p`School-age children may have tummy aches, bad dreams and trouble paying attention. Many want
      details. Some feel guilty for odd reasons. Ask what they have heard from others, and put right
      what is wrong.`,
    h3('Teenagers'),
    p`Teenagers may shrug, joke, fall silent or go out too much. They may not talk face to face. Try
      the car, the dishes, or a text. Ask what they have seen on their phone, because it may be more
      than you have.`,
    h2('Must they talk about it?'),
    p`No. It was once thought that everyone should tell the whole story straight away, in one session.
      That was called debriefing. A Cochrane review found that a single session did not prevent
      post-traumatic stress, and in one trial people were worse off a year
      later.${cite('source-rose-2002')} The trials were older and mostly of poor quality. Still, the
      British guideline, which covers children too, advises against
      it.${cite('source-nice-ng116', 'section 1.6')}`,
    p`That does not mean you should keep quiet. Open the door, and let your child decide when to come
      through it.`,
    callout(
      'caution',
      'Turn off the loop',
      p`News pictures repeat. To a young child, each repeat may look like a new event. Watch or read
        without them, and tell them what they need to know.`,
    ),
    h2('How most children do'),
    p`Most are upset for some days or weeks, and then find their feet. But some go on to have
      post-traumatic stress disorder. When researchers pooled 43 groups of children and teenagers who
      had been through trauma, about one in six did.${cite('source-alisic-2014', 'page 335')} The rate
      was lowest for boys after events such as accidents. It was highest, about one in three, for
      girls after violence or abuse.`,
    p`These are averages. They cannot tell you about your child. They are a reason to keep watching
      kindly, and not to wait too long.`,
    h3('When to ask for help'),
    ul(
      li`It has been a month, and sleep, school or play are still not right.`,
      li`Your child goes to great lengths to stay away from reminders.`,
      li`They seem numb, or jumpy all the time.`,
      li`They hurt themselves, or speak of wanting to die. In that case, do not wait: use the numbers
        on this page.`,
    ),
    p`There are good treatments for children with post-traumatic stress. The first choice in the
      British guideline is a talking therapy that is built around the trauma, with parents involved
      where that makes sense.${cite('source-nice-ng116', 'section 1.6')}`,
    h2('And you?'),
    p`You may have been frightened too. Children read faces, and they do not need a perfect one. “I
      was scared as well, and now I am looking after us” is a fine thing to say. Then find a grown-up
      for the rest of it. If your own alarm will not switch off, try
      ${to('grounding', 'article-grounding')}. If somebody has died, you may want to read
      ${to('Grief has no timetable', 'article-grief')}.`,
  ),
  references: [refer('source-who-2020')],
  faqs: [
    {
      _type: 'faqEntry',
      question: 'Should my child go to the funeral?',
      answer: brief(
        p`Ask, and explain first what they will see. If they want to come, choose one adult whose only
          job is to be with them, and who can step outside. If they do not, let them say goodbye in
          another way, such as a drawing or a letter.`,
      ),
    },
    {
      _type: 'faqEntry',
      question: 'My child keeps asking the same question. What can I do?',
      answer: brief(
        p`Answer it again, in the same words. Young children learn hard things through repeats. When
          you are worn out, try:`,
        ul(
          li`“What do you remember about that?”`,
          li`“Shall we draw it?”`,
          li`“Shall we ask Grandma what she thinks?”`,
        ),
      ),
    },
    {
      _type: 'faqEntry',
      question: 'Is it all right if I cry in front of them?',
      answer: brief(
        p`Yes. It shows that feelings come and go. Tell them why, and that you will be all right. If you
          cannot stop, let another adult take over for a while.`,
      ),
      answeredBy: refer('person-tobias-achterberg-nnamdi'),
    },
    {
      _type: 'faqEntry',
      question: 'Where can I read more?',
      answer: brief(
        p`The ${a('National Child Traumatic Stress Network', 'https://www.nctsn.org/')} has free sheets
          for parents and teachers, sorted by age and by kind of event.`,
      ),
    },
  ],
}
