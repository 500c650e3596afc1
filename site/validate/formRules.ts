import {repeated} from './listing.ts'
import {around, each, type PageElement, type PageRule} from './pageRule.ts'

const html = 'https://html.spec.whatwg.org/multipage/forms.html'
const read = {checkedOn: '2026-11-30', status: 'live'} as const

/** What is asked of readers, and how it is sent. */
export const formRules: PageRule[] = [
  {
    rule: 'form',
    here: 'error',
    elsewhere: 'rests',
    find: each('form', (form, {elements}) => {
      if (form.attributes.get('method')?.toLowerCase() !== 'post') return undefined
      const told: PageElement[] = []
      for (const element of elements.slice(form.at + 1)) {
        if (isField(element) || !around(element, (outer) => outer === form)) break
        told.push(element)
      }
      return told.some((element) => element.tag === 'p' && element.words().trim())
        ? undefined
        : 'no words before the first field'
    }),
    expected: 'who reads what is sent, and for how long it is kept, before anything is asked',
    remedy: 'Begin the form with its notice.',
    source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_13',
    ...read,
  },
  {
    rule: 'form',
    here: 'error',
    elsewhere: 'rests',
    find: each('form', (form, {of}) => {
      if (form.attributes.get('method')?.toLowerCase() === 'post') return undefined
      return of('textarea').some((area) => around(area, (outer) => outer === form))
        ? 'what readers write, in an address'
        : undefined
    }),
    expected: 'method="post": addresses are kept in histories and logs',
    remedy: 'Send it by post.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-17.9',
    ...read,
  },
  {
    rule: 'form',
    here: 'error',
    elsewhere: 'rests',
    find: each('input', ({attributes}) =>
      /^(password|file)$/i.test(attributes.get('type') ?? '')
        ? `type="${attributes.get('type')}"`
        : undefined,
    ),
    expected: 'nothing that readers should not have to give',
    remedy: 'Leave it out.',
    source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_5',
    ...read,
  },
  {
    rule: 'form',
    here: 'error',
    elsewhere: 'rests',
    find: (document) =>
      each('form', (form) => {
        if (form.attributes.get('method')?.toLowerCase() !== 'post') return undefined
        const asked = document.having.get('required') ?? []
        return asked.some((field) => around(field, (outer) => outer === form))
          ? undefined
          : 'nothing that has to be answered'
      })(document),
    expected: 'that nothing is sent by mistake',
    remedy: 'Require what it is about.',
    source: `${html}#the-required-attribute`,
    ...read,
  },
  {
    rule: 'choice',
    here: 'error',
    elsewhere: 'warning',
    find: ({of}) => {
      const choices = of('input').filter(isChoice)
      const nameOf = ({attributes}: PageElement) =>
        `${attributes.get('name')}=${attributes.get('value')}`
      const formOf = (choice: PageElement) => around(choice, ({tag}) => tag === 'form')
      return [...Map.groupBy(choices, formOf).values()].flatMap((all) =>
        repeated(all.map(nameOf)).map((place) => ({place, found: 'two choices'})),
      )
    },
    expected: 'another value for each choice: nobody could tell which was made',
    remedy: 'Give each choice a value of its own.',
    source: `${html}#attr-fe-value`,
    ...read,
  },
  {
    rule: 'choice',
    here: 'error',
    elsewhere: 'warning',
    find: ({of}) => {
      const buttons = of('input').filter(({attributes}) => attributes.get('type') === 'radio')
      const groups = Map.groupBy(buttons, ({attributes}) => attributes.get('name'))
      return [...groups].flatMap(([name, all]) =>
        all.length > 1 ? [] : [{place: `<input name="${name}">`, found: 'one choice'}],
      )
    },
    expected: 'choices of one name, of which one can be made',
    remedy: 'Give all of them the same name.',
    source: `${html}#radio-button-group`,
    ...read,
  },
  {
    rule: 'label',
    here: 'error',
    elsewhere: 'rests',
    find: ({of, byId}) =>
      of('label').flatMap(({attributes, parent}) => {
        const id = attributes.get('for') ?? ''
        const field = byId.get(id)
        if (!field || parent?.tag !== 'p' || field.parent === parent) return []
        return [{place: `<label for="${id}">`, found: 'beside another field'}]
      }),
    expected: 'the field that it stands beside',
    remedy: 'Name that field.',
    source: `${html}#the-label-element`,
    ...read,
  },
]

const isField = ({tag}: PageElement) => /^(label|fieldset|select|textarea)$/.test(tag)

const isChoice = ({attributes}: PageElement) =>
  /^(radio|checkbox)$/.test(attributes.get('type') ?? '')
