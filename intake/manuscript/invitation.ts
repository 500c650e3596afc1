/** Whether a line asks readers to make an appointment: short, and with a word for it. */
export function isInvitation(given: string): boolean {
  const text = withoutCall(given)
  return text.split(/\s+/).length <= 40 && BOOKS.test(text) && OPENS.test(text)
}

/** “CTA: Book a free call” → “Book a free call” */
export const withoutCall = (text: string): string =>
  text.replace(/^\[?(?:cta|call to action)\s*:\s*/i, '')

const BOOKS =
  /\b(appointments?|calendar|consultations?|book (?:a|an|your|online|now)|schedule (?:a|an|your)|call us (?:at|on|today|now|to)|(?:free|first|introductory) (?:call|session)|waiting list)\b/i

const OPENS =
  /^(?:please|ready|book|schedule|fill|call|contact|click|use|to (?:book|schedule|make)|for (?:an )?appointments?|reach|get|want|would you like|would like|if you(?:’|')?d like|if you would like|interested|looking for|need (?:help|support)|curious|we offer|not sure)\b/i
