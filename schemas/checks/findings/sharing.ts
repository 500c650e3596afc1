import {type Finding, findTexts} from './finding.ts'

interface ArticleLike {
  title?: string | null
  standfirst?: unknown
  seo?: {title?: string | null; description?: string | null} | null
}

/** Lengths from which search results are cut, in letters. */
export const LONGEST_TITLE = 60
export const LONGEST_DESCRIPTION = 160
const SHORTEST_DESCRIPTION = 50

/** What search results show that is cut, missing, or says too little. */
export function findSharingFaults({title, standfirst, seo}: ArticleLike): Finding[] {
  const found: Finding[] = []
  const add = (rule: string, field: string, message: string) =>
    found.push({rule, severity: 'info', message, where: ['seo', field]})
  if (!seo?.title && (title?.length ?? 0) > LONGEST_TITLE) {
    add(
      'longTitle',
      'title',
      `Search results cut the title after about ${LONGEST_TITLE} characters; it has ${title?.length}. Write a shorter one for them.`,
    )
  }
  const description = seo?.description?.trim()
  if (!description && ![...findTexts(standfirst)].some(({text}) => text.trim())) {
    add(
      'noDescription',
      'description',
      'Search results show whatever they like below the title. Write an introduction, or a description for them.',
    )
  }
  if (description && description.length < SHORTEST_DESCRIPTION) {
    add(
      'shortDescription',
      'description',
      `The description has ${description.length} characters; up to ${LONGEST_DESCRIPTION} fit. Say what readers will learn.`,
    )
  }
  return found
}
