import type {Link} from '../view/practice.ts'
import type {QuestionView} from '../view/questions.ts'
import {faqNodes} from './faqPage.ts'
import {type Node, pointTo} from './graph.ts'
import {breadcrumbNodes, webPageNode} from './webPage.ts'

interface QuestionsPage {
  path: string
  name: string
  trail: Link[]
  questions: QuestionView[]
}

/** A page that is nothing more special than a page, with the questions that it owns. */
export function questionsNodes({path, name, trail, questions}: QuestionsPage, site: URL): Node[] {
  const faq = faqNodes(questions, path, site)
  const hasPart = faq.map(({'@id': id}) => pointTo(id as string))
  return [
    webPageNode('WebPage', {path, name, trail}, site, {hasPart}),
    ...breadcrumbNodes(path, trail, site),
    ...faq,
  ]
}
