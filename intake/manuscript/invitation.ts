/** Whether a line asks readers to make an appointment: short, and with a word for it. */
export function isInvitation(text: string): boolean {
  return (
    text.split(/\s+/).length <= 40 &&
    /\b(appointments?|calendar|consultation|book (a|an|your)|schedule (a|an|your))\b/i.test(text) &&
    /^(please|ready|book|schedule|fill|call|contact|click|use|to (book|schedule|make)|reach|get)\b/i.test(
      text,
    )
  )
}
