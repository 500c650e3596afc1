import {html} from './markup.ts'
import {
  attribute,
  type Element,
  elementsIn,
  formatPage,
  type Page,
  put,
  setAttribute,
  setText,
  textOf,
} from './page.ts'

/** What a form holds when it is shown again. */
export interface Filling {
  /** Path that the form is sent to: tells it from others on the page. */
  action: string
  values: URLSearchParams
  token: string
  /** By the name of the field, or '' for what concerns the whole. */
  errors: [field: string, sentence: string][]
  /** Said above the form where nothing is wrong. */
  notice?: string | undefined
}

/**
 * The site's own page with its form filled in: what was typed, each mistake beside its field, and all
 * at the top, where the focus is without any script. Undefined if the page has no such form.
 */
export function fillForm(page: Page, filling: Filling): string | undefined {
  const form = page.find(
    (element) =>
      element.tagName === 'form' && (attribute(element, 'action') ?? '').endsWith(filling.action),
  )
  if (!form) return undefined
  for (const element of elementsIn(form)) fill(element, filling)
  for (const [field, sentence] of filling.errors) if (field) mark(form, field, sentence)
  put(form, summaryOf(form, filling), 'first')
  const title = page.find(({tagName}) => tagName === 'title')
  if (title && filling.errors.length > 0) setText(title, `Please check: ${textOf(title)}`)
  return formatPage(page)
}

function fill(element: Element, {values, token}: Filling) {
  const name = attribute(element, 'name')
  if (!name) return
  const given = values.getAll(name)
  if (name === 'token') return setAttribute(element, 'value', token)
  if (name === 'altcha' || name === 'website') return setAttribute(element, 'value', '')
  if (element.tagName === 'textarea') return setText(element, given[0] ?? '')
  if (element.tagName === 'select') return choose(element, given[0])
  if (element.tagName !== 'input') return
  const type = attribute(element, 'type')
  if (type === 'checkbox' || type === 'radio') {
    const isChosen = given.includes(attribute(element, 'value') ?? 'on')
    return setAttribute(element, 'checked', isChosen ? '' : undefined)
  }
  setAttribute(element, 'value', given[0] ?? '')
}

function choose(select: Element, given: string | undefined) {
  for (const option of elementsIn(select).filter(({tagName}) => tagName === 'option')) {
    const value = attribute(option, 'value') ?? textOf(option)
    setAttribute(option, 'selected', value === given ? '' : undefined)
  }
}

const idOfError = (field: string) => `mistake-${field}`

/** Puts the sentence under the field's label, and ties the field to it. */
function mark(form: Element, field: string, sentence: string) {
  const box = elementsIn(form).find((element) => attribute(element, 'data-field') === field)
  if (!box) return
  put(box, html`<p class="mistake" id="${idOfError(field)}">${sentence}</p>`, 'last')
  for (const element of elementsIn(box)) {
    if (attribute(element, 'name') !== field) continue
    setAttribute(element, 'aria-invalid', 'true')
    const described = attribute(element, 'aria-describedby')
    const ids = [described, idOfError(field)].filter(Boolean).join(' ')
    setAttribute(element, 'aria-describedby', ids)
  }
}

function summaryOf(form: Element, {errors, notice}: Filling) {
  if (errors.length === 0) {
    return html`${
      notice ? html`<p class="told" role="status" tabindex="-1" autofocus>${notice}</p>` : ''
    }`
  }
  const controls = elementsIn(form)
  const idOf = (field: string) => {
    const control = controls.find((element) => attribute(element, 'name') === field)
    return control && attribute(control, 'id')
  }
  const items = errors.map(([field, sentence]) => {
    const id = idOf(field)
    return html`<li>${id ? html`<a href="#${id}">${sentence}</a>` : sentence}</li>`
  })
  return html`<div class="mistakes" role="alert" tabindex="-1" autofocus><h2>Not sent yet</h2><p>Your words are still here. Please look at this:</p><ul>${items}</ul></div>`
}
