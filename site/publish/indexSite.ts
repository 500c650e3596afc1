import {readdir, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {close, createIndex} from 'pagefind'

/**
 * Reads the built pages into `pagefind/`, from where the search page fetches only the parts of the
 * index that a reader asks for. Pages say themselves what of them is to be found.
 * Gives whether it was made: once it is `stopped`, nothing is written any more.
 */
export async function indexSite(dir: string, stopped: AbortSignal): Promise<boolean> {
  const {index, errors} = await createIndex({keepIndexUrl: false, forceLanguage: 'en'})
  if (!index) throw new Error(`Error: the search index cannot be made: ${errors.join('; ')}`)
  const outputPath = join(dir, 'pagefind')
  if (stopped.aborted) {
    await close()
    return false
  }
  // Pagefind cannot be told to stop; without its process, what it was asked for fails.
  stopped.addEventListener('abort', close)
  const added = await index.addDirectory({path: dir}).catch((error) => {
    if (!stopped.aborted) throw error
  })
  stopped.removeEventListener('abort', close)
  if (!added || stopped.aborted) {
    await close()
    return false
  }
  // What is there may be the very file of the site that is read: it is not written over.
  await rm(outputPath, {recursive: true, force: true})
  const written = await index.writeFiles({outputPath})
  await close()
  const failures = [...added.errors, ...written.errors]
  if (failures.length > 0) throw new Error(`Error: no search index: ${failures.join('; ')}`)
  await removeInterfaces(outputPath)
  return true
}

/** Pagefind brings interfaces of its own, which no page here uses. */
async function removeInterfaces(folder: string) {
  for (const file of await readdir(folder)) {
    if (/ui|highlight|playground/.test(file)) await rm(join(folder, file), {recursive: true})
  }
}
