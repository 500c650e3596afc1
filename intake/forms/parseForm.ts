import {appointmentForm} from '../../schemas/forms/appointment.ts'
import {questionForm} from '../../schemas/forms/question.ts'
import type {Kind, Sealed} from '../../schemas/forms/submission.ts'

export type ParsedForm =
  | {form: Sealed['form']; errors?: undefined}
  | {errors: [field: string, sentence: string][]}

/** Reads the fields of a form; empty ones count as left out. */
export function parseForm(kind: Kind, values: URLSearchParams): ParsedForm {
  const typed: Record<string, unknown> = {}
  for (const [name, value] of values) if (value.trim()) typed[name] = value
  const result =
    kind === 'question'
      ? questionForm.safeParse(typed)
      : appointmentForm.safeParse({...typed, times: values.getAll('times')})
  if (result.success) return {form: result.data}
  const first = new Map<string, string>()
  for (const {path, message} of result.error.issues) {
    const field = String(path[0] ?? '')
    if (!first.has(field)) first.set(field, message)
  }
  return {errors: [...first]}
}
