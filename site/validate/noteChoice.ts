import {joinWords} from './joinWords.ts'
import type {Page} from './page.ts'
import {around, type PageElement} from './pageRule.ts'

/** Notes what a form sends by itself, or lets readers choose from a list. */
export function noteChoice(element: PageElement, page: Page): void {
  const {tag, attributes} = element
  const value = attributes.get('value')
  const isHidden = attributes.get('type') === 'hidden'
  if (!value || (tag === 'input' && !isHidden)) return
  const named = isHidden ? element : around(element, (outer) => outer.tag === 'select')
  // What is hidden is told by the heading of the part that the form is in.
  const told = isHidden ? around(element, (outer) => outer.tag === 'section') : element
  const words = joinWords([told?.words() ?? '']).slice(0, 200)
  page.choices.push({field: named?.attributes.get('name') ?? '', value, words})
}
