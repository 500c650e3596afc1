import type {Run} from '../../citations/runs.ts'
import {nameOfLanguage} from '../../schemas/languages.ts'
import type {ArticleView} from './article.ts'
import {escapeLine, escapeOf, guardStart, toMarkdown} from './markdown.ts'
import type {PersonView} from './person.ts'
import type {PracticeView} from './practice.ts'
import type {ReferenceView} from './references.ts'

/** The Markdown twin of an article's page, for readers that are programs. */
export function toArticleMarkdown(article: ArticleView, practice: PracticeView, site: URL): string {
  const page = new URL(article.path, site).href
  const {title, standfirst, hero, body, questions, references} = article
  const {cited, further, numbered} = references
  const picture = hero && {_type: 'picture' as const, _key: 'hero', picture: hero}
  const parts = [
    `# ${escapeLine(title)}`,
    factsOf(article, site),
    toMarkdown(standfirst, page),
    picture ? toMarkdown([picture], page) : '',
    needsBreak(article) ? '***' : '',
    toMarkdown(body, page),
    questions.length > 0 ? '## Questions and answers' : '',
    ...questions.flatMap(({question, answer}) => [
      `### ${escapeLine(question)}`,
      toMarkdown(answer, page),
    ]),
    practice.crisisLine.length > 0 ? '## If you need help now' : '',
    toMarkdown(practice.crisisLine, page),
    toMarkdown(practice.disclaimer, page),
    listOf('References', cited, numbered),
    listOf('Further reading', further, false),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** Whether nothing but a line could tell where the introduction ends and the text begins. */
export const needsBreak = ({standfirst, hero, body: [first]}: ArticleView): boolean =>
  standfirst.length > 0 && !hero && first?._type === 'block' && !/^h\d$/.test(first.style)

function factsOf(article: ArticleView, site: URL): string {
  const {authors, language, published, updated, reviewer, lastReviewed} = article
  const {nextReviewDue, isOverdue} = article
  const lines = [
    `By ${authors.map((person) => nameOf(person, site)).join('; ')}`,
    language && `Language: ${nameOfLanguage(language)}`,
    `Published ${published.text}`,
    updated && `Updated ${updated.text}`,
    reviewer && `Clinically reviewed by ${nameOf(reviewer, site)}`,
    lastReviewed && `Last reviewed ${lastReviewed.text}`,
    nextReviewDue &&
      `${isOverdue ? 'A review was due on' : 'Next review due'} ${nextReviewDue.text}`,
    `Address: <${new URL(article.path, site).href}>`,
  ]
  return lines.flatMap((line) => (line ? [`- ${line}`] : [])).join('\n')
}

function nameOf({name, path, credentials}: PersonView, site: URL): string {
  const letters = credentials.map(({abbreviation}) => `, ${escapeLine(abbreviation)}`)
  return `[${escapeLine(name)}](<${new URL(path, site).href}>)${letters.join('')}`
}

function listOf(title: string, references: ReferenceView[], numbered: boolean): string {
  if (references.length === 0) return ''
  const items = references.map(({entry, number, evidence, retracted}) => {
    const told = [evidence, retracted].filter((words) => words !== undefined)
    const kind = told.map((words) => ` (${escapeLine(words)})`).join('')
    return `${numbered ? `${number}.` : '-'} ${guardStart(entry.map(toRun).join(''))}${kind}`
  })
  return `## ${title}\n\n${items.join('\n')}`
}

function toRun({text, italic, href}: Run): string {
  const words = escapeOf(text)
  if (href) return `[${words}](<${href.replace(/[<>\\\n]/g, encodeURIComponent)}>)`
  // Stars beside punctuation may be read as stars.
  return italic && /^[\p{L}\p{N}](.*[\p{L}\p{N}])?$/su.test(text) ? `*${words}*` : words
}
