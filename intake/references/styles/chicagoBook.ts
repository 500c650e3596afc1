import type {Work} from '../../../citations/work.ts'
import {readDateWords} from './dates.ts'
import {readEdition, readImprint} from './imprint.ts'
import {type Body, isReport, makersOf} from './kinds.ts'
import {isPerson, type Makers, readNames} from './names.ts'
import {isOrganisation} from './organisations.ts'
import {toSentences, withoutStop} from './sentences.ts'

const NOBODY: Makers = {people: [], isEditors: false, isSure: false}

/**
 * A whole work in Chicago's style: “Brook, Anna. Title. 2nd ed. Place: Publisher, 2010.” or, as a
 * note, “Anna Brook, Title (Place: Publisher, 2010), 45.” The names are gone where the year was theirs.
 */
export function readChicagoBook(
  text: string,
  hasNames: boolean,
  hasUrl: boolean,
): Body | undefined {
  return (hasNames ? readNote(text) : undefined) ?? readEntry(text, hasNames, hasUrl)
}

function readNote(text: string): Body | undefined {
  const found =
    /^(?<front>[^()]+?)\s*\((?<house>[^()]+?),\s*(?<year>\d{4})\)(?:,\s*(?<cited>[\w–,\s-]+))?$/u.exec(
      withoutStop(text),
    )?.groups
  if (!found) return undefined
  const all = (found.front ?? '').split(/,\s+/)
  const edition = all.map((part) => readEdition(part)).find(Boolean)
  const [by = ''] = all.flatMap((part) => BY.exec(part) ?? [])
  const own = all.filter((part) => !readEdition(part))
  const parts = own.slice(0, by ? own.findIndex((part) => part.startsWith(by)) : undefined)
  const helped = own.slice(parts.length).join(', ').slice(by.length)
  // The names end where a part is no name any more; the last part is never one.
  const isNamed = (part: string) => part.replace(/^and /, '').split(/ and /).every(isPerson)
  const end = parts.findIndex((part, i) => i === parts.length - 1 || !isNamed(part))
  const count = end === 0 && parts.length > 1 && isOrganisation(parts[0] ?? '') ? 1 : end
  // “Anna Brook and Paul Vale, eds., Rest”
  const isEditors = /^eds?\.$/.test(parts[count] ?? '')
  const named = count ? readNames(parts.slice(0, count).join(', '), true) : NOBODY
  const makers = {...named, isEditors: isEditors || named.isEditors}
  const title = parts.slice(isEditors ? count + 1 : count).join(', ')
  return {
    type: isReport(title, makers) ? 'report' : 'book',
    title,
    ...makersOf(makers),
    ...(by && {[/^tr/.test(by) ? 'translators' : 'editors']: readNames(helped, true).people}),
    ...(edition && {edition}),
    ...readImprint(found.house ?? ''),
    issued: {_type: 'cslDate', year: Number(found.year)},
  }
}

/** “ed. Anna Brook” behind the title of a note. */
const BY = /^(?:ed|trans)\.\s+(?=\p{Lu})|^(?:edited|translated) by\s+/u

function readEntry(text: string, hasNames: boolean, hasUrl: boolean): Body | undefined {
  const {makers, rest} = hasNames ? takeMakers(text) : {makers: NOBODY, rest: text}
  const [title = '', ...others] = toSentences(withoutStop(rest))
  const work: Body = {type: 'book', title}
  for (const sentence of others) {
    const read = readSentence(sentence, hasNames)
    // “A question? And what follows it” is one title, as long as nothing else was told.
    const isTitle = /\?$/.test(work.title) && sentence !== others.at(-1) && 'publisher' in read
    if (isTitle) work.title += ` ${sentence}`
    else Object.assign(work, read)
  }
  if (!others.length) work.type = hasUrl ? 'webpage' : 'document'
  else if (work.number || isReport(work.title, makers)) work.type = 'report'
  else if (hasUrl && !work.publisherPlace && work.publisher) {
    const {publisher, ...page} = work
    return {...page, type: 'webpage', containerTitle: publisher, ...makersOf(makers)}
  }
  return {...work, ...makersOf(makers)}
}

/** Names end at the first full stop behind which no other initial stands. */
function takeMakers(text: string): {makers: Makers; rest: string} {
  for (const {index, 0: stop} of text.matchAll(/\.\s+(?!\p{Lu}\.)/gu)) {
    const makers = readNames(text.slice(0, index))
    const isOne = makers.isSure || makers.isEditors || index < 90
    if (isOne) return {makers, rest: text.slice(index + stop.length)}
  }
  return {makers: NOBODY, rest: text}
}

function readSentence(sentence: string, isYearLast: boolean): Partial<Work> {
  const edition = readEdition(sentence)
  if (edition) return {edition}
  const [, role = '', names] =
    /^(edited|translated|ed|trans)(?:\.| by)\s+(.+)$/i.exec(sentence) ?? []
  if (names) return {[/^t/i.test(role) ? 'translators' : 'editors']: readNames(names, true).people}
  const volume = /^vol(?:ume|\.)\s*(\w+)$/i.exec(sentence)?.[1]
  if (volume) return {volume}
  const number = /^(?:.*\s)?(?:report|paper)?\s*no\.\s*([\w-]+)$/i.exec(sentence)?.[1]
  if (number) return {number}
  const [, house, year] = /^(.+?),\s*(\d{4})$/.exec(sentence) ?? []
  if (isYearLast && house && year) {
    return {...readImprint(house), issued: {_type: 'cslDate', year: Number(year)}}
  }
  const date = /^\p{L}{3,9}\s+\d{1,2}(?:,\s*\d{4})?$/u.test(sentence) && readDateWords(sentence)
  return date ? {issued: date} : readImprint(sentence)
}
