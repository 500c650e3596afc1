import {formatCitation} from '../../citations/formatCitation.ts'
import {toReferenceList} from '../../citations/referenceList.ts'
import type {Citable} from '../../citations/work.ts'
import type {Finding} from '../../schemas/checks/findings/finding.ts'
import {findPlaceholders} from '../../schemas/checks/findings/placeholders.ts'
import {findPromisedLinks} from '../../schemas/checks/findings/promisedLinks.ts'
import {findProtocolsAsEvidence} from '../../schemas/checks/findings/protocolAsEvidence.ts'
import {respondentIsNotAuthor} from '../../schemas/checks/findings/respondentIsNotAuthor.ts'
import {sourceIsComplete} from '../../schemas/checks/findings/sourceIsComplete.ts'
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
    ...findProtocolsAsEvidence(articleOf, works),
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

/** Works that nothing in the text refers to. */
function uncited(article: object, draft: ArticleDraft, sources: Change[]): Note[] {
  const cited = new Set(toReferenceList([article]).map(({id}) => id))
  return sources.flatMap(({id, document}, i): Note[] => {
    const lines = draft.works[i]?.lines
    if (cited.has(id)) return []
    const message = `No place in the text could be told to refer to ${formatCitation(document as Citable)}. It is listed as further reading; add citations in Studio.`
    return [{group: 'check', what: 'uncited', message, ...(lines && {lines})}]
  })
}

const asBlock = (text: string) => [
  {_type: 'block', _key: 'text', children: [{_type: 'span', text}]},
]
