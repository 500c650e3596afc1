/** A mail that tells of an answer, for the clinician's own mail program; nothing of either is in it. */
export function toMailDraft(to: string, site: string): string {
  const body = [
    'Hello,',
    `there is an answer for you. To read it, open ${site}/intake/status and type the reference code that you got when you sent your question.`,
    'Nobody but you and us can read it there.',
  ].join('\n\n')
  return `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent('There is an answer for you')}&body=${encodeURIComponent(body)}`
}
