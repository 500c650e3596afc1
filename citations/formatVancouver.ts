import {edition} from './apaEdition.ts'
import {formatCompactNames} from './compactNames.ts'
import {lawOf} from './lawOf.ts'
import {join, plain, type Run, sentence, titleRuns} from './runs.ts'
import {accessVancouver, meetingOf, toVancouverPublication} from './vancouverPublication.ts'
import type {Citable, Name} from './work.ts'

/** Authors of whom more than six are shortened to six, as ICMJE's samples do. */
const vancouverNames = (names: readonly Name[] | null | undefined) =>
  formatCompactNames(names ?? [], {most: 6, first: 6, isNlm: true})

/** A reference-list entry as NLM's Citing Medicine and ICMJE's sample references write it. */
export function formatVancouver(source: Citable): Run[] {
  const {authors, editors, containerTitle} = source
  const byEditors = !authors?.length && editors?.length && !(containerTitle && isPart(source))
  const by = byEditors
    ? `${vancouverNames(editors)}, ${editors.length > 1 ? 'editors' : 'editor'}`
    : vancouverNames(authors)
  const title = titleRuns(source.title ?? '', false, 'sentence').map(({text}) => ({text}))
  if (source.type === 'legislation') {
    return join([sentence([...title, ...plain(lawOf(source))]), ...accessVancouver(source)])
  }
  const kind = kindOf(source)
  return join([
    sentence(plain(by)),
    sentence([
      ...title,
      ...plain(source.type === 'book' ? meetingOf(source) : ''),
      ...plain(kind && ` [${kind}]`),
    ]),
    ...editionAndPeople(source),
    ...toVancouverPublication(source),
    sentence(plain(foreignLanguage(source))),
    ...accessVancouver(source),
  ])
}

const languages = new Intl.DisplayNames('en', {type: 'language'})

/** The language of a work, unless it is English or its code is none (Citing Medicine, ch. 1). */
function foreignLanguage({language}: Citable): string {
  const [code = ''] = (language ?? '').toLowerCase().split(/[-_]/)
  if (!/^[a-z]{2,3}$/.test(code) || /^en(g)?$/.test(code)) return ''
  if (code === 'nb' || code === 'nn') return 'Norwegian'
  const name = languages.of(code) ?? ''
  return name.toLowerCase() === code ? '' : name
}

const isPart = ({type}: Citable) =>
  /^(chapter|entry-|paper-conference|article|review)/.test(type ?? '')

const kinds: Record<string, string> = {
  dataset: 'dataset',
  software: 'computer program',
  motion_picture: 'video',
  song: 'sound recording',
  pamphlet: 'brochure',
  manuscript: 'unpublished manuscript',
  interview: 'interview',
}

/** What a journal prints beside its articles. */
const notArticle = /^(letter|editorial|abstract|comment|news|interview|erratum)$/i

/** What the title is followed by in square brackets. */
function kindOf({type, genre, url, doi}: Citable): string {
  if (type === 'thesis') {
    return /master/i.test(genre ?? '')
      ? 'master’s thesis'
      : genre && !/doctor|ph\.?\s?d|dissertation/i.test(genre)
        ? genre.toLowerCase()
        : 'dissertation'
  }
  if (type && kinds[type])
    return genre ? genre.replace(/^./u, (it) => it.toLowerCase()) : kinds[type]
  if (/^article-/.test(type ?? ''))
    return notArticle.test(genre ?? '') ? (genre?.toLowerCase() ?? '') : ''
  const isBook = /^(book|report|webpage|post|standard|document)$/.test(type ?? '')
  return isBook && url && !doi ? 'Internet' : ''
}

function editionAndPeople(source: Citable): Run[][] {
  const {type, volume, authors, editors, translators, version} = source
  if (version) return [sentence(plain(`Version ${version.replace(/^v(ersion )?/i, '')}`))]
  if (!/^(book|report|pamphlet)$/.test(type ?? '')) return []
  const role = (names: readonly Name[] | null | undefined, one: string) =>
    names?.length ? `${vancouverNames(names)}, ${one}${names.length > 1 ? 's' : ''}` : ''
  return [
    edition(source.edition),
    volume ? `Vol. ${volume}` : '',
    authors?.length ? role(editors, 'editor') : '',
    role(translators, 'translator'),
  ].map((part) => sentence(plain(part)))
}
