import type {Draft} from '../draft.ts'
import {figure} from '../figure.ts'
import {refer} from '../refer.ts'
import {a, b, brief, callout, cite, h2, h3, li, ol, p, text, to, ul} from '../text.ts'

export const slowBreathing: Draft<'article'> = {
  _id: 'article-slow-breathing',
  _type: 'article',
  title: 'Breathing slowly, and why it helps',
  slug: {_type: 'slug', current: 'breathing-slowly'},
  publishedAt: '2026-06-16T08:00:00Z',
  authors: [refer('person-maren-okafor-lindqvist'), refer('person-juniper-castellanos-rao')],
  topics: [refer('topic-anxiety-and-worry')],
  reviewedBy: refer('person-tobias-achterberg-nnamdi'),
  lastReviewed: '2026-06-10',
  nextReviewDue: '2027-06-10',
  standfirst: brief(
    p`You have been told to take a deep breath before. It may even have annoyed you. The advice is
      nearly right: it is not depth that seems to matter most, but pace.`,
  ),
  hero: figure('breath-like-water', {
    alt: 'Long waves of blue and sand roll across the picture below a low orange sun.',
  }),
  seo: {
    _type: 'seo',
    title: 'Slow breathing: how to do it and what it does',
    description:
      'A gentle way to breathe more slowly, step by step, with what studies found, how sure we can be, and who should take care.',
  },
  body: text(
    h2('The one part you can steer'),
    p`Much of what your body does when you are tense is out of reach. You cannot tell your heart to
      slow down, or your hands to stop sweating. Breathing is different. It runs by itself, but you
      can take the wheel whenever you like.`,
    p`And the systems are linked. Each time you breathe in, your heart beats a little faster. Each
      time you breathe out, it slows again. Long, easy breaths out give the slowing part more time.`,
    h2('How to do it'),
    p`Most adults at rest take somewhere between twelve and twenty breaths a minute. Slow breathing
      usually means fewer than ten. Six is a common aim, but you do not have to count to get
      something from it.`,
    ol(
      li`${b('Settle.')} Sit or lie down in any way that lets your belly move. Loosen your belt.`,
      li`${b('Breathe in through your nose')} for a slow count of four. Let the breath be quiet, and
        not very big.`,
      li`${b('Breathe out')} for a count of six, as if you were cooling soup.`,
      li`${b('Let the next breath come')} by itself. There is no need to hold in between.`,
      li`${b('Go on for three to five minutes.')} When your mind wanders off, come back at the next
        breath out.`,
    ),
    figure('four-in-six-out', {
      alt: 'A curve climbs through four orange dots and then falls more slowly through six blue dots.',
      caption: 'Four beats in, six beats out. If that feels long, try three and four.',
    }),
    h3('If counting makes you tense'),
    p`Some people start to chase the numbers. If that is you, drop them. Hum on the breath out, or
      trace the edge of your hand with one finger: up each finger as you breathe in, down as you
      breathe out.`,
    callout(
      'caution',
      'Gently, please',
      ul(
        li`${b('Dizzy or tingling?')} You are probably breathing too deeply. Make each breath
          smaller, or stop.`,
        li`${b('Lung or heart disease, or pregnant?')} Ask your doctor before you practise for more
          than a minute or two.`,
        li`${b('Panic when you notice your breath?')} That is common, and you have not failed. Try
          ${to('grounding', 'article-grounding')} through your eyes and ears.`,
      ),
    ),
    h2('What studies have found'),
    p`A review of studies with healthy adults looked at breathing at under ten breaths a minute. It
      found changes in heart rhythm and in brain activity. People also tended to report more ease
      and less worry.${cite('source-zaccaro-2018')} But of more than two thousand papers, only
      fifteen met its criteria.`,
    p`A later paper pooled twelve trials with 785 adults. Those who practised some form of breath
      work reported less stress than those who did not.${cite('source-fincham-2023')} The effect was
      small to medium. Results for anxiety and low mood were similar.`,
    h3('How sure can we be?'),
    p`Only fairly sure. Most of those trials had weak spots, and people always knew which group they
      were in. The same authors warn against letting the hype get ahead of the
      evidence.${cite('source-fincham-2023', 'page 1')} We agree. Slow breathing is a useful tool
      with few risks for most people. It is not a cure for an anxiety disorder, and it does not
      replace treatment.`,
    h2('Fitting it into a day'),
    p`Practice seems to matter more than perfect form. Pick something you do each day and tie three
      minutes of slow breathing to it.`,
    ul(
      li`${b('Before the kettle boils.')} Start when you press the switch.`,
      li`${b('At the door.')} Take five slow breaths before you go in to work, or come home.`,
      li`${b('In bed.')} Not to make sleep come, which tends to chase it off, but to rest while you
        wait. There is more on this in ${to('sleep and worry', 'article-sleep-and-worry')}.`,
    ),
    callout(
      'note',
      'Why not just “breathe deeply”?',
      p`A very big breath in can leave you light-headed, because you blow off too much carbon
        dioxide. Slow and small is usually kinder than slow and huge.`,
    ),
    h2('What it will not do'),
    p`Slow breathing turns the volume down. It does not change the song. If you are tense because
      the rent is due, or because somebody at home frightens you, the problem is not your breath,
      and you deserve help with the problem.`,
    p`It also works less well as an order to yourself. When people breathe slowly in order to get rid
      of a feeling, they tend to check every few seconds whether it has gone. Try to treat it as
      company for the feeling. You are here, it is here, and you are breathing.`,
    p`Give it two weeks. If you notice no change, you have lost very little, and you can try
      something else with a clear mind.`,
  ),
  faqs: [
    {
      _type: 'faqEntry',
      question: 'Is one pattern better than the others?',
      answer: brief(
        p`We do not know of good evidence that one pattern beats the rest. Box breathing, four-six
          breathing and humming all slow you down. Choose the one you will still do next week.`,
      ),
    },
    {
      _type: 'faqEntry',
      question: 'Do I need an app or a device?',
      answer: brief(
        p`No. An app can help you keep time at first. So can:`,
        ul(
          li`a song with a slow beat`,
          li`the second hand of a clock`,
          li`a finger moving along the edge of a table.`,
        ),
      ),
    },
    {
      _type: 'faqEntry',
      question: 'Can it stop a panic attack?',
      answer: brief(
        p`Sometimes it takes the edge off. A panic attack also passes without any help, often within
          minutes. If attacks keep coming back, there are treatments that work well for many people.
          You could start with the information on
          ${a('the NHS website', 'https://www.nhs.uk/mental-health/')}, or ask your doctor.`,
      ),
      answeredBy: refer('person-juniper-castellanos-rao'),
    },
  ],
}
