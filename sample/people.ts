import type {Credential} from '../schemas/model.generated.ts'
import type {Draft} from './draft.ts'
import {figure} from './figure.ts'
import {a, brief, p, to} from './text.ts'

const credential = (
  abbreviation: string,
  name: string,
  issuingBody: string,
  jurisdiction?: string,
): Credential => ({_type: 'credential', abbreviation, name, issuingBody, jurisdiction})

/** Four people who do not exist. Their letters do, and so do the bodies behind all but the PhD. */
export const people: Draft<'person'>[] = [
  {
    _id: 'person-maren-okafor-lindqvist',
    _type: 'person',
    name: 'Maren Okafor-Lindqvist',
    pronouns: 'she/her',
    jobTitle: 'Clinical psychologist and clinical lead',
    credentials: [
      credential('PhD', 'Doctor of Philosophy in Clinical Psychology', 'Sampleton University'),
      credential('LP', 'Licensed Psychologist', 'Oregon Board of Psychology', 'Oregon'),
      {
        ...credential(
          'DBSM',
          'Diplomate in Behavioral Sleep Medicine',
          'Board of Behavioral Sleep Medicine',
        ),
        expires: '2031-12-31',
      },
    ],
    portrait: figure('portrait-maren', {
      alt: 'An abstract portrait: blue rings around a warm centre, rising over calm waves.',
    }),
    shortBio:
      'Maren works with adults who worry or cannot sleep, and checks every article here before it is published.',
    bio: brief(
      p`I became a psychologist because I wanted to know why clever, kind people lie awake at
        three in the morning. I still find that question interesting, and I now have some answers
        that help.`,
      p`Most of my work is with worry and sleep. I like plans that fit on one page, and I will
        tell you when I do not know something. I also look after clinical quality at the practice.
        ${to('How we review', 'page-how-we-review')} explains what that means for what you read
        here.`,
      p`Away from work I swim in cold lakes, slowly and with a lot of complaining.`,
    ),
    slug: {_type: 'slug', current: 'maren-okafor-lindqvist'},
  },
  {
    _id: 'person-tobias-achterberg-nnamdi',
    _type: 'person',
    name: 'Tobias Achterberg-Nnamdi',
    pronouns: 'he/him',
    jobTitle: 'Clinical social worker',
    credentials: [
      credential(
        'LCSW',
        'Licensed Clinical Social Worker',
        'Oregon State Board of Licensed Social Workers',
        'Oregon',
      ),
      credential(
        'CT',
        'Certified in Thanatology: Death, Dying and Bereavement',
        'Association for Death Education and Counseling',
      ),
    ],
    portrait: figure('portrait-tobias', {
      alt: 'An abstract portrait: terracotta arches, one inside the other, below a pale sun.',
    }),
    shortBio:
      'Tobias sits with people after a loss, and with people who are about to begin therapy and are not sure they want to.',
    bio: brief(
      p`I spent ten years as a hospice social worker before I joined the practice. People often
        say that must have been sad. It was. It was also full of jokes, recipes and love letters.`,
      p`I work with grief, with family carers, and with anybody who is new to therapy. I tend to
        go slowly. I ask before I offer an opinion, and I will not tell you what stage you are in.`,
      p`If you would like to know how a first meeting goes, I wrote
        ${to('an article about it', 'article-first-session')}.`,
    ),
    slug: {_type: 'slug', current: 'tobias-achterberg-nnamdi'},
  },
  {
    _id: 'person-juniper-castellanos-rao',
    _type: 'person',
    name: 'Juniper Castellanos-Rao',
    pronouns: 'they/them',
    jobTitle: 'Art therapist',
    credentials: [
      credential(
        'LCAT',
        'Licensed Creative Arts Therapist',
        'New York State Education Department',
        'New York',
      ),
      credential(
        'ATR-BC',
        'Board-Certified Registered Art Therapist',
        'Art Therapy Credentials Board',
      ),
    ],
    portrait: figure('portrait-juniper', {
      alt: 'An abstract portrait: a green sprig with red berries in front of a pale circle.',
    }),
    shortBio:
      'Juniper is an art therapist who has never minded what a picture looks like. They also teach grounding and breathing skills.',
    bio: brief(
      p`I was the child who drew in the margins, and the teenager who stopped because somebody
        laughed. Art therapy gave it back to me. Now I try to pass it on.`,
      p`In my room there is paper, clay, wool, charcoal and a very large apron. You are welcome to
        use all of it or none of it. I work with adults and older teenagers, alone and in small
        groups.`,
      p`You can read more about the profession at the
        ${a('American Art Therapy Association', 'https://arttherapy.org/')}.`,
    ),
    slug: {_type: 'slug', current: 'juniper-castellanos-rao'},
  },
  {
    _id: 'person-hana-whitlock-sato',
    _type: 'person',
    name: 'Hana Whitlock-Sato',
    pronouns: 'she/her',
    jobTitle: 'Family therapist',
    credentials: [
      credential(
        'LMFT',
        'Licensed Marriage and Family Therapist',
        'New York State Education Department',
        'New York',
      ),
      credential('RPT', 'Registered Play Therapist', 'Association for Play Therapy'),
    ],
    portrait: figure('portrait-hana', {
      alt: 'An abstract portrait: a flower with two rings of rose petals around a dark centre.',
    }),
    shortBio:
      'Hana works with children and the grown-ups who love them. She answers many of the questions that parents send us.',
    bio: brief(
      p`I help families talk about hard things. Often the hard thing turns out to be smaller once
        it has a name.`,
      p`With young children I mostly play. With parents I mostly listen, and then we practise a
        sentence or two together. I believe that “I do not know, but I will find out” is one of the
        best things an adult can say.`,
      p`I have two children of my own, so I know that advice which needs a calm evening is not
        much use.`,
    ),
    slug: {_type: 'slug', current: 'hana-whitlock-sato'},
  },
]
