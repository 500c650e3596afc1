import {defineField, defineType} from '@sanity/types'
import {endsWithQuestionMark} from '../checks/endsWithQuestionMark.ts'

export const question = defineField({
  name: 'question',
  title: 'Question',
  type: 'string',
  validation: (rule) => [
    rule.required().error('Write the question as a reader would ask it.'),
    rule.custom(endsWithQuestionMark).warning(),
  ],
})

export const answer = defineField({
  name: 'answer',
  title: 'Answer',
  type: 'briefText',
  validation: (rule) => rule.required().min(1).error('A question on the site needs an answer.'),
})

export const answeredBy = defineField({
  name: 'answeredBy',
  title: 'Answered by',
  type: 'reference',
  to: [{type: 'person'}],
  description: 'Only if it is not the author of the page.',
})

/** A question and its answer, owned by the page that holds it. */
export const faqEntry = defineType({
  name: 'faqEntry',
  title: 'Question and answer',
  type: 'object',
  fields: [question, answer, answeredBy],
  preview: {
    select: {title: 'question', answer: 'answer'},
    prepare: ({title, answer}) => ({
      title: title || 'A question to be written',
      subtitle: beginningOf(answer) || 'No answer yet',
    }),
  },
})

/** The first words of an answer, for lists. */
function beginningOf(answer: unknown): string {
  const blocks = (Array.isArray(answer) ? answer : []) as {children?: {text?: string}[]}[]
  const text = blocks.flatMap(({children = []}) => children.map(({text}) => text ?? '')).join('')
  return text.length > 120 ? `${text.slice(0, 120).trimEnd()} …` : text
}
