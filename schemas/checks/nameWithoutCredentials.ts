/** A person's name holds no credentials: "Wen Li, LCAT" has to become a name and a credential. */
export function nameWithoutCredentials(name: unknown): true | string {
  if (typeof name !== 'string') return true
  const letters = name.match(/,\s*([A-Z][\w.-]*)|\s([A-Z][A-Z-]{2,})$/)
  return letters
    ? `“${(letters[1] ?? letters[2])?.trim()}” looks like a credential. Add it under Credentials, and keep only the name here.`
    : true
}
