import {joinWords} from './joinWords.ts'
import type {Page} from './page.ts'
import {around, type PageElement} from './pageRule.ts'

/** Notes what a form asks, sends by itself, or lets readers choose from a list. */
export function noteChoice(element: PageElement, page: Page): void {
  const {tag, attributes} = element
  noteField(element, page)
  const value = attributes.get('value')
  const isHidden = attributes.get('type') === 'hidden'
  if (!value || (tag === 'input' && !isHidden)) return
  const named = isHidden ? element : around(element, (outer) => outer.tag === 'select')
  // What is hidden is told by the heading of the part that the form is in.
  const told = isHidden ? around(element, (outer) => outer.tag === 'section') : element
  const words = joinWords([told?.words() ?? '']).slice(0, 200)
  page.choices.push({field: named?.attributes.get('name') ?? '', value, words})
}

/** By its name, and by whatever makes another question of it. */
function noteField({tag, attributes}: PageElement, page: Page): void {
  if (tag === 'option' || attributes.get('type') === 'hidden') return
  const told = ['name', 'type', 'maxlength'].map((name) => attributes.get(name))
  const how = ['required', 'checked'].filter((name) => attributes.has(name))
  page.asks.at(-1)?.fields.push([...told, ...how].filter(Boolean).join(' '))
}
