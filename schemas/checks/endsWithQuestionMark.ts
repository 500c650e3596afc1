/** A frequently asked question reads as a question. */
export function endsWithQuestionMark(question: unknown): true | string {
  if (typeof question !== 'string' || !question.trim()) return true
  return /[?？؟]["”’)]*$/.test(question.trim()) || 'A question usually ends with a question mark.'
}
