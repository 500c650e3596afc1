import {differ, isMistaken, isSameText, type WorkKeys, workKeys} from '../../citations/sameWork.ts'
import type {Citable} from '../../citations/work.ts'

/** Records of one work, by their places in what was given. */
export type Group = number[]

/**
 * Groups records that are of one work. Identifiers decide first, also in a chain: a DOI and a PubMed
 * ID are one work where a third record has both. Then title, author and year do, where identifiers
 * do not contradict. The order of the records does not matter.
 */
export function distinctWorks(works: readonly Citable[]): Group[] {
  const keys = works.map(workKeys)
  const chained = chain(works, keys)
  const order = chained
    .map((group) => ({group, rank: rankOf(group, works, keys)}))
    .sort((a, b) => compare(a.rank, b.rank))
  const groups: Group[] = []
  const byText = new Map<string, Group[]>()
  for (const {group} of order) {
    const texts = new Set(group.flatMap((i) => textsOf(keys[i] as WorkKeys)))
    const candidates = [...texts].flatMap((text) => byText.get(text) ?? [])
    const known = candidates.find((other) => isOneWork(group, other, keys))
    if (known) known.push(...group)
    else groups.push(group)
    for (const text of texts) byText.set(text, [...(byText.get(text) ?? []), known ?? group])
  }
  return groups.map((group) => group.sort((a, b) => a - b)).sort((a, b) => first(a) - first(b))
}

/**
 * Records with an identifier in common, directly or by way of others. Two that cannot be one work
 * are never joined by a third, which then belongs to whichever comes first by its content.
 */
function chain(works: readonly Citable[], keys: WorkKeys[]): Group[] {
  const groups = keys.map((_, i): Group => [i])
  const holders = new Map<string, number[]>()
  const texts = works.map((work) => JSON.stringify(work))
  const order = texts.map((_, i) => i).sort((i, j) => compare(texts[i] ?? '', texts[j] ?? ''))
  for (const i of order) {
    const {identifiers, isPart} = keys[i] as WorkKeys
    for (const identifier of identifiers) {
      if (isPart && identifier.startsWith('isbn')) continue
      const others = holders.get(identifier) ?? []
      for (const j of others) unite(groups, i, j, keys)
      holders.set(identifier, [...others, i])
    }
  }
  return [...new Set(groups)]
}

function unite(groups: Group[], i: number, j: number, keys: WorkKeys[]): void {
  const [one, other] = [groups[j] as Group, groups[i] as Group]
  if (one === other) return
  const pairs = one.flatMap((a) => other.map((b) => [keys[a], keys[b]] as [WorkKeys, WorkKeys]))
  if (pairs.some(([a, b]) => isMistaken(a, b))) return
  one.push(...other)
  for (const moved of other) groups[moved] = one
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

function isOneWork(one: Group, other: Group, keys: WorkKeys[]): boolean {
  const pairs = one.flatMap((i) => other.map((j) => [keys[i], keys[j]] as [WorkKeys, WorkKeys]))
  return !pairs.some(([a, b]) => differ(a, b)) && pairs.some(([a, b]) => isSameText(a, b))
}

const textsOf = ({title, author, url}: WorkKeys): string[] => [
  ...(title ? [`${author} ${title}`] : []),
  ...(url ? [url] : []),
]

/** Dated records with identifiers come first, so that what says less joins what says more. */
function rankOf(group: Group, works: readonly Citable[], keys: WorkKeys[]): string {
  const isDated = group.some((i) => keys[i]?.year !== undefined)
  const isNamed = group.some((i) => keys[i]?.title)
  const identifiers = new Set(group.flatMap((i) => keys[i]?.identifiers ?? []))
  const texts = group.map((i) => JSON.stringify(works[i])).sort()
  return [isNamed ? 0 : 1, isDated ? 0 : 1, 9 - Math.min(identifiers.size, 9), ...texts].join(' ')
}

const first = (group: Group) => group[0] ?? 0
