/** Works through a list, with so many in hand at a time; the first error ends it. */
export async function atOnce<T>(
  count: number,
  items: T[],
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const waiting = items.values()
  const hand = async () => {
    for (const item of waiting) await work(item)
  }
  await Promise.all(Array.from({length: count}, hand))
}
