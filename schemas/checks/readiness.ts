import type {Person, Source} from '../model.generated.ts'
import {findAbsoluteClaims} from './findings/absoluteClaims.ts'
import {findDeadReferences, type Pointed} from './findings/deadReferences.ts'
import {findExpiredCredentials} from './findings/expiredCredentials.ts'
import {type Finding, findTexts} from './findings/finding.ts'
import {findHardSections} from './findings/hardToRead.ts'
import {findHeadingFaults} from './findings/headingOrder.ts'
import {findBarePictures, findIdleDescriptions} from './findings/pictures.ts'
import {findPlaceholders, isOnlyPlaceholder} from './findings/placeholders.ts'
import {findPromisedLinks} from './findings/promisedLinks.ts'
import {respondentIsNotAuthor} from './findings/respondentIsNotAuthor.ts'
import {findRetractedWorks} from './findings/retractedWorks.ts'
import {findReviewGaps} from './findings/reviewDates.ts'
import {findSharingFaults} from './findings/sharing.ts'
import {findUncitedReferences} from './findings/uncitedReferences.ts'
import {findUncitedStudies} from './findings/uncitedStudies.ts'
import {findWeakEvidence} from './findings/weakEvidence.ts'

/** A document that an article points at, with what the checks ask of it. */
export type Neighbour = Pointed &
  Partial<Pick<Person, 'credentials'>> &
  Partial<Pick<Source, 'evidence'>> & {retraction?: object | null}

/** What the checks have to know beside the article. */
export interface Surroundings {
  /** The day on which it is asked, as an ISO date. */
  today: string
  /** The documents that it points at, by id. */
  found: Map<string, Neighbour>
  /** Whether every document that exists is among them, so that a missing one was deleted. */
  isComplete: boolean
  /** What else has the article’s address. */
  slugOwner?: string | undefined
}

// biome-ignore lint/suspicious/noExplicitAny: an article in the making has any shape
type Article = any

interface Check {
  name: string
  /** An error holds Publish back; a warning should be looked at; the rest is to be known. */
  severity: Finding['severity']
  find: (article: Article, surroundings: Surroundings) => Finding[]
}

/** Every check before publishing, the same in Studio, for the importer and for the build. */
const readiness: Check[] = [
  {name: 'missingAlt', severity: 'error', find: findBarePictures},
  {
    name: 'deadReference',
    severity: 'error',
    find: (article, {found, isComplete}) => (isComplete ? findDeadReferences(article, found) : []),
  },
  {name: 'slugTaken', severity: 'error', find: findTakenSlug},
  {
    name: 'onlyPlaceholder',
    severity: 'error',
    find: (article) => placeholders(article, true),
  },
  {name: 'placeholder', severity: 'warning', find: (article) => placeholders(article, false)},
  {name: 'promisedLink', severity: 'warning', find: findPromisedLinks},
  {name: 'absoluteClaim', severity: 'warning', find: findAbsoluteClaims},
  {name: 'uncitedStudy', severity: 'warning', find: findUncitedStudies},
  {
    name: 'weakEvidence',
    severity: 'warning',
    find: (article, {found}) => findWeakEvidence(article, worksIn(found)),
  },
  {
    name: 'retractedWork',
    severity: 'warning',
    find: (article, {found}) => findRetractedWorks(article, worksIn(found)),
  },
  {name: 'respondentIsNotAuthor', severity: 'warning', find: findOddRespondent},
  {
    name: 'review',
    severity: 'warning',
    find: (article, {today}) => findReviewGaps(article, today),
  },
  {
    name: 'expiredCredential',
    severity: 'warning',
    find: (article, {found, today}) =>
      findExpiredCredentials(article, (id) => found.get(id), today),
  },
  {name: 'headingOrder', severity: 'warning', find: findHeadingFaults},
  {name: 'idleAlt', severity: 'warning', find: findIdleDescriptions},
  {name: 'hardToRead', severity: 'warning', find: findHardSections},
  {
    name: 'uncited',
    severity: 'info',
    find: (article, {found}) => findUncitedReferences(article, nameIn(found)),
  },
  {name: 'sharing', severity: 'info', find: findSharingFaults},
]

const order = {error: 0, warning: 1, info: 2}

/** What every check finds in an article, the worst first; some checks can be left out by name. */
export function checkReadiness(
  article: object,
  surroundings: Surroundings,
  leaveOut: string[] = [],
): Finding[] {
  return readiness
    .filter(({name}) => !leaveOut.includes(name))
    .flatMap(({severity, find}) =>
      find(article, surroundings).map((finding) => ({...finding, severity})),
    )
    .toSorted((a, b) => order[a.severity] - order[b.severity])
}

const nameIn = (found: Map<string, Neighbour>) => (id: string) => {
  const {name, title} = found.get(id) ?? {}
  return name || title || undefined
}

const worksIn = (found: Map<string, Neighbour>) =>
  [...found.values()]
    .filter(({_type}) => _type === 'source')
    .map(({name, ...work}) => ({...work, ...(name && {name})}))

function findTakenSlug(article: Article, {slugOwner}: Surroundings): Finding[] {
  if (!slugOwner) return []
  const message = `“${slugOwner}” already has the address “${article.slug?.current}”. Choose another.`
  return [{rule: 'slugTaken', severity: 'error', message, where: ['slug']}]
}

/** Placeholders that are all of a paragraph, or those in the middle of one. */
function placeholders(article: Article, alone: boolean): Finding[] {
  const found = findPlaceholders(article)
  if (found.length === 0) return []
  const only = new Set(
    [...findTexts(article)]
      .filter(({text}) => isOnlyPlaceholder(text))
      .map(({where}) => JSON.stringify(where)),
  )
  return found.filter(({where}) => only.has(JSON.stringify(where)) === alone)
}

/** Somebody answers readers who neither wrote the article nor is named in it. */
function findOddRespondent(article: Article, {found}: Surroundings): Finding[] {
  const name = nameIn(found)(article.respondent?._ref ?? '')
  const isNamed = name && [...findTexts(article)].some(({text}) => text.includes(name))
  return isNamed ? [] : respondentIsNotAuthor(article, nameIn(found))
}
