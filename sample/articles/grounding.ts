import type {Draft} from '../draft.ts'
import {figure} from '../figure.ts'
import {refer} from '../refer.ts'
import {a, b, brief, callout, cite, h2, h3, i, li, ol, p, text, to, ul} from '../text.ts'

export const grounding: Draft<'article'> = {
  _id: 'article-grounding',
  _type: 'article',
  title: 'Grounding: somewhere to stand when anxiety rises',
  slug: {_type: 'slug', current: 'grounding-when-anxiety-rises'},
  publishedAt: '2026-09-08T08:00:00Z',
  authors: [refer('person-juniper-castellanos-rao')],
  topics: [refer('topic-anxiety-and-worry')],
  reviewedBy: refer('person-maren-okafor-lindqvist'),
  lastReviewed: '2026-09-02',
  nextReviewDue: '2028-09-02',
  respondent: refer('person-juniper-castellanos-rao'),
  standfirst: brief(
    p`When anxiety climbs, attention runs ahead to what might go wrong. Grounding is a way of
      inviting it back: to the floor, the air, the sounds in the room.`,
    p`It is simple, it is free, and it will not suit everybody. Here is how to try it, and what we
      know about how well it works.`,
  ),
  hero: figure('hills-at-first-light', {
    alt: 'A small round tree stands on green hills, with mist in the valleys and a pale sun low in the sky.',
  }),
  body: text(
    h2('What happens when anxiety rises'),
    p`Anxiety is an alarm. The heart speeds up, the breath gets short, and the mind starts to
      search for danger. In real danger that is very useful. The trouble is that the alarm also
      goes off for an email, a crowded bus or a memory.`,
    p`Once the alarm is ringing, telling yourself to calm down seldom works. Your body does not
      take orders well just then. But you can still choose where you look and what you touch. That
      small choice is where grounding starts.`,
    h2('What grounding is'),
    p`Grounding means turning your attention to what is here now, through your senses. You do not
      push the worry away. You let it stay in the room while you also notice the chair that is
      holding you up.`,
    p`The World Health Organization teaches grounding as the first of five skills in its free guide
      to coping with stress.${cite('source-who-2020', 'section 1')} You notice how you feel, slow
      down, and connect with the world around you.`,
    h2('Three ways to try it'),
    p`Try these for the first time on an ordinary day, when the alarm is quiet. A skill is easier
      to find in a storm if you have used it in fair weather.`,
    h3('Five, four, three, two, one'),
    ol(
      li`${b('Five things you can see.')} Name them, out loud if you can: blue mug, window, your own
        left hand.`,
      li`${b('Four things you can feel.')} The floor under your feet, a sleeve on your arm, cool air
        on your face.`,
      li`${b('Three things you can hear.')} One near you, one further off, one that you had not
        noticed before.`,
      li`${b('Two things you can smell.')} If there is nothing, think of two smells that you like.`,
      li`${b('One thing you can taste.')} A sip of water will do.`,
    ),
    figure('five-stones', {
      alt: 'Five smooth stones balanced on each other in still water, the largest at the bottom, with rings spreading out.',
      caption: 'Five, four, three, two, one: each step is a little smaller than the last.',
    }),
    h3('Feet first'),
    p`Press both feet into the floor for a slow count of five. Let go. Do it again. Notice which
      part of the foot takes the weight. This one is handy in meetings, because nobody can see it.`,
    h3('Something cold, something rough'),
    p`Hold a cold glass, a set of keys or a stone from your pocket. Describe it to yourself as if to
      a friend on the phone: how heavy it is, where it is smooth, what colour it turns in the light.`,
    callout(
      'practice',
      'A one-minute version',
      ul(
        li`Stop where you are, and let your shoulders drop.`,
        li`Say to yourself: “This is anxiety. It is loud, and it will pass.”`,
        li`Find three blue things.`,
        li`Breathe out slowly, once, and then do the next small thing.`,
      ),
    ),
    h2('What the research says, and what it does not'),
    p`Here we have to be honest. Grounding is used a great deal and has been studied rather little
      on its own. The studies we have tend to test whole courses, in which grounding is one part.`,
    p`One of the best known took place with refugee women from South Sudan. Groups that followed
      the WHO course felt somewhat less distress three months later than groups that had the usual
      care.${cite('source-tol-2020')} The difference was real but modest, and we cannot tell which
      part of the course made it.`,
    p`For lasting problems with anxiety, there are treatments with a much firmer base. The British
      guideline for generalised anxiety offers a choice of cognitive behavioural therapy or applied
      relaxation.${cite('source-nice-cg113', undefined, 'see')} So think of grounding as a handrail.
      It can steady you on the stairs. It is not the stairs.`,
    callout(
      'caution',
      'When to choose something else',
      p`For some people, and above all after trauma, looking inward makes things worse. If noticing
        your body brings on panic or pictures you do not want, stop. Keep your eyes open, look
        around the room, name objects, or phone somebody. If that happens often, tell a therapist
        or doctor.`,
    ),
    h2('Making it yours'),
    p`People who go on using grounding tend to make it small and odd. One person counts the trees on
      the way to work. Another keeps a rough piece of bark in a coat pocket. You might pair it with
      ${to('slow breathing', 'article-slow-breathing')}, or with a sentence that helps you.`,
    p`If worry visits mostly at night, our article on
      ${to('sleep and worry', 'article-sleep-and-worry')} may be a better place to begin.`,
    p`And if the alarm rings most days, or you have begun to stay away from things you care about,
      you do not have to wait until it gets worse. That is ${i('exactly')} what therapy is for.`,
  ),
  faqs: [
    {
      _type: 'faqEntry',
      question: 'How long does grounding take to work?',
      answer: brief(
        p`Give it one to five minutes. You are not trying to reach zero. If the alarm goes from a
          nine to a seven, that is often enough to do the next thing.`,
      ),
    },
    {
      _type: 'faqEntry',
      question: 'What if I cannot find five things?',
      answer: brief(
        p`Then find two. The numbers are only there to give your mind a job. You can also:`,
        ul(
          li`${b('Count one thing:')} tiles, buttons or passing cars.`,
          li`${b('Name a category:')} rivers, soups, cats you have met.`,
          li`${b('Use your hands:')} press your fingertips together, one pair at a time.`,
        ),
      ),
    },
    {
      _type: 'faqEntry',
      question: 'Can I teach this to my child?',
      answer: brief(
        p`Yes, as a game. Ask for five red things, or who can hear the quietest sound. If your child
          has been through something frightening, please read
          ${to('our article for parents', 'article-frightened-children')} first.`,
        p`The WHO guide has pictures and can be
          ${a('downloaded free of charge', 'https://www.who.int/publications/i/item/9789240003927')}
          in many languages.`,
      ),
      answeredBy: refer('person-hana-whitlock-sato'),
    },
  ],
}
