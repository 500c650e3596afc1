/** Does work under one name one after the other; names are forgotten when nothing waits. */
export async function inTurn<T>(
  turns: Map<string, Promise<unknown>>,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const mine = (turns.get(name) ?? Promise.resolve()).then(work)
  const settled = mine.catch(() => {})
  turns.set(name, settled)
  try {
    return await mine
  } finally {
    if (turns.get(name) === settled) turns.delete(name)
  }
}
