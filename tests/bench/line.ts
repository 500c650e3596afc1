/** One row of the bench's table: a time against a baseline measured in the same run. */
export interface Line {
  what: string
  /** Milliseconds for one, or as the unit says. */
  ours: number
  unit?: 'MB'
  baseline: number | null
  /** What is promised, e.g. `≥ 20×`. */
  promise?: string
  holds?: boolean
}

/** Milliseconds that `work` takes: the median of several, after one that is not counted. */
export async function measure(times: number, work: () => unknown): Promise<number> {
  await work()
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return taken.sort((a, b) => a - b)[times >> 1] as number
}
