import {formatCitation} from '../../citations/formatCitation.ts'
import type {Citable} from '../../citations/work.ts'
import type {Finding} from '../../schemas/checks/findings/finding.ts'
import {findPlaceholders} from '../../schemas/checks/findings/placeholders.ts'
import {findPromisedLinks} from '../../schemas/checks/findings/promisedLinks.ts'
import {respondentIsNotAuthor} from '../../schemas/checks/findings/respondentIsNotAuthor.ts'
import {findRetractedWorks} from '../../schemas/checks/findings/retractedWorks.ts'
import {sourceIsComplete} from '../../schemas/checks/findings/sourceIsComplete.ts'
import {findUncitedReferences} from '../../schemas/checks/findings/uncitedReferences.ts'
import {findUncitedStudies} from '../../schemas/checks/findings/uncitedStudies.ts'
import {findWeakEvidence} from '../../schemas/checks/findings/weakEvidence.ts'
import type {Change} from '../documents/changes.ts'
import type {Plan} from '../documents/planImport.ts'
import type {ArticleDraft} from '../manuscript/draft.ts'
import type {Lines} from '../result.ts'
import type {Note} from './report.ts'

/** What a person should check in the documents as they will be, with lines of the manuscript. */
export function checkContent(plan: Plan, draft: ArticleDraft, changes: Change[]): Note[] {
  const articleOf = changes.find(({type}) => type === 'article')?.document ?? {}
  const sources = changes.filter(({type}) => type === 'source')
  const nameOf = (id: string) => plan.documents.find((document) => document.id === id)?.title
  const works = sources.map(({id, document}) => ({
    ...document,
    _id: id,
    name: formatCitation(document as Citable),
  }))
  const inArticle = [
    ...respondentIsNotAuthor(articleOf, nameOf),
    ...findPlaceholders(articleOf),
    ...findPromisedLinks(articleOf),
    ...findUncitedStudies(articleOf),
    ...findWeakEvidence(articleOf, works),
    ...findRetractedWorks(articleOf, works),
  ].map((finding) => toNote(finding, linesAt(finding, plan, draft)))
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
