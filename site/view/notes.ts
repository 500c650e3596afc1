import {toReferenceList} from '../../citations/referenceList.ts'

/** The numbering of one page's references, and a tally of who uses them. */
export interface Notes {
  /** Notes a use and says how the mark in the text is to be addressed. */
  cite: (sourceId: string) => {number: number; id: string; href: string} | undefined
  /** Cited works by first use, then those that are only listed. */
  works: () => NotedWork[]
}

interface NotedWork {
  sourceId: string
  number: number
  /** Id of the entry in the list. */
  id: string
  /** Ids of the marks in the text, in reading order. */
  uses: string[]
}

/** `texts` in reading order decide the numbers; `listed` adds further reading. */
export function createNotes(texts: readonly unknown[], listed: readonly string[] = []): Notes {
  const works: NotedWork[] = toReferenceList(texts, listed).map(({id, number}) => ({
    sourceId: id,
    number,
    id: `ref-${number}`,
    uses: [],
  }))
  const bySource = new Map(works.map((work) => [work.sourceId, work]))
  return {
    cite(sourceId) {
      const work = bySource.get(sourceId)
      if (!work) return undefined
      const id = `cite-${work.number}-${work.uses.length + 1}`
      work.uses.push(id)
      return {number: work.number, id, href: `#${work.id}`}
    },
    works: () => works,
  }
}

/** For texts on pages without a reference list: their citations are left out. */
export const noNotes: Notes = {cite: () => undefined, works: () => []}
