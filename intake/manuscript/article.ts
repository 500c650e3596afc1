import {Refusal} from '../refusal.ts'
import type {Message, Result} from '../result.ts'
import {readAuthors} from './authors.ts'
import type {ArticleDraft, Text} from './draft.ts'
import {readFaqs} from './faqs.ts'
import {type Block, type Manuscript, type Picture, textOf} from './manuscript.ts'
import {citeMentions} from './mentions.ts'
import {readPractice} from './practice.ts'
import {readReferences} from './references.ts'
import {readRespondent} from './respondent.ts'
import {assignRoles, type Role, type RoledBlock} from './roles.ts'

/** An article and, for every block of its manuscript, what was made of it. */
export interface RecognisedArticle {
  draft: ArticleDraft
  roles: RoledBlock[]
}

/**
 * Recognises the parts of an article in a manuscript of any format. Throws a `Refusal` for one
 * without a title, a text or an author, since none of them can be made up.
 */
export function toArticle(manuscript: Manuscript): Result<RecognisedArticle> {
  const assigned = assignRoles(manuscript.blocks)
  const of = (...roles: Role[]) => assigned.filter(({role}) => roles.includes(role))
  const title = readTitle(assigned)
  const hero = of('hero').map(({block}) => block as Picture)
  const body = [...hero.slice(1), ...of('body').map(({block}) => block)]
  if (!body.length) throw noText(title)
  const references = readReferences(of('reference'))
  const faqs = readFaqs(of('question', 'answer'))
  const respondent = readRespondent(of('ask'))
  const authors = readAuthors(of('byline'), of('bio'))
  const practice = readPractice(of('welcome', 'whatIs', 'invitation'))
  const works = references.value.map(({work}) => work)
  const messages: Message[] = []
  const cited = <T extends Block>(block: T): T => {
    if (block.kind === 'picture' || block.kind === 'heading') return block
    const {spans, messages: found} = citeMentions(withLeadIn(block).spans, works, block.lines)
    messages.push(...found)
    return {...block, spans}
  }
  const draft: ArticleDraft = {
    title,
    ...(hero[0] && {hero: hero[0]}),
    standfirst: of('standfirst').map(({block}) => cited(block) as Text),
    body: body.map(cited),
    authors: authors.value,
    faqs: faqs.value.map((faq) => ({...faq, answer: faq.answer.map(cited)})),
    ...(respondent.value && {respondent: respondent.value}),
    works: references.value,
    practice: practice.value,
  }
  const others = [references, faqs, respondent, authors, practice].flatMap((part) => part.messages)
  return {
    value: {draft, roles: settle(assigned, references.lost, faqs.lost, practice.lost)},
    messages: [...others, ...messages],
  }
}

/** A heading far down is the first section’s, and the title is missing. */
function readTitle(roles: RoledBlock[]): string {
  const at = roles.findIndex(({role}) => role === 'title')
  const isBelowText = roles.slice(0, at).some(({block}) => textOf(block).split(/\s+/).length > 20)
  const block = roles[at]?.block
  if (block && !isBelowText) return textOf(block).replace(/^title:\s*/i, '')
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

/** The words before a colon with which a list item begins are its lead-in, and bold. */
function withLeadIn<T extends Text>(block: T): T {
  const [first, ...rest] = block.spans
  if (block.kind !== 'item' || !first || !('text' in first) || first.href) return block
  const lead = /^(?=.{2,80}?:\s)(?:[^\s:]+\s+){0,9}[^\s:]+:(?=\s)/.exec(first.text)?.[0]
  if (!lead || first.marks) return block
  const spans = [{text: lead, marks: ['strong' as const]}, {text: first.text.slice(lead.length)}]
  return {...block, spans: [...spans, ...rest]}
}

/** Blocks that turned out to be unusable in their part are left over. */
function settle(roles: RoledBlock[], ...lost: Block[][]): RoledBlock[] {
  const unused = new Set(lost.flat())
  return roles.map((roled) => (unused.has(roled.block) ? {...roled, role: 'leftOver'} : roled))
}
