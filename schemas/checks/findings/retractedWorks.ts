import {type Finding, findTexts, type Path} from './finding.ts'

interface SourceLike {
  _id: string
  /** What the message calls it, if not by its title. */
  name?: string
  title?: string | null
  retraction?: object | null
}

/** Retracted works that a document cites or lists. */
export function findRetractedWorks(
  document: {references?: {_ref?: string; _key?: string}[] | null},
  sources: SourceLike[],
): Finding[] {
  const retracted = new Map(sources.filter(isRetracted).map((source) => [source._id, source]))
  const places: {ref: string; where: Path}[] = [
    ...[...findTexts(document)].flatMap(({cites, where}) => cites.map(({ref}) => ({ref, where}))),
    ...(document.references ?? []).map(({_ref = '', _key = ''}) => {
      return {ref: _ref, where: ['references', {_key}]}
    }),
  ]
  return places.flatMap(({ref, where}): Finding[] => {
    const source = retracted.get(ref)
    if (!source) return []
    const message = `${source.name ?? `“${source.title}”`} was retracted: its authors or its journal took it back. Take it out, or say in the text that it was retracted.`
    return [{rule: 'retractedWork', severity: 'warning', message, where}]
  })
}

/** Whether a work was taken back, by its record or by the title that publishers then give it. */
export function isRetracted({
  retraction,
  title,
}: Pick<SourceLike, 'retraction' | 'title'>): boolean {
  return Boolean(retraction) || /^\W*retract(ed|ion)\b/i.test(title ?? '')
}
