/** Pictures that were fetched, by their addresses, and a sentence for each that could not be. */
export interface FetchedPictures {
  files: Map<string, Uint8Array>
  failures: string[]
}

const MAX_PICTURE = 20 * 1024 * 1024
const AT_ONCE = 4

/** Fetches pictures of an old site, a few at a time; each may take ten seconds and 20 MB. */
export async function fetchPictures(
  addresses: string[],
  fetchOne: typeof fetch = fetch,
): Promise<FetchedPictures> {
  const files = new Map<string, Uint8Array>()
  const failures: string[] = []
  const waiting = [...new Set(addresses)]
  const work = async () => {
    for (let address = waiting.shift(); address; address = waiting.shift()) {
      try {
        files.set(address, await fetchPicture(address, fetchOne))
      } catch (error) {
        failures.push(`${address}: ${(error as Error).message}`)
      }
    }
  }
  await Promise.all(Array.from({length: AT_ONCE}, work))
  return {files, failures}
}

async function fetchPicture(address: string, fetchOne: typeof fetch): Promise<Uint8Array> {
  const response = await fetchOne(address, {signal: AbortSignal.timeout(10_000)})
  if (!response.ok) throw new Error(`the site answered ${response.status}`)
  const announced = Number(response.headers.get('content-length') ?? 0)
  const bytes = announced > MAX_PICTURE ? undefined : new Uint8Array(await response.arrayBuffer())
  if (!bytes || bytes.length > MAX_PICTURE) throw new Error('it has more than 20 MB')
  return bytes
}
