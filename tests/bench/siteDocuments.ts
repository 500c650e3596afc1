import {cite, heading, item, keyed, linked, paragraph, ref} from '../site/fixtures/text.ts'

const WORDS = `music voice breath room child parent group rhythm song silence practice session trust
  change pattern attention listening answer question memory movement therapist together gently
  often slowly sometimes between before after while because through about`.split(/\s+/)

type Doc = {_id: string; _type: string; [field: string]: unknown}

const SOURCES = 400
const PEOPLE = 12
const TOPICS = 8

/**
 * A practice with so many articles, each of the length of a real one: two thousand words in seven
 * sections, fourteen citations of ten works, six questions, two pictures. `pictures` are asset ids.
 */
export function siteDocuments(articles: number, pictures: string[]): Doc[] {
  return [
    settings,
    ...Array.from({length: TOPICS}, (_, n) => topic(n)),
    ...Array.from({length: PEOPLE}, (_, n) => person(n, pictures)),
    ...Array.from({length: SOURCES}, (_, n) => source(n)),
    ...Array.from({length: articles}, (_, n) => article(n, pictures)),
  ]
}

const slug = (current: string) => ({_type: 'slug', current})

const settings: Doc = {
  _id: 'settings',
  _type: 'settings',
  name: 'A Practice of Many Words',
  description: 'Articles for a measurement.',
  email: 'hello@example.org',
  locations: [
    keyed({_type: 'practiceLocation', name: 'Mill', street: '1 Weir Lane', city: 'Alder'}),
  ],
  crisisLine: [paragraph('In danger, ', linked('call 911', 'tel:911'), '.')],
  disclaimer: [paragraph('General information, not advice.')],
}

const topic = (n: number): Doc => ({
  _id: `topic-${n}`,
  _type: 'topic',
  title: `Topic ${n}`,
  slug: slug(`topic-${n}`),
  description: sentence(n, 20),
})

const person = (n: number, pictures: string[]): Doc => ({
  _id: `person-${n}`,
  _type: 'person',
  name: `Person ${WORDS[n]} Number${n}`,
  slug: slug(`person-${n}`),
  jobTitle: 'Music therapist',
  shortBio: sentence(n, 24),
  portrait: picture(pictures[n % pictures.length]),
  credentials: [
    keyed({
      _type: 'credential',
      abbreviation: 'MA',
      name: 'Master of Arts',
      issuingBody: 'A school',
    }),
    keyed({_type: 'credential', abbreviation: 'LCAT', licenceNumber: `${n}`}),
  ],
})

const source = (n: number): Doc => ({
  _id: `source-${n}`,
  _type: 'source',
  type: 'article-journal',
  title: sentence(n * 3, 11),
  authors: Array.from({length: 1 + (n % 5)}, (_, who) =>
    keyed({_type: 'cslName', family: `Family${(n * 5 + who) % 90}`, given: 'Ada B.'}),
  ),
  issued: {_type: 'cslDate', year: 1990 + (n % 35)},
  containerTitle: `Journal of ${WORDS[n % WORDS.length]}`,
  volume: `${n % 40}`,
  issue: `${n % 6}`,
  page: `${n}-${n + 9}`,
  doi: `10.1234/bench.${n}`,
  evidence: 'trial',
})

function article(n: number, pictures: string[]): Doc {
  const work = (use: number) => cite(`source-${(n * 7 + (use % 10) * 13) % SOURCES}`)
  const words = (of: number, length: number) => sentence(n * 1009 + of * 17, length)
  const section = (at: number, index: number) => [
    heading(words(at, 5)),
    paragraph(words(at + 1, 80), work(index * 2), ' ', words(at + 2, 20)),
    paragraph(words(at + 3, 55), linked(words(at + 4, 4), 'https://example.org/'), '.'),
    ...Array.from({length: 2}, (_, i) => item('bullet', words(at + 5 + i, 24))),
    paragraph(words(at + 7, 45), work(index * 2 + 1), '.'),
  ]
  const question = (at: number) =>
    keyed({
      _type: 'faqEntry',
      question: `${words(at, 10)}?`,
      answer: [paragraph(words(at + 9, 55))],
    })
  return {
    _id: `article-${n}`,
    _type: 'article',
    title: `Article ${n} on ${WORDS[n % WORDS.length]} and ${WORDS[(n * 7) % WORDS.length]}`,
    slug: slug(`article-${n}`),
    publishedAt: new Date(Date.UTC(2015, 0, 1) + n * 7_919_000).toISOString(),
    authors: [ref(`person-${n % PEOPLE}`)],
    reviewedBy: {_type: 'reference', _ref: `person-${(n + 5) % PEOPLE}`},
    lastReviewed: '2026-01-20',
    topics: [ref(`topic-${n % TOPICS}`), ref(`topic-${(n * 3 + 1) % TOPICS}`)],
    standfirst: [paragraph(words(1, 60))],
    hero: picture(pictures[n % pictures.length]),
    body: [
      ...Array.from({length: 7}, (_, at) => section(at * 10, at)).flat(),
      keyed(picture(pictures[(n + 1) % pictures.length])),
    ],
    faqs: Array.from({length: 6}, (_, at) => question(at * 11 + 3)),
  }
}

const picture = (asset: string | undefined) => ({
  _type: 'figure',
  ...(asset && {asset: {_type: 'reference', _ref: asset}}),
  alt: 'Two chairs by a window',
  caption: 'Where people meet',
})

/** The same words for the same seed. */
export function sentence(seed: number, length: number): string {
  let state = seed + 1
  const words = Array.from({length}, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return WORDS[(state >>> 8) % WORDS.length] as string
  })
  const [first = '', ...rest] = words
  return [first[0]?.toUpperCase() + first.slice(1), ...rest].join(' ')
}
