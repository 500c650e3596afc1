import type {Draft} from './draft.ts'

const topic = (slug: string, title: string, description: string): Draft<'topic'> => ({
  _id: `topic-${slug}`,
  _type: 'topic',
  title,
  description,
  slug: {_type: 'slug', current: slug},
})

export const topics = [
  topic(
    'anxiety-and-worry',
    'Anxiety and worry',
    'What helps when the body sounds an alarm, and when thoughts go round and round.',
  ),
  topic(
    'sleep',
    'Sleep',
    'Why sleep comes and goes, and what can be done about nights that stay awake.',
  ),
  topic(
    'loss-and-grief',
    'Loss and grief',
    'Living on after somebody has died, at a pace that nobody else can set.',
  ),
  topic(
    'children-and-families',
    'Children and families',
    'For parents and carers who want to find the right words.',
  ),
  topic(
    'arts-in-therapy',
    'Arts in therapy',
    'Paint, clay and paper as another way to say things.',
  ),
  topic(
    'starting-therapy',
    'Starting therapy',
    'What to expect, what to ask, and how to find a person who suits you.',
  ),
]
