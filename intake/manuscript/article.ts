import {nameOfLanguage} from '../../schemas/languages.ts'
import {Refusal} from '../refusal.ts'
import type {Result} from '../result.ts'
import {readArticleCredits} from './articleCredits.ts'
import {assignRoles} from './assignRoles.ts'
import {readAuthors} from './authors.ts'
import {joinBrokenLines} from './brokenLines.ts'
import {checkPictures} from './checkPictures.ts'
import {createCiting} from './citing.ts'
import {askLanguage, declaredLanguage, tellLanguage} from './declaredLanguage.ts'
import type {ArticleDraft, Text, WorkDraft} from './draft.ts'
import {withEntriesApart} from './entriesApart.ts'
import {readFaqs} from './faqs.ts'
import {type Block, type Manuscript, type Picture, textOf} from './manuscript.ts'
import {readPractice} from './practice.ts'
import {readWorkList} from './references.ts'
import {readRespondent} from './respondent.ts'
import {askedOf, type Role, type RoledBlock} from './role.ts'
import {TITLE_LABEL} from './title/label.ts'
import {withTitle} from './title.ts'
import {withTypedNotes} from './typedNotes.ts'

/** An article and, for every block of its manuscript, what was made of it. */
export interface RecognisedArticle {
  draft: ArticleDraft
  roles: RoledBlock[]
}

/**
 * Recognises the parts of an article in a manuscript of any format. Throws a `Refusal` for one
 * without a title or a text, since neither can be made up.
 */
export function toArticle(given: Manuscript): Result<RecognisedArticle> {
  const titled = withTitle(given)
  const manuscript = withEntriesApart(withTypedNotes(titled.value))
  const assigned = assignRoles(manuscript.blocks)
  const of = (...roles: Role[]) => assigned.filter(({role}) => roles.includes(role))
  const title = readTitle(assigned)
  const pictures = checkPictures([...of('hero'), ...of('body')].map(({block}) => block))
  const heroes = of('hero').length
  const hero = pictures.value[0] as Picture | undefined
  const body = pictures.value.slice(heroes ? 1 : 0)
  if (!body.length) throw noText(title)
  const references = readWorkList(of('reference'))
  const faqs = readFaqs(of('question', 'answer'))
  const respondent = readRespondent(of('ask'))
  const authors = readAuthors(of('byline', 'credits'), of('bio'))
  const credits = readArticleCredits(of('credits'))
  const practice = readPractice(of('welcome', 'whatIs', 'invitation'))
  const isOwn = Boolean(credits.value.address)
  const declared = credits.value.language
    ? undefined
    : declaredLanguage(manuscript.language, manuscript.blocks)
  const text = [...body, ...of('standfirst', 'question', 'answer').map(({block}) => block)]
  const language = declared ? tellLanguage(nameOfLanguage(declared)) : askLanguage(text)
  const cite = createCiting(manuscript, references, text, isOwn)
  const joined = <B extends Block>(blocks: B[]) => joinBrokenLines(blocks, isOwn)
  const draft: ArticleDraft = {
    title,
    ...(heroes && hero && {hero}),
    standfirst: joined(of('standfirst').map(({block}) => cite.block(block) as Text)),
    body: joined(body.map(cite.block)),
    authors: authors.value.map((author) => ({...author, bio: author.bio.map(cite.withoutNotes)})),
    faqs: faqs.value.map((faq) => ({...faq, answer: joined(faq.answer.map(cite.block))})),
    ...credits.value,
    ...(declared && {language: declared}),
    ...(respondent.value && {respondent: respondent.value}),
    // Of one of our own lists, the words are ours too.
    works: isOwn ? cite.works.map(asOurs) : cite.works,
    practice: practice.value,
  }
  const others = [pictures, references, faqs, respondent, authors, credits, practice].flatMap(
    (part) => part.messages,
  )
  return {
    value: {draft, roles: settle(assigned, references.lost, faqs.lost, practice.lost)},
    messages: [
      ...titled.messages,
      ...askedOf(assigned),
      ...others,
      ...cite.messages,
      ...(language && !credits.value.language ? [language] : []),
    ],
  }
}

const asOurs = ({work: {asGiven, ...work}, lines}: WorkDraft): WorkDraft => ({
  work,
  lines,
  isOurs: true,
})

/** A heading far down is the first section’s, and the title is missing. */
function readTitle(roles: RoledBlock[]): string {
  const at = roles.findIndex(({role}) => role === 'title')
  const isBelowText = roles
    .slice(0, at)
    .some(({block}) => !block.isAside && textOf(block).split(/\s+/).length > 20)
  const block = roles[at]?.block
  if (block && !isBelowText) return textOf(block).replace(TITLE_LABEL, '')
  throw new Refusal(
    'noTitle',
    'No title was found. Put it on a line of its own at the top, with an empty line after it and ' +
      'no full stop.',
  )
}

function noText(title: string): Refusal {
  return new Refusal(
    'noText',
    `Only the title “${title}” was found, and no text under it that could be the article. ` +
      'Check that the whole text is in the file.',
  )
}

/** Blocks that turned out to be unusable in their part are left over. */
function settle(roles: RoledBlock[], ...lost: Block[][]): RoledBlock[] {
  const unused = new Set(lost.flat())
  return roles.map((roled) => (unused.has(roled.block) ? {...roled, role: 'leftOver'} : roled))
}
