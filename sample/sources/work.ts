import type {CslName, Source} from '../../schemas/model.generated.ts'
import type {Draft} from '../draft.ts'

type Details = Omit<Draft<'source'>, '_id' | '_type' | 'type' | 'authors' | 'issued'>

/** A journal article; `authors` as in `Rose, S. C.; Bisson, J.`. */
export const paper = (
  id: string,
  year: number,
  authors: string,
  details: Details,
): Draft<'source'> => work('article-journal', id, year, toNames(authors), details)

/** A book or guideline by one or more organisations. */
export const publication = (
  type: Source['type'],
  id: string,
  year: number,
  bodies: string[],
  details: Details,
): Draft<'source'> =>
  work(
    type,
    id,
    year,
    bodies.map((literal) => ({_type: 'cslName', literal})),
    details,
  )

export const work = (
  type: Source['type'],
  id: string,
  year: number,
  authors: CslName[],
  details: Details,
): Draft<'source'> => ({
  _id: `source-${id}`,
  _type: 'source',
  type,
  authors,
  issued: {_type: 'cslDate', year},
  ...details,
})

export function toNames(authors: string): CslName[] {
  return authors.split('; ').map((author) => {
    const [, particle, family, given] = author.match(/^(van )?([^,]+), (.+)$/) ?? []
    return {
      _type: 'cslName',
      ...(particle && {nonDroppingParticle: particle.trim()}),
      family,
      given,
    }
  })
}
