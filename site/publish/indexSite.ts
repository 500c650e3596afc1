import {readdir, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {close, createIndex} from 'pagefind'

/**
 * Reads the pages of a built site and writes into another folder what the search page fetches, part
 * by part, when a reader asks. Pages say themselves what of them is to be found. Gives whether it
 * was made: once it is `stopped`, it is left at once, and nothing of it stays.
 */
export async function indexSite(
  site: string,
  outputPath: string,
  stopped: AbortSignal,
): Promise<boolean> {
  // Pagefind cannot be told to stop; without its process, what it was asked for fails.
  stopped.addEventListener('abort', close)
  try {
    await makeIndex(site, outputPath, stopped)
    return true
  } catch (error) {
    // Its process may write for a moment yet.
    await rm(outputPath, {recursive: true, force: true, maxRetries: 5})
    if (!stopped.aborted) throw error
    return false
  } finally {
    stopped.removeEventListener('abort', close)
    await close()
  }
}

async function makeIndex(site: string, outputPath: string, stopped: AbortSignal) {
  const {index, errors} = await createIndex({keepIndexUrl: false, forceLanguage: 'en'})
  if (!index) throw new Error(`Error: the search index cannot be made: ${errors.join('; ')}`)
  stopped.throwIfAborted()
  const added = await index.addDirectory({path: site})
  stopped.throwIfAborted()
  const written = await index.writeFiles({outputPath})
  stopped.throwIfAborted()
  const failures = [...added.errors, ...written.errors]
  if (failures.length > 0) throw new Error(`Error: no search index: ${failures.join('; ')}`)
  await removeInterfaces(outputPath)
}

/** Pagefind brings interfaces of its own, which no page here uses. */
async function removeInterfaces(folder: string) {
  for (const file of await readdir(folder)) {
    if (/ui|highlight|playground/.test(file)) await rm(join(folder, file), {recursive: true})
  }
}
