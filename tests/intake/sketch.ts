import type {ArticleDraft, PersonDraft} from '../../intake/manuscript/draft.ts'
import type {Block, Inline} from '../../intake/manuscript/manuscript.ts'
import type {RoledBlock} from '../../intake/manuscript/role.ts'
import type {Message} from '../../intake/result.ts'

/** What was recognised, as a few lines that a person can compare with the manuscript beside it. */
export function sketch(draft: ArticleDraft, roles: RoledBlock[], messages: Message[]): string {
  const {
    title,
    hero,
    standfirst,
    body,
    authors,
    faqs,
    respondent,
    works,
    practice,
    published,
    review,
  } = draft
  const notTaken = roles.filter(({role}) => role === 'leftOver' || role === 'placeholder')
  return [
    `title: ${title}`,
    ...authors.map((author) => `author: ${person(author)}`),
    ...(hero ? [`hero: ${hero.alt}`] : []),
    ...(published ? [`published: ${published}`] : []),
    ...(review.reviewer ? [`reviewer: ${person(review.reviewer)}`] : []),
    ...(review.reviewed ? [`reviewed: ${review.reviewed}`] : []),
    ...standfirst.map((block) => `introduction: ${text(block)}`),
    ...body.map(text),
    ...faqs.flatMap(({question, answer}) => [
      `? ${question}`,
      ...answer.map((block) => `  ${text(block)}`),
    ]),
    ...(respondent ? [`respondent: ${person(respondent)}`] : []),
    ...works.map(({work}, i) => {
      const {_type, ...issued} = work.issued ?? {_type: 'cslDate'}
      const {type, authors: names = [], doi, url, volume, issue, page, number, publisher} = work
      const by = names.map((name) => name.literal ?? `${name.family}, ${name.given}`).join('; ')
      const rest = {
        ...issued,
        in: work.containerTitle,
        volume,
        issue,
        page,
        number,
        publisher,
        doi,
        url,
      }
      return `[${i + 1}] ${type}: ${by} | ${work.title} | ${JSON.stringify(rest)}`
    }),
    ...Object.entries(practice).flatMap(([name, value]) =>
      name === 'invitationLines'
        ? []
        : [
            `${name}: ${typeof value === 'string' ? value : JSON.stringify((value as {title: string}).title)}`,
          ],
    ),
    ...notTaken.map(({role, block}) => `${role}: ${text(block)}`),
    ...messages.map(({what, lines}) => `message: ${what}${lines ? ` (${lines[0]})` : ''}`),
    '',
  ].join('\n')
}

function person({name, credentials, pronouns, bio}: PersonDraft): string {
  const parts = [
    name,
    `[${credentials.join(', ')}]`,
    pronouns,
    ...bio.map((block) => `bio: ${text(block)}`),
  ]
  return parts.filter(Boolean).join(' ')
}

function text(block: Block): string {
  if (block.kind === 'picture') {
    const file = block.file ? ` [${block.file.name}]` : ''
    return `picture: ${block.alt}${file}${block.caption ? ` / ${block.caption}` : ''}`
  }
  if (block.kind === 'table') {
    const rows = block.rows.map(
      (row) => `| ${row.map((cell) => cell.map(inline).join('')).join(' | ')} |`,
    )
    return [`table: ${block.caption ?? ''}`, ...rows].join('\n')
  }
  const words = block.spans.map(inline).join('')
  if (block.kind === 'heading') return `${'#'.repeat(block.level + 1)} ${words}`
  if (block.kind === 'quotation') return `> ${words}`
  return block.kind === 'item'
    ? `${'  '.repeat(block.level - 1)}${block.list === 'bullet' ? '-' : '1.'} ${words}`
    : words
}

function inline(span: Inline): string {
  if ('note' in span) return `[note ${span.note + 1}]`
  if (!('text' in span)) {
    const {work, prefix, locatorLabel, locator} = span
    return `[${[prefix, work + 1, locatorLabel, locator].filter(Boolean).join(' ')}]`
  }
  if (span.href) return `<${span.text}>`
  return span.marks?.includes('strong') ? `**${span.text}**` : span.text
}
