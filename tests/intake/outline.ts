import type {ArticleDraft, PersonDraft} from '../../intake/manuscript/draft.ts'
import {type Block, type Inline, plainText, textOf} from '../../intake/manuscript/manuscript.ts'
import type {RoledBlock} from '../../intake/manuscript/role.ts'

/**
 * An article as one line for each of its parts, short enough to be written by hand: what it is, how
 * it begins, and the works that are cited in it by their place in the list.
 */
export function outline(draft: ArticleDraft, roles: RoledBlock[]): string[] {
  const {authors, review, respondent, practice} = draft
  const rest = roles.filter(({role}) => role === 'leftOver' || role === 'placeholder')
  return [
    `title: ${draft.title}`,
    ...authors.map((author) => `author: ${person(author)}`),
    ...(draft.hero ? [`hero: ${draft.hero.alt}`] : []),
    ...(draft.published ? [`published: ${draft.published}`] : []),
    ...(review.reviewer ? [`reviewer: ${person(review.reviewer)}`] : []),
    ...(review.reviewed ? [`reviewed: ${review.reviewed}`] : []),
    ...(review.nextDue ? [`next review: ${review.nextDue}`] : []),
    ...draft.standfirst.map((block) => `introduction: ${begin(block.spans)}`),
    ...draft.body.flatMap(lines),
    ...draft.faqs.flatMap(({question, answer}) => [
      `? ${question}`,
      ...answer.map(({spans}) => `= ${begin(spans)}`),
    ]),
    ...authors.flatMap(({bio}) => bio.map(({spans}) => `bio: ${begin(spans)}`)),
    ...(respondent ? [`respondent: ${person(respondent)}`] : []),
    ...(practice.bookingInvitation
      ? [`invitation: ${firstWords(practice.bookingInvitation)}`]
      : []),
    ...draft.works.map(({work}, i) => {
      const [first] = work.authors ?? work.editors ?? []
      const by = first?.family ?? first?.literal ?? ''
      return `[${i + 1}] ${by} ${work.issued?.year ?? ''}: ${firstWords(work.title ?? '')}`.trimEnd()
    }),
    ...rest.map(({block}) => `left: ${firstWords(textOf(block))}`),
  ]
}

const person = ({name, credentials, pronouns}: PersonDraft) =>
  [name, ...credentials].join(', ') + (pronouns ? ` (${pronouns})` : '')

function lines(block: Block): string[] {
  if (block.kind === 'picture') return [`picture: ${block.alt}`]
  if (block.kind === 'table')
    return block.rows.map((row) => `| ${begin(row.flatMap((cell) => [...cell, {text: ' '}]))}`)
  if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${plainText(block.spans)}`]
  const {callout} = block
  const box = callout ? `(${[callout.tone, callout.title].filter(Boolean).join(': ')}) ` : ''
  const mark = block.kind === 'quotation' ? '> ' : box
  if (block.kind !== 'item') return [mark + begin(block.spans)]
  return [
    `${box}${'  '.repeat(block.level - 1)}${block.list === 'bullet' ? '-' : '1.'} ${begin(block.spans)}`,
  ]
}

/** “Effort wakes the [1] [4 12–14]” */
function begin(spans: readonly Inline[]): string {
  const cites = spans.flatMap((span) => {
    if (!('work' in span)) return []
    return [`[${[span.prefix, span.work + 1, span.locator].filter(Boolean).join(' ')}]`]
  })
  return [firstWords(plainText(spans)), ...cites].join(' ')
}

const firstWords = (text: string) =>
  (text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []).slice(0, 3).join(' ')
