import {formatCitation} from '../../citations/formatCitation.ts'
import type {Citable} from '../../citations/work.ts'
import type {Finding} from '../../schemas/checks/findings/finding.ts'
import {findPromisedLinks} from '../../schemas/checks/findings/promisedLinks.ts'
import {sourceIsComplete} from '../../schemas/checks/findings/sourceIsComplete.ts'
import {findUncitedReferences} from '../../schemas/checks/findings/uncitedReferences.ts'
import {checkReadiness, type Neighbour, type Surroundings} from '../../schemas/checks/readiness.ts'
import type {Change} from '../documents/changes.ts'
import type {Plan} from '../documents/planImport.ts'
import type {ArticleDraft} from '../manuscript/draft.ts'
import type {Lines} from '../result.ts'
import type {Note} from './report.ts'

/** What a person should check in the documents as they will be, with lines of the manuscript. */
export function checkContent(plan: Plan, draft: ArticleDraft, changes: Change[]): Note[] {
  const articleOf = changes.find(({type}) => type === 'article')?.document ?? {}
  const sources = changes.filter(({type}) => type === 'source')
  const inArticle = checkReadiness(articleOf, surroundingsOf(plan, changes), later).map((finding) =>
    toNote(finding, linesAt(finding, plan, draft)),
  )
  const inSources = sources.flatMap(({document}, i) =>
    sourceIsComplete(document as Citable).map((finding) => {
      const message = `${formatCitation(document as Citable)}: ${finding.message}`
      return toNote({...finding, message}, draft.works[i]?.lines)
    }),
  )
  const settings = changes.find(({type}) => type === 'settings')
  const invitation = draft.practice.bookingInvitation
  const inSettings = settings && invitation ? findPromisedLinks(asBlock(invitation)) : []
  return [
    ...inArticle,
    ...inSources,
    ...uncited(articleOf, draft, sources),
    ...inSettings.map((finding) => toNote(finding, draft.practice.invitationLines)),
  ]
}

/** What is told elsewhere in the report, or is for somebody to do in Studio. */
const later = ['uncited', 'review', 'sharing', 'hardToRead']

/** What the checks know of the documents that come with the article. */
function surroundingsOf({documents}: Plan, changes: Change[]): Surroundings {
  const works = new Map(
    changes.filter(({type}) => type === 'source').map(({id, document}) => [id, document]),
  )
  const neighbours = documents.map(({id, type, title}): [string, Neighbour] => {
    const work = works.get(id)
    const name = work ? formatCitation(work as Citable) : title
    return [id, {...work, _id: id, _type: type, name, isPublished: true}]
  })
  // Without a day: what is due or expired is told in Studio and by the build.
  return {today: '', found: new Map(neighbours), isComplete: false}
}

function toNote({rule, message}: Finding, lines?: Lines): Note {
  return {group: 'check', what: rule, message, ...(lines && {lines})}
}

function linesAt(
  {where, rule}: Finding,
  {keys}: Plan,
  {respondent}: ArticleDraft,
): Lines | undefined {
  if (rule === 'respondentIsNotAuthor') return respondent?.lines
  const key = where.findLast((step) => typeof step === 'object')
  return key && keys.places.get((key as {_key: string})._key)
}

/** Works that nothing in the text could be told to refer to. */
function uncited(article: object, draft: ArticleDraft, sources: Change[]): Note[] {
  const ids = sources.map(({id}) => id)
  const nameOf = (id: string) => {
    const found = sources.find((source) => source.id === id)
    return found && formatCitation(found.document as Citable)
  }
  return findUncitedReferences(article, nameOf).map((finding) => {
    const key = (finding.where[1] as {_key?: string})?._key ?? ''
    return toNote(finding, draft.works[ids.indexOf(key)]?.lines)
  })
}

const asBlock = (text: string) => [
  {_type: 'block', _key: 'text', children: [{_type: 'span', text}]},
]
