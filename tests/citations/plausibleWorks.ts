import type {Name, Work} from '../../citations/work.ts'

const families =
  'Brook|García Márquez|O’Neill|Ångström|Łukasz|Nguyễn|Smith-Jones|Dvořák|Müller|Özgür|İnan|Li|D’Amico'
const givens = 'Anna|J. K.|Jean-Paul|Émile|Zoë M.|Şebnem|Bo|C. P. E.'
const bodies =
  'World Health Organization|Institute for Calm|National Institute for Health and Care Excellence|American Music Therapy Association'
const openings =
  'Effects of|A trial of|Listening to|Who benefits from|Rethinking|Long-term outcomes after|“Being heard”: families on|The ABC of|Brève histoire de|Über|<i>Turdus merula</i> and'
const subjects =
  'music therapy|slow breathing at 0.1 Hz|5-HT<sub>2A</sub> agonists|sleep & worry|grief in R&D staff|art {and} care|autism spectrum disorder|l’écoute|the TIME-A protocol|naïve listeners|50% of first-time parents|日本の音楽'
const settings =
  'in hospitals|for children: a randomised controlled trial|among older adults – a cohort study|at home: evidence from 12 countries|in adults with depression who have not responded to two or more courses of treatment, and in those who care for them at home, at work and in the community: protocol for a pragmatic, cluster-randomised, stepped-wedge trial'
const journals =
  'Arts in Care|Journal of Quiet Studies|The Lancet|Nordic Journal of Music Therapy|BMC Psychiatry'
const publishers = 'Quiet Press|Jessica Kingsley|Éditions du Seuil|Northgate University Press'

/**
 * Works as lists of clinicians have them: the usual kinds, organisations, particles, suffixes,
 * accents, signs that formats use themselves, no date, in press, article numbers, chapters.
 */
export function plausibleWorks(count: number): Work[] {
  return Array.from({length: count}, (_, i) => {
    const pick = (list: string, step = 1) => {
      const all = list.split('|')
      return all[(i * step + Math.floor(i / all.length)) % all.length] as string
    }
    const title = `${pick(openings)} ${pick(subjects, 7)} ${pick(settings, 3)}`
    const base = {title, authors: authorsOf(i), issued: {_type: 'cslDate', year: 1950 + (i % 76)}}
    const journal = {
      type: 'article-journal',
      containerTitle: pick(journals),
      volume: `${1 + (i % 60)}`,
    }
    const page = `${1 + ((i * 13) % 900)}-${901 + (i % 30)}`
    const doi = `10.${1000 + i}/${['a.b', 's0140-6736(19)3', 'x_y', 'sici(1)2'][i % 4]}.${i}`
    const book = {publisher: pick(publishers), edition: ['2', '3'][i % 2]}
    const kinds = [
      {...base, ...journal, issue: `${1 + (i % 6)}`, page, doi},
      {...base, ...journal, number: `e${1000 + i}`, doi},
      {...base, ...journal, page, pmid: `${20_000_000 + i}`},
      {...base, ...book, type: 'book', isbn: isbnOf(i)},
      {
        ...base,
        ...book,
        type: 'chapter',
        containerTitle: `Handbook of ${pick(subjects, 2)}`,
        editors: authorsOf(2 * i + 5),
        page,
      },
      {...base, type: 'thesis', genre: 'Doctoral dissertation', publisher: 'Northgate University'},
      {...base, type: 'report', publisher: 'Calm Press', url: `https://example.org/r/${i}`},
      {
        ...base,
        type: 'webpage',
        containerTitle: 'Quiet Rooms',
        url: `https://example.org/a_b/~${i}`,
      },
      {...base, type: 'webpage', issued: undefined, url: `https://example.org/undated/${i}`},
      {...base, ...journal, volume: undefined, issued: undefined, status: 'in press', doi},
    ]
    const {...work} = kinds[i % kinds.length]
    return Object.fromEntries(Object.entries(work).filter(([, value]) => value)) as unknown as Work
  })
}

function authorsOf(i: number): Name[] {
  const at = (list: string, j: number) => {
    const all = list.split('|')
    return all[j % all.length] as string
  }
  if (i % 7 === 3) return keyNames([{literal: at(bodies, i)}])
  return keyNames(
    Array.from({length: 1 + (i % 9 === 0 ? 22 : i % 5)}, (_, j) => ({
      family: at(families, i + 3 * j),
      given: at(givens, i + j),
      ...((i + j) % 6 === 1 && {nonDroppingParticle: at('van der|de|von', i)}),
      ...((i + j) % 11 === 2 && {suffix: at('Jr.|III', i)}),
    })),
  )
}

const keyNames = (names: object[]): Name[] =>
  names.map((name, i) => ({_type: 'cslName', _key: `name-${i + 1}`, ...name}))

/** An ISBN of 13 figures whose last one fits. */
function isbnOf(i: number): string {
  const digits = `97803064${String(10_000 + i).slice(-4)}`
  const sum = [...digits].reduce((all, digit, at) => all + Number(digit) * (at % 2 ? 3 : 1), 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}
