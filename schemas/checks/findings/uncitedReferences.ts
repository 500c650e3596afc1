import {type Finding, findTexts} from './finding.ts'

interface ListsReferences {
  references?: {_ref?: string; _key?: string}[] | null
}

/** Works that an article lists and cites nowhere: readers see them as further reading. */
export function findUncitedReferences(
  article: ListsReferences,
  nameOf: (id: string) => string | undefined = () => undefined,
): Finding[] {
  const cited = new Set([...findTexts(article)].flatMap(({cites}) => cites.map(({ref}) => ref)))
  return (article.references ?? []).flatMap(({_ref = '', _key}): Finding[] => {
    if (cited.has(_ref)) return []
    const message = `${nameOf(_ref) ?? 'A listed work'} is cited nowhere in the text, so readers see it as further reading. Cite it, or leave it if that is meant.`
    const where = _key ? ['references', {_key}] : ['references']
    return [{rule: 'uncited', severity: 'info', message, where}]
  })
}
