import type {SanityClient} from '@sanity/client'
import {describesPicture} from '../schemas/checks/describesPicture.ts'
import {parserOf} from '../schemas/parser.ts'
import {commit} from './commit.ts'
import {articleId, slugOf, slugsOf} from './documents/article.ts'
import {type Change, toChange} from './documents/changes.ts'
import {HELD_QUERY, type LakeDocument, pairDrafts} from './documents/held.ts'
import {findOwnPages} from './documents/ownPages.ts'
import {findPictures} from './documents/pictureFiles.ts'
import {type Plan, planImport} from './documents/planImport.ts'
import {findSameArticle} from './documents/sameArticle.ts'
import {titlesOf} from './documents/titlesOf.ts'
import {type RecognisedArticle, toArticle} from './manuscript/article.ts'
import type {FindFile} from './manuscript/findFile.ts'
import {readManuscript} from './manuscript/readManuscript.ts'
import {Refusal} from './refusal.ts'
import {askAboutHeads} from './report/askAboutHeads.ts'
import {checkContent} from './report/findings.ts'
import {
  describeAnnouncements,
  describeOddities,
  describeParts,
  describeRest,
} from './report/recognised.ts'
import {accountForLines, type Note, type Report} from './report/report.ts'
import type {Message} from './result.ts'

export interface ImportOptions {
  client: SanityClient
  /** The id of the article whose draft is filled; what it held before is in its history. */
  into?: string
  /** Publish at once, rather than save drafts. */
  publish?: boolean
  /** Report what would happen and write nothing. */
  dryRun?: boolean
  now?: () => Date
  /** Where the article was on an old site; these lead to it from now on. */
  oldAddresses?: string[]
  /** Address of the site: links that begin with it are to its own pages. */
  site?: string
  /** Pictures that a web page names by their addresses. */
  findFile?: FindFile
}

/**
 * Imports one manuscript of any format in one transaction, and says line by line what became of it.
 * Throws a `Refusal` for a file that cannot become an article; then nothing was written.
 */
export async function importManuscript(
  file: {name: string; bytes: Uint8Array},
  options: ImportOptions,
): Promise<Report> {
  const {client, into, publish = false, dryRun = false, now = () => new Date()} = options
  const {oldAddresses = [], site} = options
  const manuscript = readManuscript(file, options.findFile)
  const article = toArticle(manuscript.value)
  const {draft, roles} = article.value
  const questions = draft.faqs.map(({question}) => question)
  const fetchHeld = (id: string, slugs: string[] = [], title: string | null = null) =>
    client.fetch<LakeDocument[]>(
      HELD_QUERY,
      {id, slugs, title, questions, oldAddresses},
      {perspective: 'raw'},
    )
  let held = into
    ? await fetchHeld(into)
    : await fetchHeld(articleId(draft.title), slugsOf(draft), draft.title)
  const isKnown = into !== undefined || held.some(({_type}) => _type === 'article')
  const same = isKnown ? undefined : await findSameArticle(client, draft)
  if (same?.value) held = await fetchHeld(same.value)
  const pictures = await findPictures(client, draft)
  const plan = planImport(draft, pairDrafts(held), {
    into: into ?? same?.value,
    publish,
    oldAddresses,
    pictureId: pictures.idOf,
    pageAt: await findOwnPages(client, draft, site),
    // Whole seconds, as Sanity stamps documents.
    now: `${now().toISOString().slice(0, 19)}Z`,
  })
  const changes = plan.documents.map((document) => toChange(document, publish))
  for (const change of changes) if (change.steps.length) validate(change, publish)
  const steps = changes.flatMap((change) => change.steps)
  const transactionId =
    steps.length && !dryRun
      ? await commit(client, await pictures.place(steps), 'import the file again')
      : undefined
  const messages = [
    ...manuscript.messages,
    ...article.messages,
    ...(same?.messages ?? []),
    ...plan.messages,
  ]
  return {
    file: file.name,
    unit: manuscript.value.unit,
    title: draft.title,
    path: `/articles/${slugOf(plan.article)}/`,
    outcome: !steps.length ? 'unchanged' : dryRun ? 'dry run' : 'written',
    isPublished: publish,
    notes: toNotes(article.value, messages, plan, changes),
    lines: accountForLines(manuscript.value.lines, roles),
    documents: changes.map(({id, type, title, change, isDraft, fields}) => ({
      id,
      type,
      title,
      change,
      isDraft,
      fields,
    })),
    ...(transactionId && {transactionId}),
  }
}

function toNotes(
  {draft, roles}: RecognisedArticle,
  messages: Message[],
  plan: Plan,
  changes: Change[],
): Note[] {
  const told = messages.map((message): Note => {
    return {group: message.what === 'citation' ? 'recognised' : 'check', ...message}
  })
  return [
    ...describeParts(draft, roles),
    ...told,
    ...describeRest(roles),
    ...describeAnnouncements(roles),
    ...describeOddities(roles),
    ...askAboutHeads(roles),
    ...checkContent(plan, draft, changes),
  ].sort(byLine)
}

/** Notes that have no line stand after those that do. */
function byLine(one: Note, other: Note): number {
  return (one.lines?.[0] ?? Number.MAX_SAFE_INTEGER) - (other.lines?.[0] ?? Number.MAX_SAFE_INTEGER)
}

const NO_DESCRIPTION = describesPicture({asset: true})

/**
 * Refuses a document that the model would not accept, before anything is written. A draft may wait
 * for what the manuscript cannot give: an author, a picture's description, the title of a bare DOI.
 */
function validate({type, title, document}: Change, publish: boolean): void {
  const result = parserOf(type as 'article').safeParse(document)
  const [issue] = (result.error?.issues ?? []).filter(({message, path}) => {
    const field = `${type}.${path.join('.')}`
    const waits = message === NO_DESCRIPTION || ['source.title', 'article.authors'].includes(field)
    return publish || !waits
  })
  if (!issue) return
  if (type === 'article' && issue.path.join() === 'authors') throw noAuthor()
  const [field] = issue.path
  const place = field ? `${titlesOf(type, [String(field)])}: ` : ''
  const name = type === 'source' ? 'reference' : type
  const advice = publish
    ? 'Complete it in the manuscript; or import without --publish, and complete the draft in Studio.'
    : 'Change the manuscript, or what Studio holds, and import again.'
  throw new Refusal(
    'invalid',
    `The ${name} “${title}” cannot be ${publish ? 'published' : 'saved'}. ${place}${issue.message} ${advice}`,
  )
}

function noAuthor(): Refusal {
  return new Refusal(
    'noAuthor',
    'No author was found, and nothing is published without one. Add a line under the title such ' +
      'as “By Anna Brook, LCAT”, or import it as a draft and choose the author in Studio.',
  )
}
