import type {AllQuestionsView} from '../view/allQuestions.ts'
import type {Link} from '../view/practice.ts'
import {faqNodes} from './faqPage.ts'
import {type Node, pointTo} from './graph.ts'
import {breadcrumbNodes, webPageNode} from './webPage.ts'

interface QuestionsPage {
  path: string
  name: string
  trail: Link[]
  groups: AllQuestionsView['groups']
}

/** The page of all questions. It tells machines only about those that no other page owns. */
export function questionsNodes({path, name, trail, groups}: QuestionsPage, site: URL): Node[] {
  const faq = faqNodes(
    groups.flatMap(({questions}) => questions),
    path,
    site,
  )
  const hasPart = faq.map(({'@id': id}) => pointTo(id as string))
  return [
    webPageNode('WebPage', {path, name, trail}, site, {hasPart}),
    ...breadcrumbNodes(path, trail, site),
    ...faq,
  ]
}
