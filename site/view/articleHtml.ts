import {toText} from '../../citations/runs.ts'
import type {ArticleView} from './article.ts'
import {escapeHtml, toBlocksHtml} from './html.ts'
import type {ReferenceView} from './references.ts'

/**
 * An article as HTML that stands by itself, for readers of feeds: no styles, whole addresses.
 * `page` is the article's address; `pictures` are those of its text by their keys.
 */
export function toArticleHtml(
  {standfirst, body, questions, references}: ArticleView,
  page: string,
  pictures: Map<string, string>,
): string {
  const html = (text: ArticleView['body']) => toBlocksHtml(text, page, pictures)
  const {cited, further, numbered} = references
  return [
    html(standfirst),
    html(body),
    ...(questions.length > 0 ? ['<h2>Questions and answers</h2>'] : []),
    ...questions.map(({question, answer}) => `<h3>${escapeHtml(question)}</h3>${html(answer)}`),
    listOf('References', cited, numbered ? 'ol' : 'ul'),
    listOf('Further reading', further, 'ul'),
  ].join('')
}

function listOf(title: string, references: ReferenceView[], tag: 'ol' | 'ul'): string {
  if (references.length === 0) return ''
  const items = references.map(({entry}) => `<li>${escapeHtml(toText(entry))}</li>`)
  return `<h2>${title}</h2><${tag}>${items.join('')}</${tag}>`
}
