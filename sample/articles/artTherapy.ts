import type {Draft} from '../draft.ts'
import {figure} from '../figure.ts'
import {refer} from '../refer.ts'
import {a, b, brief, callout, cite, h2, h3, i, li, ol, p, text, to, ul} from '../text.ts'

export const artTherapy: Draft<'article'> = {
  _id: 'article-art-therapy',
  _type: 'article',
  title: 'Art therapy for people who “cannot draw”',
  slug: {_type: 'slug', current: 'art-therapy-for-people-who-cannot-draw'},
  publishedAt: '2026-05-05T08:00:00Z',
  authors: [refer('person-juniper-castellanos-rao')],
  topics: [refer('topic-arts-in-therapy'), refer('topic-starting-therapy')],
  reviewedBy: refer('person-hana-whitlock-sato'),
  lastReviewed: '2026-04-27',
  nextReviewDue: '2028-04-27',
  respondent: refer('person-juniper-castellanos-rao'),
  standfirst: brief(
    p`“I should warn you, I can’t draw.” Nearly everyone says it at the door. It is a bit like warning
      a swimming teacher that you are dry.`,
  ),
  hero: figure('first-marks', {
    alt: 'A sheet of paper with loose brush strokes, a spiral and a blot, next to three pots of paint and a brush.',
  }),
  body: text(
    h2('What it is'),
    p`Art therapy is therapy. You talk, you listen, you work on what brought you. The difference is
      that there are also materials, and that some of the work happens with your hands. It is led by
      a therapist who is trained in both.`,
    p`It is not an art class. Nobody marks your picture, and nobody will hang it on a wall unless you
      ask. It is not a code to crack either. I do not look at a black tree and tell you what is wrong
      with your mother. I might ask what it is like to be that tree.`,
    h2('Why a bad drawing is useful'),
    p`Words are good at things we have said before. For something new, or very old, they can be too
      quick. You hear yourself telling the same story again, and nothing moves.`,
    p`Paint is slower. It drips where you did not plan. While you decide what to do about the drip,
      something else has time to turn up. People often look at what they have made and say: “Oh. I
      did not know I thought that.”`,
    p`Skill can even get in the way. Those who draw well sometimes make a fine picture and hide
      behind it. If you cannot draw, you have nothing to hide behind. I mean that as good news.`,
    h2('What a session looks like'),
    ol(
      li`${b('Arriving.')} We talk a little about how you are. You look at what is on the table.`,
      li`${b('Making.')} For twenty or thirty minutes you make something. Sometimes I suggest a way
        in. Sometimes I keep quiet.`,
      li`${b('Looking.')} We put it where we can both see it. You go first.`,
      li`${b('Closing.')} You decide what happens to it: keep it, leave it in your folder, or tear it
        up. All three are used.`,
    ),
    callout(
      'practice',
      'Try this at home',
      p`Take a sheet of paper and a pen you do not care about. Close your eyes, and let the pen move
        for ten seconds. Open your eyes. Turn the sheet until you see something. Give it a name. That
        is all.`,
    ),
    h3('You may not want to paint'),
    p`Then do not. There are other ways to make a mark:`,
    ul(
      li`${b('Clay,')} if your hands need something to push against.`,
      li`${b('Collage,')} if an empty page scares you. You only have to choose and cut.`,
      li`${b('Wool, stones, boxes,')} if you would rather arrange than draw.`,
      li`${b('A phone camera,')} if you notice things on your way.`,
    ),
    h2('What the evidence says'),
    p`There is less of it than I would like. In 2015 a large British review found fifteen trials with
      777 people who had problems such as depression or
      anxiety.${cite('source-uttley-2015')} In ten of the fifteen, those who had art therapy improved
      more than the others. In four there was no difference, and in one the others did better. Most of
      the trials were small, and many had flaws.`,
    p`The same review also listed possible harms. Art can stir things up quickly. If there is no time
      or skill to deal with that, people may go home feeling worse.`,
    p`A study that is often shared online measured a stress hormone, cortisol, in 39 healthy adults
      before and after 45 minutes of making art. On average the level fell, and practised artists did
      no better than beginners.${cite('source-kaimal-2016', 'page 74')} That is a friendly finding
      for people who cannot draw. But nobody was compared with a group that just sat and had tea. So
      we cannot say that the art did it.`,
    h3('Where it did not help'),
    p`A well-run British trial offered weekly art therapy groups to people with schizophrenia. After
      two years they were doing no better than people who had not been offered
      one.${cite('source-crawford-2012')} Many had hardly come. It would be wrong to leave that
      study out.`,
    p`What I take from all this: art therapy is a fair choice when you want it, and when talking alone
      has not been enough. I would not choose it ${i('in place of')} a treatment with strong evidence
      for your problem. For long-term insomnia, say, start with
      ${to('CBT-I', 'article-sleep-and-worry')}.`,
    callout(
      'note',
      'Check the letters',
      p`In some places anybody may offer “healing art”. A credential tells you that somebody has had
        supervised clinical training. In the United States you can look up board-certified art
        therapists at the
        ${a('Art Therapy Credentials Board', 'https://www.atcb.org/')}.`,
    ),
    h2('How to begin'),
    p`Come in clothes you can spill on. You do not have to bring ideas. If you would like to know how
      any first meeting goes, with or without paint, read
      ${to('what happens in a first session', 'article-first-session')}.`,
    p`And if you still want to warn me that you cannot draw, please do. It is a lovely way to start a
      conversation.`,
  ),
  faqs: [
    {
      _type: 'faqEntry',
      question: 'Will you analyse my pictures?',
      answer: brief(
        p`Not in the way you may fear. There is no dictionary of symbols. We look together, and what
          it means to you counts.`,
      ),
    },
    {
      _type: 'faqEntry',
      question: 'Who sees what I make?',
      answer: brief(
        p`You and I. It is treated like the notes of any therapy session. If you want to show it to
          somebody else, that is up to you.`,
      ),
    },
    {
      _type: 'faqEntry',
      question: 'Is it only for children?',
      answer: brief(
        p`No. I see adults and older teenagers. Among them are:`,
        ul(
          li`people who talk all day at work and are tired of words`,
          li`people who are grieving, for whom we have
            ${to('an article of its own', 'article-grief')}`,
          li`people who have tried talking therapy and got stuck.`,
        ),
      ),
    },
  ],
}
