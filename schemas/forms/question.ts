import {z} from 'zod'
import {line, paragraphs} from './typed.ts'

/** What a reader asks under “Ask me anything”. Only the question is needed. */
export const questionForm = z.object({
  question: paragraphs(2000, 'Write your question.').refine(
    (text) => (text.match(/https?:\/\//g) ?? []).length <= 2,
    'A question may hold up to two links. Take some out.',
  ),
  /** A name or an alias. */
  name: line(80).optional(),
  /** Where an answer may be sent. */
  reply: z.email('This does not look like an e-mail address.').max(254).optional(),
  /** Whether an edited answer may be published. Nobody agrees by leaving it as it is. */
  consent: z
    .literal('yes')
    .optional()
    .transform((given) => given === 'yes'),
  /** Id of the person who is asked. */
  to: line(128).optional(),
  /** Id of the article it is about. */
  article: line(128).optional(),
})

export type QuestionForm = z.infer<typeof questionForm>
