import {accessAma, toAmaPublication} from './amaPublication.ts'
import {amaTitle} from './amaTitle.ts'
import {edition} from './apaEdition.ts'
import {formatCompactNames} from './compactNames.ts'
import {lawOf} from './lawOf.ts'
import {join, plain, type Run, sentence, titleRuns} from './runs.ts'
import type {Citable, Name} from './work.ts'

/** Authors of whom more than six are shortened to three (§3.7). */
const amaNames = (names: readonly Name[] | null | undefined) =>
  formatCompactNames(names ?? [], {most: 6, first: 3, isAma: true})

/** A reference-list entry in the style of the AMA Manual of Style, 11th edition. */
export function formatAma(source: Citable): Run[] {
  const {authors, editors, containerTitle} = source
  const byEditors = !authors?.length && editors?.length && !(containerTitle && isPart(source))
  const by = byEditors
    ? `${amaNames(editors)}, ${editors.length > 1 ? 'eds' : 'ed'}`
    : amaNames(authors)
  const title = isWhole(source)
    ? amaTitle(source.title, source)
    : titleRuns(source.title ?? '', false, 'sentence')
  if (source.type === 'legislation') {
    return join([
      sentence([
        ...title,
        ...plain(
          lawOf(source)
            .replace(/(?<=\b(Pub|L|Stat|U|S|C))\./g, '')
            .replace('§ ', '§'),
        ),
      ]),
      ...accessAma(source),
    ])
  }
  return join([
    sentence(plain(by)),
    sentence(title),
    ...volumeAndPeople(source),
    ...toAmaPublication(source),
    ...accessAma(source),
  ])
}

/** Kinds that stand by themselves have their titles in italics and with capitals (§3.9.3). */
function isWhole({type}: Citable): boolean {
  return /^(book|report|thesis|standard|pamphlet|motion_picture|manuscript)$/.test(type ?? '')
}

const isPart = ({type}: Citable) =>
  /^(chapter|entry-|paper-conference|article|review)/.test(type ?? '')

/** What stands between the title of a whole book and its publisher (§3.12). */
function volumeAndPeople(source: Citable): Run[][] {
  const {type, volume, authors, editors, translators, version} = source
  if (version) return [sentence(plain(`Version ${version.replace(/^v(ersion )?/i, '')}`))]
  if (!/^(book|report|pamphlet)$/.test(type ?? '')) return []
  return [
    authors?.length && editors?.length
      ? `${amaNames(editors)}, ${editors.length > 1 ? 'eds' : 'ed'}`
      : '',
    translators?.length ? `${amaNames(translators)}, trans` : '',
    volume ? `Vol ${volume}` : '',
    edition(source.edition),
  ].map((part) => sentence(plain(part)))
}
