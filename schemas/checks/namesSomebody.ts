/** A name in a reference has a family name, or is an organisation. */
export function namesSomebody(name: unknown): true | string {
  const {family, literal, given} = (name ?? {}) as Record<string, string | undefined>
  return Boolean(!name || family || literal || given) || 'Give a family name or an organisation.'
}
