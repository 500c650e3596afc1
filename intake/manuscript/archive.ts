import {unzipSync} from 'fflate'
import {Refusal} from '../refusal.ts'

/** The files of a zip, by their names. */
export type Archive = Record<string, Uint8Array>

const MAX_FILE = 64 * 1024 * 1024
const MAX_ALL = 160 * 1024 * 1024
const MAX_COUNT = 2000

/**
 * Unzips what `isWanted`. A file never takes more room than it says it does, and what all say
 * together is bounded, so that a small file cannot fill the memory.
 */
export function openArchive(bytes: Uint8Array, isWanted: (name: string) => boolean): Archive {
  let [all, count] = [0, 0]
  try {
    return unzipSync(bytes, {
      filter: ({name, originalSize}) => {
        count += 1
        if (count > MAX_COUNT) throw tooMuch(`more than ${MAX_COUNT} files`)
        if (!isWanted(name)) return false
        all += originalSize
        if (originalSize > MAX_FILE || all > MAX_ALL) {
          throw tooMuch(`${Math.ceil(all / 1024 / 1024)} MB and more, once it is unpacked`)
        }
        return true
      },
    })
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(
      'damaged',
      'The file is damaged or was not copied whole: it cannot be unpacked. Open it in the program ' +
        'that made it, save it again, and import that.',
    )
  }
}

function tooMuch(found: string): Refusal {
  return new Refusal(
    'tooLarge',
    `The file holds ${found}. That is not one article: check the file, and split it or make its ` +
      'pictures smaller.',
  )
}
