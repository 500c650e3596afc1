import {joinWords} from './joinWords.ts'
import type {AskedQuestion, Page} from './page.ts'
import {around, type PageElement} from './pageRule.ts'
import {isProse} from './passages.ts'

/** Notes a question: a heading in a part that has a fragment, which leads to itself by its own words. */
export function noteQuestion(heading: PageElement, page: Page): void {
  const id = heading.parent?.attributes.get('id') ?? ''
  if (!id.startsWith('q-')) return
  const said = joinWords([heading.words()])
  const question = said.slice(0, (said.length - ' Link to: '.length) / 2)
  const section = around(heading, ({tag}) => tag === 'section')?.at
  const owner = page.titles.find(({heads}) => heads !== undefined && heads === section)?.href
  page.asked.set(id, {question, answer: '', by: '', owner})
}

/** Notes what stands under a question: its answer, and the line that says who gave it. */
export function noteAnswer(element: PageElement, page: Page): void {
  const asked = questionAround(element, page)
  if (!asked) return
  if (isProse(element)) asked.answer = joinWords([element.seen()])
  else if (element.tag === 'p') asked.by = joinWords([element.words()])
}

const questionAround = ({parent}: PageElement, page: Page): AskedQuestion | undefined =>
  page.asked.get(parent?.attributes.get('id') ?? '')
