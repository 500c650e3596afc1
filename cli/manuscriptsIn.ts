import {readFile, stat} from 'node:fs/promises'
import {MAX_BYTES, tooLarge} from '../intake/manuscript/bytes.ts'
import {fetchPictures} from '../intake/sites/fetchPictures.ts'
import {isWordpress, readWordpress} from '../intake/sites/wordpress.ts'
import {createPublicFetch} from './publicFetch.ts'

/** One manuscript to import: a file, or a post of a whole blog. */
export interface ManuscriptFile {
  name: string
  bytes: Uint8Array
  oldAddresses?: string[]
  /** Whether readers of the old site never saw it, so that it stays a draft here whatever is asked. */
  isDraft?: boolean
  findFile?: (path: string) => Uint8Array | undefined
}

const MAX_SITE = 200 * 1024 * 1024

/** The manuscripts in a file, with what the file holds beside them. */
export async function manuscriptsIn(
  path: string,
  withPictures: boolean,
): Promise<{manuscripts: ManuscriptFile[]; left: string[]}> {
  const {size} = await stat(path)
  const isXml = /\.xml$/i.test(path)
  if (size > (isXml ? MAX_SITE : MAX_BYTES)) throw tooLarge(size)
  const bytes = await readFile(path)
  if (!isXml || !isWordpress(bytes)) return {manuscripts: [{name: path, bytes}], left: []}
  const {posts, left} = readWordpress(bytes)
  const addresses = withPictures ? posts.flatMap(({pictures}) => pictures) : []
  // Who imports a site of their own network names its hosts; where these lead on has to be public.
  const {files, failures} = await fetchPictures(
    addresses,
    createPublicFetch(addresses.filter((address) => URL.canParse(address))),
  )
  const manuscripts = posts.map(({file, oldAddress, isPublished}) => ({
    name: `${path}: ${file.name}`,
    bytes: file.bytes,
    ...(oldAddress && {oldAddresses: [oldAddress]}),
    isDraft: !isPublished,
    findFile: (address: string) => files.get(address),
  }))
  return {manuscripts, left: [...left, ...failures.map((failure) => `A picture: ${failure}`)]}
}
