import {Refusal} from '../refusal.ts'
import {typeOfExtension} from './fileTypes.ts'

/** How files of some kinds begin; what says that it is one of these must be one. */
const BEGINNINGS: Record<string, RegExp> = {
  pdf: /%PDF-/,
  png: /^\x89PNG/,
  jpg: /^\xff\xd8\xff/,
  jpeg: /^\xff\xd8\xff/,
  gif: /^GIF8/,
  webp: /^RIFF....WEBP/s,
  zip: /^PK/,
  docx: /^PK/,
}

/** Refuses an upload as an image that is declared to be something else altogether. */
export function checkDeclaredImage(declared: string): void {
  const type = declared.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!type || type.startsWith('image/') || type === UNKNOWN) return
  throw Refusal.boom(400, `Invalid image: it is declared as ${type}. Upload it as a file instead`)
}

/**
 * What a file is called in its document: by its extension where that is known, whatever was
 * declared. Refuses with 400 what its first bytes belie.
 */
export function readFileType(extension: string, declared: string, head: string): string {
  const beginning = BEGINNINGS[extension]
  if (beginning && !beginning.test(head)) {
    throw Refusal.boom(400, `The file is named .${extension}, but its bytes are no ${extension}`)
  }
  const known = typeOfExtension(extension)
  if (known !== UNKNOWN) return known.split(';')[0] ?? known
  return /^[\w.+-]+\/[\w.+-]+/.exec(declared)?.[0] ?? UNKNOWN
}

const UNKNOWN = 'application/octet-stream'
