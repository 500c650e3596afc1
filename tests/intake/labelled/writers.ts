import {type CitationStyle, formatReference} from '../../../citations/formatReference.ts'
import {toText} from '../../../citations/runs.ts'
import type {Name, Work} from '../../../citations/work.ts'
import type {CslDate} from '../../../schemas/model.generated.ts'

const MONTHS =
  'January February March April May June July August September October November December'.split(' ')

/** How each style writes a work: three by our formatters, and by hand those that have none. */
export const writers: Record<string, (work: Work) => string> = {
  apa: ours('apa'),
  ama: ours('ama'),
  vancouver: ours('vancouver'),
  harvard,
  'chicago author-date': (work) => chicago(work, true),
  'chicago bibliography': (work) => chicago(work, false),
  'chicago note': chicagoNote,
}

function ours(style: CitationStyle) {
  return (work: Work) => toText(formatReference(work, style))
}

const initials = ({given = ''}: Name) =>
  (given ?? '')
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((word) => `${word[0]}.`)
    .join('')
const surname = (name: Name) => [name.nonDroppingParticle, name.family].filter(Boolean).join(' ')
const joined = (names: string[], last: string) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}${last}${names.at(-1)}`
const pages = ({page = ''}: Work) => page.replace('-', '–')
const ordinal = (edition: string) =>
  `${edition}${['th', 'st', 'nd', 'rd'][Number(edition)] ?? 'th'}`
const day = ({day, month}: CslDate) => `${day} ${MONTHS[(month ?? 1) - 1]}`
const american = ({day, month}: CslDate) => `${MONTHS[(month ?? 1) - 1]} ${day}`
const stop = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`)

function harvard(work: Work): string {
  const {type, title, issued, containerTitle, volume, issue, number, publisher, publisherPlace} =
    work
  if (type === 'legislation')
    return number?.startsWith('Pub')
      ? `${title}, ${number}, ${volume} ${containerTitle} ${work.page} (${issued?.year}).`
      : `${title}, ${number}.`
  const names = (work.authors ?? []).map(
    (name) => name.literal ?? `${surname(name)}, ${initials(name)}`,
  )
  const by = names.length > 3 ? `${names[0]} et al.` : joined(names, ' and ')
  const head = `${by} (${issued?.year ?? 'no date'})`
  const imprint = [publisherPlace, publisher].filter(Boolean).join(': ')
  const seen = work.accessed ? ` (Accessed: ${day(work.accessed)} ${work.accessed.year})` : ''
  const at = work.doi
    ? ` Available at: https://doi.org/${work.doi}.`
    : work.url
      ? ` Available at: ${work.url}${seen}.`
      : ''
  switch (type) {
    case 'article-journal': {
      const place = work.page ? `, pp. ${pages(work)}` : number ? `, ${number}` : ''
      return `${head} ‘${title}’, ${containerTitle}${volume ? `, ${volume}` : ','}${issue ? `(${issue})` : ''}${place}.${at}`
    }
    case 'chapter': {
      const editors = (work.editors ?? []).map((name) => `${surname(name)}, ${initials(name)}`)
      const role = editors.length
        ? `${joined(editors, ' and ')} (${editors.length > 1 ? 'eds' : 'ed.'}) `
        : ''
      return `${head} ‘${title}’, in ${role}${containerTitle}. ${work.edition ? `${ordinal(work.edition)} edn. ` : ''}${imprint}, pp. ${pages(work)}.${at}`
    }
    case 'thesis':
      return `${head} ${stop(title)} ${work.genre?.startsWith('M') ? 'MA thesis' : 'PhD thesis'}. ${publisher}.${at}`
    case 'article':
      return `${head} ‘${title}’, ${containerTitle} [Preprint].${at}`
    case 'article-newspaper':
      return `${head} ‘${title}’, ${containerTitle}, ${day(issued as CslDate)}.${at}`
    case 'webpage':
      return `${head} ${stop(title)}${containerTitle ? ` ${containerTitle}.` : ''}${at}`
    default:
      return `${head} ${stop(title)} ${work.edition ? `${ordinal(work.edition)} edn. ` : ''}${number ? `Report no. ${number}. ` : ''}${imprint}.${at}`
  }
}

const chicagoNames = (people: readonly Name[] = []) =>
  joined(
    people.map(
      (name, i) =>
        name.literal ??
        (i === 0 ? `${surname(name)}, ${name.given}` : `${name.given} ${surname(name)}`),
    ),
    ', and ',
  )
const givenFirst = (people: readonly Name[] = []) => {
  const names = people.map((name) => name.literal ?? `${name.given} ${surname(name)}`)
  return joined(names, names.length > 2 ? ', and ' : ' and ')
}

/** Quotation marks within quotation marks are single ones. */
const within = (title: string) => title.replaceAll('“', '‘').replaceAll('”', '’')

function chicago(work: Work, isYearFirst: boolean): string {
  const title = within(work.title)
  const {type, issued, containerTitle, volume, issue, number, publisher, publisherPlace} = work
  if (type === 'legislation') return harvard(work)
  const year = issued?.year ?? 'n.d.'
  const head = `${stop(chicagoNames(work.authors ?? []))}${isYearFirst ? ` ${year}.` : ''}`.replace(
    /\.\. /,
    '. ',
  )
  const end = isYearFirst ? '' : `, ${year}`
  const imprint = [publisherPlace, publisher].filter(Boolean).join(': ')
  const at = work.doi ? ` https://doi.org/${work.doi}.` : work.url ? ` ${work.url}.` : ''
  switch (type) {
    case 'article-journal': {
      const where = pages(work) || number
      const numbers = isYearFirst
        ? `${volume ? ` ${volume}` : ''}${issue ? (volume ? ` (${issue})` : `, no. ${issue}`) : ''}`
        : `${volume ? ` ${volume}` : ''}${issue ? `, no. ${issue}` : ''} (${year})`
      return `${head} “${stop(title)}” ${containerTitle}${numbers}${where ? `: ${where}` : ''}.${at}`
    }
    case 'chapter':
      return `${head} “${stop(title)}” In ${containerTitle}${work.edition ? `, ${ordinal(work.edition)} ed.` : ''}${work.editors ? `, edited by ${givenFirst(work.editors)}` : ''}, ${pages(work)}. ${imprint}${end}.${at}`
    case 'thesis':
      return `${head} “${stop(title)}” ${work.genre?.startsWith('M') ? 'Master’s thesis' : 'PhD diss.'}, ${publisher}${end}.${at}`
    case 'article':
      return `${head} “${stop(title)}” ${containerTitle}, ${american(issued as CslDate)}${isYearFirst ? '' : `, ${year}`}.${at}`
    case 'article-newspaper':
      return `${head} “${stop(title)}” ${containerTitle}, ${american(issued as CslDate)}${isYearFirst ? '' : `, ${year}`}.${at}`
    case 'webpage': {
      const when = issued?.day ? ` ${american(issued)}${isYearFirst ? '' : `, ${year}`}.` : ''
      const seen = work.accessed
        ? ` Accessed ${american(work.accessed)}, ${work.accessed.year}.`
        : ''
      return `${head} “${stop(title)}”${containerTitle ? ` ${containerTitle}.` : ''}${when}${seen}${at}`
    }
    default:
      return `${head} ${stop(title)} ${work.edition ? `${ordinal(work.edition)} ed. ` : ''}${number ? `Report no. ${number}. ` : ''}${imprint}${end}.${at}`
  }
}

function chicagoNote(work: Work): string {
  const title = within(work.title)
  const {type, issued, containerTitle, volume, issue, number, publisher, publisherPlace} = work
  if (type === 'legislation') return harvard(work)
  const by = givenFirst(work.authors)
  const year = issued?.year ?? 'n.d.'
  const comma = (text: string) => (/[?!]$/.test(text) ? text : `${text},`)
  const at = work.doi ? `, https://doi.org/${work.doi}` : work.url ? `, ${work.url}` : ''
  const imprint = [publisherPlace, publisher].filter(Boolean).join(': ')
  switch (type) {
    case 'article-journal': {
      const where = pages(work) || number
      return `${by}, “${comma(title)}” ${containerTitle}${volume ? ` ${volume}` : ''}${issue ? `, no. ${issue}` : ''} (${year})${where ? `: ${where}` : ''}${at}.`
    }
    case 'chapter':
      return `${by}, “${comma(title)}” in ${containerTitle}${work.edition ? `, ${ordinal(work.edition)} ed.` : ''}${work.editors ? `, ed. ${givenFirst(work.editors)}` : ''} (${imprint}, ${year}), ${pages(work)}${at}.`
    case 'thesis':
      return `${by}, “${title}” (${work.genre?.startsWith('M') ? 'master’s thesis' : 'PhD diss.'}, ${publisher}, ${year})${at}.`
    case 'article':
    case 'article-newspaper':
      return `${by}, “${comma(title)}” ${containerTitle}, ${american(issued as CslDate)}, ${year}${at}.`
    case 'webpage':
      return `${by}, “${comma(title)}” ${containerTitle ? `${containerTitle}, ` : ''}${issued?.day ? `${american(issued)}, ${year}` : `accessed ${american(work.accessed as CslDate)}, ${work.accessed?.year}`}${at}.`
    default:
      return `${by}, ${title}${work.edition ? `, ${ordinal(work.edition)} ed.` : ''} (${imprint}, ${year})${at}.`
  }
}
