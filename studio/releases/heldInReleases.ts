import type {CustomValidatorResult, SchemaTypeDefinition, ValidationContext} from '@sanity/types'
import {getPublishedId, getVersionFromId, isVersionId, type SanityDocument} from 'sanity'
import {checkReadiness} from '../../schemas/checks/readiness.ts'
import {reviewMissing, standingOf} from '../../schemas/checks/review/standing.ts'
import type {Review, Settings} from '../../schemas/model.generated.ts'
import {SETTINGS_ID} from '../../schemas/types.ts'
import {
  type Found,
  NEIGHBOUR,
  pointedAt,
  SLUG_OWNER,
  toNeighbours,
} from '../readiness/neighbours.ts'
import {toLocalDay} from '../toLocalDay.ts'

/**
 * Articles in a release, or waiting as a scheduled draft, held as Publish holds a draft: Studio runs
 * and schedules no release in which a document breaks a rule, and tells the rule beside it.
 */
export function heldInReleases<T extends SchemaTypeDefinition>(type: T): T {
  if (type.name !== 'article') return type
  const {validation, fields} = type as unknown as Definition
  const names = fields.map(({name}) => name)
  const held = (rule: Rule) => [
    ...(validation?.(rule) ?? []),
    // The tool for releases notes things of its own in the documents that it has checked.
    rule.custom((value, context) => findReasons(only(names, value), context)),
  ]
  return {...type, validation: held}
}

interface Definition {
  fields: {name: string}[]
  validation?: (rule: Rule) => Rule[]
}

interface Rule {
  custom(check: (value: unknown, context: ValidationContext) => Reasons): Rule
}

type Reasons = Promise<CustomValidatorResult>

/** A document with its own fields, and those that the lake gives it. */
function only(names: string[], value: unknown): SanityDocument {
  const isOwn = ([name]: [string, unknown]) => name.startsWith('_') || names.includes(name)
  return Object.fromEntries(Object.entries(value ?? {}).filter(isOwn)) as SanityDocument
}

interface Around {
  required: Settings['reviewRequired'] | null
  isPublished: boolean
  reviews: Review[]
  slugOwner: string | null
  found: Found[]
}

const QUERY = `{
  "required": *[_id == "${SETTINGS_ID}"][0].reviewRequired,
  "isPublished": defined(*[_id == $id][0]._id),
  "reviews": *[_type == "review" && article._ref == $id],
  "slugOwner": ${SLUG_OWNER},
  "found": *[_id in $ids || _id in $drafts || _id in $versions]${NEIGHBOUR}
}`

/** Why an article must not be published as it is in its release. */
async function findReasons(
  article: SanityDocument & {slug?: {current?: string}},
  {getClient}: ValidationContext,
): Reasons {
  if (!article._id || !isVersionId(article._id) || isLeaving(article)) return true
  const id = getPublishedId(article._id)
  const ids = pointedAt(article)
  const release = getVersionFromId(article._id)
  const around = await getClient({apiVersion: '2025-02-19'}).fetch<Around>(
    QUERY,
    {
      id,
      ids,
      slug: article.slug?.current ?? '',
      own: [id, `drafts.${id}`],
      drafts: ids.map((ref) => `drafts.${ref}`),
      versions: ids.map((ref) => `versions.${release}.${ref}`),
    },
    {perspective: 'raw'},
  )
  const {required, isPublished, reviews, slugOwner, found} = around
  const surroundings = {
    today: toLocalDay(new Date()),
    found: toNeighbours(found),
    isComplete: true,
    slugOwner: slugOwner ?? undefined,
  }
  const errors = checkReadiness(article, surroundings).filter(({severity}) => severity === 'error')
  const missing = reviewMissing({required, isPublished, standing: standingOf(article, reviews)})
  const reasons = [
    ...errors.map(({message, where}) => ({message, path: where})),
    ...(missing ? [{message: missing}] : []),
  ]
  return reasons.length === 0 || reasons
}

/** A release can also take a document off the site. */
const isLeaving = ({_system}: SanityDocument) =>
  (_system as {delete?: boolean} | undefined)?.delete === true
