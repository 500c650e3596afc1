import type {Run} from '../../citations/runs.ts'
import {directionOf, type Language} from '../../schemas/languages.ts'
import type {ArticleView} from './article.ts'
import {escapeHtml, toBlocksHtml} from './html.ts'
import type {PracticeView} from './practice.ts'
import type {ReferenceView} from './references.ts'

/**
 * An article as HTML that stands by itself, for readers of feeds: no styles, whole addresses.
 * `page` is the article's address; `pictures` are those of its text by their keys, and the main one.
 */
export function toArticleHtml(
  {standfirst, hero, body, questions, references, language}: ArticleView,
  {crisisLine, disclaimer}: PracticeView,
  page: string,
  pictures: Map<string, string>,
): string {
  const html = (text: ArticleView['body']) => toBlocksHtml(text, page, pictures)
  const {cited, further, numbered} = references
  const asked = questions.map(({question, answer, language}) =>
    inLanguage(language, `<h3>${escapeHtml(question)}</h3>${html(answer)}`),
  )
  const picture = hero ? html([{_type: 'picture', _key: 'hero', picture: hero}]) : ''
  return [
    inLanguage(language, html(standfirst) + picture + html(body)),
    ...(asked.length > 0 ? ['<h2>Questions and answers</h2>', ...asked] : []),
    crisisLine.length > 0 ? '<h2>If you need help now</h2>' : '',
    html(crisisLine),
    html(disclaimer),
    listOf('References', cited, numbered ? 'ol' : 'ul'),
    listOf('Further reading', further, 'ul'),
  ].join('')
}

/** Readers of feeds set what is around it in a language and direction of their own. */
const inLanguage = (language: Language | undefined, html: string) =>
  language ? `<div lang="${language}" dir="${directionOf(language)}">${html}</div>` : html

function listOf(title: string, references: ReferenceView[], tag: 'ol' | 'ul'): string {
  if (references.length === 0) return ''
  const items = references.map(({entry}) => `<li>${entry.map(toRun).join('')}</li>`)
  return `<h2>${title}</h2><${tag}>${items.join('')}</${tag}>`
}

function toRun({text, italic, href}: Run): string {
  const html = escapeHtml(text)
  if (href) return `<a href="${escapeHtml(href)}">${html}</a>`
  return italic ? `<i>${html}</i>` : html
}
