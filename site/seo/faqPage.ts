import {SITE_LANGUAGE} from '../../schemas/languages.ts'
import {toHtml} from '../view/html.ts'
import type {PersonView} from '../view/person.ts'
import type {QuestionView} from '../view/questions.ts'
import {type Node, pointTo} from './graph.ts'
import {ids} from './ids.ts'
import type {PageFacts} from './webPage.ts'

/**
 * The questions that a page owns, as a node of their own: a page that is also a FAQPage by type
 * confuses validators. Nothing if it owns none. Questions that only visit are not told.
 */
export function faqNodes(
  questions: QuestionView[],
  {path, language}: Pick<PageFacts, 'path' | 'language'>,
  site: URL,
): Node[] {
  const mainEntity = questions
    .filter(({owned}) => owned)
    .map((question) => questionNode(question, path, site))
  if (mainEntity.length === 0) return []
  const isPartOf = pointTo(ids.webPage(path, site))
  const inLanguage = language ?? SITE_LANGUAGE
  return [{'@type': 'FAQPage', '@id': ids.faq(path, site), inLanguage, isPartOf, mainEntity}]
}

function questionNode(
  {anchor, question, answer, answeredBy}: QuestionView,
  path: string,
  site: URL,
) {
  return {
    '@type': 'Question',
    '@id': ids.question(path, anchor, site),
    name: question,
    acceptedAnswer: {
      '@type': 'Answer',
      text: toHtml(answer, new URL(path, site).href),
      author: answeredBy && visitorNode(answeredBy, site),
    },
  }
}

/** Somebody who has no card on the page: no id, so as not to tell less about them than others do. */
const visitorNode = ({name, path}: PersonView, site: URL): Node => ({
  '@type': 'Person',
  name,
  url: new URL(path, site).href,
})
