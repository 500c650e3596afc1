import {Document, HeadingLevel, Packer, Paragraph, type ParagraphChild, TextRun} from 'docx'
import type {Run} from '../../citations/runs.ts'
import {directionOf, nameOfLanguage} from '../../schemas/languages.ts'
import type {ArticleView} from '../view/article.ts'
import {needsBreak} from '../view/articleMarkdown.ts'
import type {PersonView} from '../view/person.ts'
import type {ReferenceView} from '../view/references.ts'
import {createBlocks, linkTo} from './blocks.ts'
import {numbering, stylesIn} from './styles.ts'

/**
 * An article as a Word file, for a colleague who marks it up: what its page says, without what the
 * practice puts under every article. The importer reads it back. `files` are pictures by the ids of
 * their assets; `site` is where paths lead.
 */
export async function toArticleWord(
  article: ArticleView,
  site: URL,
  files: Map<string, Uint8Array>,
): Promise<Uint8Array> {
  const page = new URL(article.path, site).href
  const isRtl = article.language !== undefined && directionOf(article.language) === 'rtl'
  const blocks = createBlocks(page, files, isRtl)
  const {title, standfirst, hero, body, questions, references} = article
  const {cited, further, numbered} = references
  const document = new Document({
    title,
    creator: article.authors.map(({name}) => name).join('; '),
    styles: stylesIn(article.language),
    numbering,
    sections: [
      {
        children: [
          heading(title, HeadingLevel.TITLE, isRtl),
          ...factsOf(article, site),
          ...blocks.text(standfirst),
          ...(hero ? blocks.picture(hero) : []),
          ...(needsBreak(article) ? [new Paragraph({style: 'Break'})] : []),
          ...blocks.text(body),
          ...(questions.length ? [heading('Questions and answers', HeadingLevel.HEADING_1)] : []),
          ...questions.flatMap(({question, answer}) => [
            heading(question, HeadingLevel.HEADING_2, isRtl),
            ...blocks.text(answer),
          ]),
          ...listOf('References', cited, numbered),
          ...listOf('Further reading', further, false),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** Our own headings, in English, run from left to right in every article. */
const heading = (
  text: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  isRtl = false,
) =>
  new Paragraph({
    heading: level,
    ...(isRtl && {bidirectional: true}),
    children: [new TextRun({text, ...(isRtl && {rightToLeft: true})})],
  })

/** The lines that the importer knows an article and its people by. */
function factsOf(article: ArticleView, site: URL): Paragraph[] {
  const {authors, language, published, reviewer, lastReviewed} = article
  const {nextReviewDue, isOverdue} = article
  const text = (words: string) => [new TextRun(words)]
  const lines: (ParagraphChild[] | undefined)[] = [
    authors.length
      ? [new TextRun('By '), ...authors.flatMap((one, i) => nameOf(one, i ? '; ' : '', site))]
      : undefined,
    language && text(`Language: ${nameOfLanguage(language)}`),
    text(`Published ${published.text}`),
    reviewer && [new TextRun('Clinically reviewed by '), ...nameOf(reviewer, '', site)],
    lastReviewed && text(`Last reviewed ${lastReviewed.text}`),
    nextReviewDue &&
      text(`${isOverdue ? 'A review was due on' : 'Next review due'} ${nextReviewDue.text}`),
    text(`Address: ${new URL(article.path, site).href}`),
  ]
  const said = lines.filter((children) => children !== undefined)
  return said.map((children, i) => {
    const isLast = i === said.length - 1
    return new Paragraph({style: 'Facts', children, ...(isLast && {spacing: {after: 280}})})
  })
}

function nameOf({name, path, credentials}: PersonView, before: string, site: URL) {
  const letters = credentials.map(({abbreviation}) => `, ${abbreviation}`).join('')
  return [
    new TextRun(before),
    linkTo(new URL(path, site).href, [new TextRun(name)]),
    new TextRun(letters),
  ]
}

function listOf(title: string, references: ReferenceView[], numbered: boolean): Paragraph[] {
  if (references.length === 0) return []
  const list = {reference: numbered ? 'number' : 'bullet', level: 0, instance: 0}
  return [
    heading(title, HeadingLevel.HEADING_1),
    ...references.map(({entry, evidence}) => {
      const kind = evidence ? [new TextRun(` (${evidence})`)] : []
      return new Paragraph({numbering: list, children: [...entry.map(runOf), ...kind]})
    }),
  ]
}

function runOf({text, italic, href}: Run): ParagraphChild {
  const run = new TextRun({text, ...(italic && {italics: true})})
  return href ? linkTo(href, [run]) : run
}
