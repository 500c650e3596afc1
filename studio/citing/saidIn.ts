import type {CitationMark} from '../../citations/referenceList.ts'
import {saidBefore} from '../../citations/saidBefore.ts'
import type {Citable} from '../../citations/work.ts'

interface Cited {
  work: Citable | undefined
  letter: string
}

type Child = Partial<Omit<CitationMark, '_type'>> & {
  _type: string
  text?: string
  locator?: string
}

/**
 * The citations of texts by author and year whose words name both already, as “Weir and Lock (2021)”
 * does: what their mark says instead, by their `_key`. `cited` has the works by the id of the source.
 */
export function saidIn(texts: unknown, cited: Map<string, Cited>): Map<string, string> {
  const said = new Map<string, string>()
  for (const children of paragraphsIn(texts)) {
    // Studio keeps an empty text between any two citations.
    const shown = children.filter(({_type, text}) => _type !== 'span' || text)
    for (const [at, {_key, source, locator}] of shown.entries()) {
      const {work, letter = ''} = cited.get(source?._ref ?? '') ?? {}
      const words = shown[at - 1]?.text
      const found = work && words && saidBefore(words, work, letter, locator)
      if (found && _key) said.set(_key, found.year)
    }
  }
  return said
}

/** What each paragraph holds, at any depth. */
function paragraphsIn(value: unknown): Child[][] {
  if (!value || typeof value !== 'object') return []
  const {_type, children} = value as {_type?: string; children?: Child[]}
  if (_type === 'block') return [children ?? []]
  return Object.values(value).flatMap(paragraphsIn)
}
