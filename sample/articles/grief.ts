import type {Draft} from '../draft.ts'
import {figure} from '../figure.ts'
import {refer} from '../refer.ts'
import {a, b, brief, callout, cite, h2, h3, i, li, p, text, to, ul} from '../text.ts'

export const grief: Draft<'article'> = {
  _id: 'article-grief',
  _type: 'article',
  title: 'Grief has no timetable',
  slug: {_type: 'slug', current: 'grief-has-no-timetable'},
  publishedAt: '2026-03-24T08:00:00Z',
  authors: [refer('person-tobias-achterberg-nnamdi')],
  topics: [refer('topic-loss-and-grief')],
  reviewedBy: refer('person-maren-okafor-lindqvist'),
  lastReviewed: '2026-08-17',
  nextReviewDue: '2027-08-17',
  standfirst: brief(
    p`“Shouldn’t I be over it by now?” I have heard that after six weeks, and after eleven years. This
      article is for everybody who has asked it.`,
  ),
  hero: figure('tree-letting-go', {
    alt: 'An autumn tree loses its leaves to the wind beside an empty bench, with soft hills behind.',
  }),
  body: text(
    h2('About those five stages'),
    p`You have most likely heard of them: denial, anger, bargaining, depression, acceptance. Films
      use them. So do well-meaning friends. The trouble is that real people do not seem to grieve in
      that order, or in any order.`,
    p`A group of leading researchers looked at the idea in 2017. They found no sound evidence for a
      fixed set of stages, and they warned that the idea can
      hurt.${cite('source-stroebe-2017', 'page 455')} People who do not move along as planned may
      come to think that they are grieving badly. There is no such thing as a missed stage.`,
    h2('Back and forth'),
    p`A picture I find more useful comes from two researchers at Utrecht, Margaret Stroebe and Henk
      Schut.${cite('source-stroebe-1999', 'page 197')} They describe two kinds of work that come
      with a loss:`,
    ul(
      li`${b('Facing the loss.')} Crying, remembering, looking at photographs, being angry, missing a
        voice.`,
      li`${b('Facing life.')} Paying the bill that they always paid. Learning to cook for one.
        Laughing at something, and being surprised.`,
    ),
    p`People move back and forth between the two, sometimes within a minute. The model calls that
      healthy. You are not in denial when you watch a silly programme on the evening of the funeral.
      You are having a rest from something that nobody can do all day.`,
    figure('between-two-shores', {
      alt: 'Seen from above, a small sailing boat follows a looping dotted line between a dark shore and a green one.',
      caption: 'Not a road with stages, but a crossing made many times, in both directions.',
    }),
    p`It is a model, and not a law. It was thought out with the death of a partner in mind, and no
      model fits everybody. But it leaves room for two things to be true at once.`,
    h2('What may happen to you'),
    p`Grief is not only sadness. It can turn up as a tight chest, a short temper, or standing in a
      shop with no idea why you went in. You might feel relief, above all after a long illness, and
      then guilt about the relief. You might feel nothing for weeks.`,
    p`Some days bring it back sharply: a birthday, a smell, a letter with their name on it. That is
      not going backwards. It is what love does with a calendar.`,
    callout(
      'practice',
      'A small ritual for hard dates',
      p`Choose one thing to do, and one person to tell. Light a candle, cook their soup, walk their
        walk. Decide beforehand how long it will last. Afterwards, do something ordinary.`,
    ),
    h2('When grief gets stuck'),
    p`For most people the pain slowly changes shape. It may never leave, but life grows around it.
      For some it stays as raw as in the first weeks. It fills each day, and life without the person
      feels unreal or pointless.`,
    p`Doctors call this prolonged grief disorder. A review of fourteen studies put it at about one in
      ten bereaved adults.${cite('source-lundorff-2017', 'page 138')} Those studies did not look at
      violent deaths, after which it may well be more common. The authors also say that the studies
      differed a lot, so take the figure as a rough guide.`,
    h3('Signs that it is time to ask for help'),
    ul(
      li`A year or more has gone by, and most days are still about the death.`,
      li`You keep away from everything that reminds you, or cannot leave it for a moment.`,
      li`You drink or use drugs to get through the evening.`,
      li`You cannot look after yourself or the people who depend on you.`,
    ),
    callout(
      'caution',
      'If you want to die',
      p`Wishing to be with the person is common in grief. If it turns into thoughts of ending your
        life, please do not stay alone with it. In the United States you can
        ${a('call or text 988', 'tel:988')} at any hour. Elsewhere, ring your local emergency number
        or a crisis line.`,
    ),
    h2('Does everybody need therapy?'),
    p`No. I say that as somebody who earns his living with it. A large review of 61 studies found
      that therapy offered to grieving people in general had a small effect, which had faded by the
      time of the follow-up. When it was offered to those who were having marked trouble, the results
      were about as good as for therapy with other
      problems.${cite('source-currier-2008', 'page 648')}`,
    p`So if you are sad and managing, with people around you, you may not need us. If you are stuck,
      there is good reason to come. And if you simply want a place where nobody changes the subject,
      that is reason enough as well.`,
    h2('If you are the friend'),
    p`Say the name of the person who died. Bring food in a dish that need not come back. Write in
      month four, when the others have stopped. Try not to begin a sentence with ${i('“at least”')}.`,
    p`If there are children in the family, they need plain words too. Our article on
      ${to('talking with children', 'article-frightened-children')} has some to borrow.`,
  ),
  faqs: [
    {
      _type: 'faqEntry',
      question: 'How long does grief last?',
      answer: brief(
        p`Nobody can tell you. Many people find that the first year is the hardest, and that the
          second one brings its own surprises. What usually changes is not whether you miss them, but
          how much room there is for other things.`,
      ),
    },
    {
      _type: 'faqEntry',
      question: 'Is it wrong to feel relieved?',
      answer: brief(
        p`No. If somebody suffered for a long time, or if life with them was hard, relief is a natural
          part of the mix. It does not cancel love.`,
      ),
    },
    {
      _type: 'faqEntry',
      question: 'Can I grieve for somebody who is still alive?',
      answer: brief(
        p`Yes. People grieve for a parent with dementia, a marriage, a country, a body that used to
          work. Fewer people may notice, and that can make it lonelier. It may help to:`,
        ul(
          li`${b('Call it grief')} when you talk about it.`,
          li`${b('Mark it')} with a day, a letter or an object.`,
          li`${b('Find others')} who know it, for example in a carers’ group.`,
        ),
        p`There is more on
          ${a(
            'the NHS page about bereavement and loss',
            'https://www.nhs.uk/mental-health/feelings-symptoms-behaviours/feelings-and-symptoms/grief-bereavement-loss/',
          )}.`,
      ),
    },
  ],
}
