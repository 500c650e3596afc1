import type {QuestionView} from '../view/questions.ts'
import {faqNodes} from './faqPage.ts'
import {type Node, pointTo} from './graph.ts'
import {breadcrumbNodes, type PageFacts, webPageNode} from './webPage.ts'

interface QuestionsPage extends PageFacts {
  questions: QuestionView[]
}

/** A page that is nothing more special than a page, with the questions that it owns. */
export function questionsNodes({questions, ...page}: QuestionsPage, site: URL): Node[] {
  const faq = faqNodes(questions, page, site)
  const hasPart = faq.map(({'@id': id}) => pointTo(id as string))
  return [
    webPageNode('WebPage', page, site, {hasPart}),
    ...breadcrumbNodes(page.path, page.trail, site),
    ...faq,
  ]
}
