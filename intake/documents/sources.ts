import {isSameWork} from '../../citations/sameWork.ts'
import type {Citable, Work} from '../../citations/work.ts'
import type {WorkDraft} from '../manuscript/draft.ts'
import type {Message} from '../result.ts'
import {type HeldDocument, newest} from './held.ts'
import {type Fields, fieldsOf, fillGaps, keptFields, type PlannedDocument} from './plan.ts'
import {slugify} from './slugify.ts'

/** What a list of works becomes. */
export interface PlannedSources {
  /** One document for each distinct work, in the order of the list. */
  planned: PlannedDocument[]
  /** The document of each work that was given: twins have the same. */
  ofWorks: PlannedDocument[]
  messages: Message[]
}

/** Works as documents: known ones only have gaps filled. */
export function planSources(works: WorkDraft[], held: HeldDocument[]): PlannedSources {
  const sources = held.filter(({type}) => type === 'source')
  const taken = new Set(sources.map(({id}) => id))
  const messages: Message[] = []
  const planned = works.map(({work, lines}): PlannedDocument => {
    const known = sources.find((source) => isSameWork(newest(source) as Citable, work))
    const given = work as Fields
    const kept = known ? keptFields(fieldsOf(newest(known)), {...given, asGiven: undefined}) : []
    if (kept.length) {
      const message = `“${work.title}” is known already and differs in: ${kept.join(', ')}. What is in Studio was kept. The manuscript has:`
      messages.push({what: 'keptSource', message, lines, quote: work.asGiven ?? ''})
    }
    return {
      id: known?.id ?? freeId(work, taken),
      type: 'source',
      title: work.title,
      held: known,
      isOwn: false,
      toFields: (current) => fillGaps(current, given),
    }
  })
  return {planned, ofWorks: planned, messages}
}

/** First author, year and the first words of the title; a number if another work has them too. */
function freeId({authors, editors, issued, title}: Work, taken: Set<string>): string {
  const [first] = authors?.length ? authors : (editors ?? [])
  const words = title.split(/\s+/).filter((word) => !SMALL.has(word.toLowerCase()))
  const year = issued?.year ?? 'nd'
  const name = slugify(
    [first?.family ?? first?.literal ?? '', year, ...words.slice(0, 5)].join(' '),
    80,
  )
  let id = `source-${name}`
  for (let i = 2; taken.has(id); i++) id = `source-${name}-${i}`
  taken.add(id)
  return id
}

const SMALL = new Set(['a', 'an', 'the', 'of', 'and', 'for', 'in', 'on', 'with', 'to'])
