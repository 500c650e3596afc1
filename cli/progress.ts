/** Says what is being done while it takes time, and how long it took. */
export async function progress<T>(title: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`
  const live = process.stdout.isTTY
  process.stdout.write(live ? `  ${title} …` : `  ${title} …\n`)
  const ticker = live && setInterval(() => process.stdout.write(`\r  ${title} … ${seconds()}`), 500)
  try {
    const result = await work()
    process.stdout.write(
      live ? `\r\x1b[K✓ ${title} (${seconds()})\n` : `✓ ${title} (${seconds()})\n`,
    )
    return result
  } catch (error) {
    process.stdout.write(live ? `\r\x1b[K✗ ${title}\n` : `✗ ${title}\n`)
    throw error
  } finally {
    if (ticker) clearInterval(ticker)
  }
}
