import {type Body, makersOf} from './kinds.ts'
import {readNames} from './names.ts'

const PERSON = String.raw`(?:\p{Lu}\.[ -]?)+(?:van |von |de |der )*\p{Lu}[\p{L}’'-]+`
const NAMES = String.raw`(?<names>${PERSON}(?:,? and ${PERSON}|, ${PERSON}|,? et al\.?)*)`
const ARTICLE = new RegExp(
  String.raw`^${NAMES}, [“"](?<title>.+?),?[”"],? (?<container>.+?), vol\. (?<volume>\w+)(?:, no\. (?<issue>[\w–-]+))?(?:, (?:pp?\. (?<page>[\w–-]+)|Art\. no\. (?<number>\w+)))?(?:, (?:\p{L}{3,5}\.? )?(?<year>\d{4}))?[,.]*$`,
  'u',
)
const BOOK = new RegExp(
  String.raw`^${NAMES}, (?<title>[^.“"]+?)(?:, (?<edition>\d+)(?:st|nd|rd|th) ed)?\. (?<place>[^:.]{2,60}): (?<publisher>[^:]+?), (?<year>\d{4})\.?$`,
  'u',
)

/** An entry as engineers write it: “A. Brook and T. Reed, “Title,” Journal, vol. 3, no. 1, pp. 4–9, 2021.” */
export function readIeee(body: string): Body | undefined {
  const article = ARTICLE.exec(body)?.groups
  const groups = article ?? BOOK.exec(body)?.groups
  if (!groups) return undefined
  const {names = '', title = '', container, volume, issue, page, number, year} = groups
  const issued = year && {issued: {_type: 'cslDate' as const, year: Number(year)}}
  const makers = makersOf(readNames(names, true))
  if (!article) {
    const {edition, place, publisher} = groups
    return {
      type: 'book',
      title,
      ...makers,
      ...issued,
      ...(edition && {edition}),
      ...(place && {publisherPlace: place}),
      ...(publisher && {publisher}),
    }
  }
  return {
    type: 'article-journal',
    title,
    ...makers,
    ...issued,
    ...(container && {containerTitle: container}),
    ...(volume && {volume}),
    ...(issue && {issue}),
    ...(page && {page}),
    ...(number && {number}),
  }
}
