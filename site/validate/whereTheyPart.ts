/** Two texts from a little before where they part, up to 80 letters of each. */
export function whereTheyPart(one: string, other: string): [one: string, other: string] {
  const letters = [...one]
  const at = letters.findIndex((letter, index) => letter !== other[index])
  const from = Math.max(0, (at < 0 ? letters.length : at) - 20)
  const cut = (text: string) =>
    `${from > 0 ? '…' : ''}${text.slice(from, from + 80).trim()}` || 'nothing'
  return [cut(one), cut(other)]
}
