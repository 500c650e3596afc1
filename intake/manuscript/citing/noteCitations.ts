import {formatCitation} from '../../../citations/formatCitation.ts'
import {isSameWork} from '../../../citations/sameWork.ts'
import type {Citable} from '../../../citations/work.ts'
import {readReferences} from '../../references/readReferences.ts'
import type {Message, Result} from '../../result.ts'
import type {WorkDraft} from '../draft.ts'
import {LOCATOR_WORD, toLocatorLabel} from '../locator.ts'
import {type Cite, type Inline, type Note, plainText, tidySpans} from '../manuscript.ts'
import {findBracketed} from './authorDate.ts'
import {citeMentions} from './mentions.ts'
import type {Numbering} from './numbered.ts'

/** What stands in the text in the place of each note. */
export interface ReadNotes extends Result<Inline[][]> {
  /** Works that only notes give in full. */
  works: WorkDraft[]
}

/**
 * Notes that cite become citations; a note that gives a work in full adds it to the list. Other
 * notes go into the text in brackets, since a page has no foot.
 */
export function readNotes(notes: Note[], listed: WorkDraft[], numbering: Numbering): ReadNotes {
  const works: WorkDraft[] = []
  const messages: Message[] = []
  let last: Cite[] = []
  const cited: (Cite[] | undefined)[] = []
  const value = notes.map((note, i): Inline[] => {
    const spans = note.blocks.flatMap((block, i) => (i ? [{text: ' '}, ...block] : block))
    const text = plainText(spans).trim()
    if (!text) return []
    const all = [...listed, ...works]
    const isKeyed = /(?:^|[\s[;-])@\p{L}/u.test(text)
    const full = (words: string) => (isKeyed ? undefined : fullForm(words, note, all, works))
    const cites =
      repeats(text, last) ??
      pointsTo(text, cited, all) ??
      shortForms(text, all) ??
      bracketForm(text, all) ??
      full(text) ??
      withSee(text, (words) => shortForms(words, all) ?? full(words))
    if (cites) {
      last = cites
      cited[i] = cites
      const named = cites.map(({work}) => formatCitation([...listed, ...works][work]?.work ?? {}))
      const message = `A note cites ${named.join('; ')}.`
      messages.push({what: 'citation', message, lines: note.lines, quote: text})
      return cites
    }
    const known = [...listed, ...works].map(({work}) => work)
    const prose = citeMentions(tidySpans(spans), known, note.lines, numbering)
    const inside = prose.spans.filter((span): span is Cite => 'work' in span)
    messages.push(...prose.messages)
    // “Ibid.” behind a note that cites nothing known means something else than the note before that.
    last = inside
    // “See also Gold (2012).” says nothing beside its citation.
    if (inside.length && wordsBeside(prose.spans) <= 4) return inside
    const message = 'This note was put into the text in brackets, where its mark stood.'
    messages.push({what: 'noteInText', message, lines: note.lines, quote: text})
    return [{text: ' ('}, ...prose.spans, {text: ')'}]
  })
  return {value, messages, works}
}

/** “See, for a history, Anna Brook, Rest (…).”: the first words stand before the citation. */
function withSee(text: string, read: (words: string) => Cite[] | undefined): Cite[] | undefined {
  const see =
    /^(?:for [^,.;]{3,60}?,?\s+)?(?:but )?(?:see|compare|cf\.)(?:,? also|,? for [^,.;]{3,40}|,? e\.g\.)?,?\s+/i.exec(
      text,
    )?.[0]
  const [first, ...more] = (see && read(text.slice(see.length))) || []
  if (see && first) return [{...first, prefix: see.trim()}, ...more]
  const lead = /^[^“"]{10,120}?:\s+(?=\p{Lu})/u.exec(text)?.[0]
  const [cite, ...others] = (lead && read(text.slice(lead.length))) || []
  return lead && cite ? [{...cite, prefix: lead.trim()}, ...others] : undefined
}

/** “Ibid., 45” cites what the note before it did. */
function repeats(text: string, last: Cite[]): Cite[] | undefined {
  const found = /^(?:ibid|ibidem|id)\b\.?(?:,?\s*(?:pp?\.\s*)?(\d[\d–-]*))?\.?$/i.exec(text)
  const [one] = last
  if (!found || !one || last.length > 1) return undefined
  const {prefix, ...same} = one
  // Without a page of its own it means the same page.
  return [found[1] ? {work: one.work, locator: found[1], locatorLabel: 'page'} : same]
}

/** “Gold and Vale, see note 3.” cites what that note does, if that is by them. */
function pointsTo(
  text: string,
  cited: (Cite[] | undefined)[],
  works: WorkDraft[],
): Cite[] | undefined {
  const [, name = '', number, locator] =
    /^(?:([^“"\d]{2,80}?)(?:,? et al\.?|,? (?:and|&) [^,“"]+)?,?\s+)?\(?(?:see |as in |at )?(?:foot)?(?:note|n\.)\s?(\d{1,3})\)?(?:,\s+(?:pp?\.\s*)?(\d[\d–-]*))?\.?$/i.exec(
      text,
    ) ?? []
  const [one, ...others] = cited[Number(number) - 1] ?? []
  const work = one && works[one.work]?.work
  if (!work || others.length || (name && !isBy(work, name))) return undefined
  return [{work: one.work, ...(locator && {locator, locatorLabel: 'page' as const})}]
}

/** Several in one note: “Gold, Music, 44; see also Vale, “Voices,” 112.” */
function shortForms(text: string, works: WorkDraft[]): Cite[] | undefined {
  const parts = text.split(/;\s+/).map((part) => shortForm(part, works))
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined
}

/** “Gold, “Music Therapy,” 45.”: a name, words of the title, and a page. */
function shortForm(text: string, works: WorkDraft[]): Cite[] | undefined {
  if (text.length > 160) return undefined
  const found =
    /^((?:but )?see(?: also)?\s+|cf\.\s+)?([^,“"]+?)(?:,? et al\.?|,? (?:and|&) [^,“"]+)?,\s+[“"]?([^”"]{4,}?)[,.]?[”"]?(?:,?\s+(?:pp?\.\s*)?(\d[\d–-]*))?\.?$/.exec(
      text,
    )
  if (!found) return undefined
  const [, see, name = '', words = '', locator] = found
  const fitting = works.flatMap(({work}, i) =>
    isBy(work, name) && startsTitle(work, words) ? [i] : [],
  )
  if (fitting.length !== 1) return undefined
  const prefix = see?.trim().toLowerCase()
  const page = locator && {locator, locatorLabel: 'page' as const}
  return [{work: fitting[0] as number, ...page, ...(prefix && {prefix})}]
}

/** “See Gold (2012), p. 4.” says what a bracket in the text would. */
function bracketForm(text: string, works: WorkDraft[]): Cite[] | undefined {
  if (text.length > 160) return undefined
  const bare = text
    .replace(/[([]((?:1[89]|20)\d\d[a-z]?|n\.d\.)(,[^()]*)?[)\]]/g, '$1$2')
    .replace(/\.$/, '')
  const known = works.map(({work}) => work)
  const {mentions, doubts} = findBracketed(
    `(${bare.replace(/^\p{Lu}(?=ee |f\. )/u, (letter) => letter.toLowerCase())})`,
    known,
  )
  const [mention] = mentions
  return mentions.length === 1 && !doubts.length && mention?.replaces ? mention.cites : undefined
}

function fullForm(
  text: string,
  {lines}: Note,
  known: WorkDraft[],
  added: WorkDraft[],
): Cite[] | undefined {
  const listed = known.length - added.length
  const parts = text.split(/;\s+(?=\p{Lu})/u)
  // “101–15, at 104.”: the pages of the article, then the one that is meant.
  const [pointed = '', word, meant] = POINTED.exec(text) ?? []
  const read = readReferences(text.slice(0, text.length - pointed.length)).works
  const [first] = read
  // Several works in one note are given in short, or one on each line.
  if (!first || read.length > 1 || parts.length > 2) return undefined
  const {work, isIncomplete, left} = first
  // “About one in three, in a survey: Vera Lantos, …” has words before the names.
  if (work.authors?.some(({literal}) => (literal ?? '').split(/\s+/).length > 8)) return undefined
  const isWhole =
    Boolean(work.title) && (work.authors?.length || work.doi || work.url) && work.issued?.year
  const place = known.findIndex(
    (other) => isSameWork(other.work, work) || isAlike(other.work, work),
  )
  const page = meant ?? /(?:1[5-9]|20)\d\d\),\s*(?:pp?\.\s*)?(\d[\d–-]*)\.?$/.exec(text)?.[1]
  const at = page ? {locator: page, locatorLabel: toLocatorLabel(word)} : {}
  if (place >= 0) return [{work: place, ...at}]
  if (isIncomplete || !isWhole || left.join(' ').split(/\s+/).length > 6) return undefined
  added.push({work, lines})
  return [{work: listed + added.length - 1, ...at}]
}

/** “101–15, at 104.” and “(Ulm: Kern, 2014), sec. H.” */
const POINTED = new RegExp(
  String.raw`(?:,?\s+at|(?<=\d{4}\)),)\s+(?:(${LOCATOR_WORD}|p\.)\s*)?([\dA-Z][\d.–-]*?)\.?$`,
)

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const isBy = ({authors, editors}: Citable, name: string) => {
  const [first] = authors?.length ? authors : (editors ?? [])
  const family = plain(first?.family ?? first?.literal ?? '')
  return Boolean(family) && ` ${plain(name)} `.includes(` ${family} `)
}

const startsTitle = ({title, titleShort}: Citable, words: string) =>
  [title, titleShort].some((one) => one && ` ${plain(one)} `.includes(` ${plain(words)} `))

/** The same title by somebody of the same name: a note may lack the year. */
const isAlike = (one: Citable, other: Citable) =>
  Boolean(one.title) &&
  plain(one.title ?? '') === plain(other.title ?? '') &&
  isBy(one, other.authors?.[0]?.family ?? other.authors?.[0]?.literal ?? '')

const wordsBeside = (spans: Inline[]) =>
  plainText(spans)
    .replace(/\b(?:see|also|e\.g\.|cf\.|for example|in|and)\b/gi, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /\p{L}/u.test(word)).length
