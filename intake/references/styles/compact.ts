import {readBook, readChapter} from './compactBook.ts'
import {readDateWords} from './dates.ts'
import {readEdition, readThesis} from './imprint.ts'
import {type Body, isNewspaper, isPreprintServer, kindInBrackets, makersOf} from './kinds.ts'
import {type Makers, readNames} from './names.ts'
import {readPlace} from './numbers.ts'
import {isOrganisation} from './organisations.ts'
import {splitTitle, toSentences, withoutStop} from './sentences.ts'

const DATE = String.raw`(?:1[4-9]|20)\d\d(?:[ /-]+[A-Z][a-z]{2,8}\.?(?:[ /–-]+[A-Z][a-z]{2,8}\.?)?)?(?:\s+\d{1,2}(?:[–-]\d{1,2})?)?`
const JOURNAL = new RegExp(
  String.raw`^(?<head>.+?)[.,]?\s+(?<date>${DATE})(?:\s*;\s*|,\s*(?=\d[^,]*[:(])|:\s*(?=\d+\s*\())(?<volume>[^():;]{1,20}?)?(?:\s*\((?<issue>[^)]{1,40})\))?(?:\s*:\s*(?<place>[^;:]{1,60}))?$`,
  'u',
)
/** As Nature has it, with the year at the end; and as Cochrane did, with issues of a year. */
const NATURE =
  /^(?<head>.+?),?\s+(?<volume>\d{1,4})(?:\s*\((?<issue>[^)]{1,20})\))?,\s*(?<place>[A-Za-z]{0,3}\d[\w–-]*)\s*\((?<date>\d{4})\)$/u
const COCHRANE =
  /^(?<head>.+?)\s+(?<date>\d{4}),\s+issue\s+(?<issue>\d+)\.?\s+(?:art\.?\s*no\.?:?\s*)?(?<place>CD\d+)$/i
const FORTHCOMING = /^(?<head>.+?)\.\s+(?:forthcoming|in press)(?:[.;,\s]+(?<date>\d{4}))?$/i

/** An entry in AMA's or Vancouver's style, which differ in signs only: without numbers and links. */
export function readCompactEntry(body: string, hasUrl: boolean): Body | undefined {
  const bare = body.replace(/\.?\s*\[(?:internet|date unknown)\]/gi, '')
  const taken = takeMakers(bare)
  const read = readRest(taken, hasUrl)
  // What was taken for an organisation may have been the title.
  if (read ?? taken.makers.isSure) return read
  return readRest({makers: nobody, rest: bare}, hasUrl)
}

function readRest({makers, rest: all}: Taken, hasUrl: boolean): Body | undefined {
  const rest = withoutStop(all)
  const read =
    readChapter(rest, makers) ??
    readTalk(rest) ??
    readJournal(rest) ??
    readBook(rest, makers, hasUrl) ??
    readLoose(rest, makers)
  const isNumber = /^\d/.test(read?.title ?? '') && !/\p{L}/u.test(read?.title.slice(0, 12) ?? '')
  if (!read?.title || isNumber || /;\d/.test(`${read.title} ${read.containerTitle}`))
    return undefined
  return {...withBrackets(read), ...makersOf(makers)}
}

interface Taken {
  makers: Makers
  rest: string
}

const nobody: Makers = {people: [], isEditors: false, isSure: false}

/** Names up to the first full stop or colon. An organisation is one if a title and more follow. */
function takeMakers(body: string): Taken {
  const found = endOfMakers(body)
  if (!found) return {makers: nobody, rest: body}
  const makers = readNames(found[1] ?? '')
  const rest = body.slice(found[0].length)
  if (makers.isSure || makers.isEditors) return {makers, rest}
  const sentences = toSentences(withoutStop(rest))
  const name = found[1] ?? ''
  // Of two sentences the first is a name rather than a title if it has capitals within.
  const isName =
    sentences.length > 1 ||
    (/ \p{Lu}/u.test(name) && !/ \p{Lu}/u.test(rest)) ||
    (isOrganisation(name) && hasCapitals(name) && !hasCapitals(rest))
  const isTitle = !isName || name.length > 90 || /\?/.test(name)
  return isTitle ? {makers: nobody, rest: body} : {makers, rest}
}

function endOfMakers(body: string): RegExpExecArray | null {
  const found = /^(.{2,800}?)(?:\.\s+|(?<=\p{L}):\s+(?=\p{Lu}))/u.exec(body)
  const [all = '', name = ''] = found ?? []
  const whole = /^(.{2,160}?)\.\s+/u.exec(body)
  // “Kidney Disease: Improving Global Outcomes Work Group. …” is a body with a colon in its name.
  const isCut = all.includes(':') && !isOrganisation(name) && !readNames(name).isSure
  return isCut && whole && isOrganisation(whole[1] ?? '') ? whole : found
}

/** Whether all longer words of a name begin with capitals, as those of a title seldom do. */
const hasCapitals = (name: string) => !/(?:^|\s)(?!from|with)\p{Ll}{4,}/u.test(name)

/** “Title. Journal. 2012 Jan 5;12(3):1-9” */
function readJournal(text: string): Body | undefined {
  const groups = [JOURNAL, COCHRANE, NATURE, FORTHCOMING]
    .map((shape) => shape.exec(text))
    .find(Boolean)?.groups
  const isComing = !groups || !('place' in groups)
  const [title, journal] = groups ? splitTitle(groups.head ?? '') : []
  if (!groups || !title || !journal) return undefined
  const {volume = '', issue, date = '', place} = groups
  // A publisher and a year, not a journal: “York: Harbour Press; 2010”.
  if (!volume && !issue && !place && !isComing) return undefined
  const issued = readDateWords(date)
  const where = place ? readPlace(place, Boolean(issue)) : undefined
  return {
    type: 'article-journal',
    title,
    containerTitle: withoutStop(journal),
    ...(issued && {issued}),
    ...(volume && {volume: volume.trim()}),
    ...(issue && {issue}),
    ...(where ?? (place && {page: place})),
    ...(isComing && {status: 'in press'}),
  }
}

/** “Title. Paper presented at: Conference; May 3-6, 2016; York.” */
function readTalk(text: string): Body | undefined {
  const found =
    /^(.+?)\.\s+(?:(?:paper|poster|lecture|talk)\s+)?presented at:?\s+(?:the\s+)?(.+)$/i.exec(text)
  const [event = '', ...more] = (found?.[2] ?? '').split(/;\s*/)
  if (!found) return undefined
  const date = more.map((part) => readDateWords(part)).find(Boolean)
  const place = more.find((part) => !/\d{4}/.test(part))
  return {
    type: 'speech',
    title: found[1] ?? '',
    eventTitle: event,
    ...(date && {eventDate: date, issued: {_type: 'cslDate', year: date.year as number}}),
    ...(place && {eventPlace: place}),
  }
}

/** Pages, newspapers, preprints and theses: sentences, of which each says what it is. */
function readLoose(text: string, makers: Makers): Body | undefined {
  const [title = '', ...others] = toSentences(text)
  const work: Body = {type: 'document', title}
  const names: string[] = []
  for (const sentence of others) {
    const thesis = readThesis(sentence)
    const [, told = '', when = '', page] =
      /^(published|posted|updated|last updated|reviewed|preprint posted online)?\s*(.*?\b\d{4}|\d{4} [a-z]{3,9}(?: \d{1,2}(?:[–-]\d+)?)?)(?::\s*([\w–-]+))?$/i.exec(
        sentence,
      ) ?? []
    const date = when.split(' ').length < 5 ? readDateWords(when) : undefined
    const isDated = date && (told || /^[\p{L}\d ,./-]+$/u.test(when)) && !/\p{L}{10,}/u.test(when)
    if (/^preprint$/i.test(sentence)) work.type = 'article'
    else if (thesis) Object.assign(work, thesis, {type: 'thesis'})
    else if (isDated) {
      if (!work.issued || /published|posted/i.test(told)) work.issued = date
      if (/preprint/i.test(told)) work.type = 'article'
      if (page) work.page = page
    } else if (readEdition(sentence)) work.edition = readEdition(sentence)
    else if (/^version\s/i.test(sentence)) work.version = sentence.replace(/^version\s+/i, '')
    else names.push(sentence)
  }
  const [name = '', house] = names
  if (isPreprintServer(name)) work.type = 'article'
  else if (work.type === 'document' && name) {
    work.type = isNewspaper(name) && work.issued?.month ? 'article-newspaper' : 'webpage'
  } else if (work.type === 'document' && makers.people.length) work.type = 'webpage'
  const [, server, number] = /^(\S+)\s+([\d.]+)$/.exec(name) ?? []
  if (server && isPreprintServer(server)) Object.assign(work, {containerTitle: server, number})
  else if (name && work.type !== 'thesis') work.containerTitle = name
  if (house) work.publisher = house
  return work
}

function withBrackets(work: Body): Body {
  const found = /^(.+?)\s*\[([^\]]+)\]$/.exec(work.title)
  if (!found) {
    const server = /^(.+?)\s*\[preprint\]$/i.exec(work.containerTitle ?? '')
    return server ? {...work, type: 'article', containerTitle: server[1]} : work
  }
  return {...work, title: found[1] ?? '', ...kindInBrackets(found[2] ?? '')}
}
