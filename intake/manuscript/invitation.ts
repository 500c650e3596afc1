/**
 * Whether a line asks readers to make an appointment or to call: short, with a word for it or a
 * number, and opened as such lines are, also by a question: “Sore knees? Call us on …”.
 */
export function isInvitation(given: string): boolean {
  const text = withoutCall(given)
  if (text.split(/\s+/).length > 40 || HELPS.test(text)) return false
  return isCall(given) || (leadsToUs(text) && OPENS.test(text))
}

/** Whether it is one whatever stands around it: it says so, or goes on behind a question. */
export const isCall = (text: string): boolean =>
  withoutCall(text) !== text || (leadsToUs(text) && ASKS.test(text))

const leadsToUs = (text: string) => BOOKS.test(text) || REACHES.test(text)

/** Where to turn in an emergency, with its number: that is for every reader. */
export const isHelpline = (text: string): boolean => HELPS.test(text) && /\d{3}/.test(text)

/** Where to turn in an emergency books nothing. */
const HELPS =
  /\b(?:crisis|suicid\w*|emergency|(?:help|hot|life|info)-?line|samaritans|116 ?123)\b|(?<!\d[ )-]*)\b(?:988|911|999|112)\b(?![ -]\d)/i

/** “CTA: Book a free call” → “Book a free call” */
export const withoutCall = (text: string): string =>
  text.replace(/^\[?(?:cta|call to action)\s*:\s*/i, '')

const BOOKS =
  /\b(appointments?|calendar|consultations?|book (?:a|an|your|online|now)|schedule (?:a|an|your)|call us (?:at|on|today|now|to)|(?:free|first|introductory) (?:call|session)|waiting list)\b/i

/** “ring the Elm Street team on 0161 …”, “write to us at hello@…” */
const REACHES =
  /\b(?:call|ring|phone|text|e-?mail|write to|contact|reach)\b.{0,60}(?:\d{3}[ .)-]{1,2}\d{3,4}\b|[\w.+-]+@[\w-]+\.\w{2,})/i

/** “Sore knees? Call …”: the question of who asks for no answer, nor for what one thinks of the text. */
const ASKS =
  /^(?!(?:any )?(?:comments?|feedback|thoughts|corrections)\b)[^.!?]{4,90}\?\s+(?:please )?(?:call|ring|phone|text|e-?mail|write|contact|book|schedule|come|join|get in touch|reach out)\b/i

const OPENS =
  /^(?:please|ready|book|schedule|fill|call|contact|click|use|to (?:book|schedule|make|arrange|ask for|talk to|speak (?:to|with))|for (?:an )?appointments?|reach|get|want|would you like|would like|if you(?:’|')?d like|if you would like|interested|looking for|need (?:help|support)|curious|we offer|not sure)\b/i
