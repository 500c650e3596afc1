// Every text of a preview carries two characters of Unicode's private planes: the document and the
// place in it. They pass through all that the site does with text, and are taken out of the HTML.

/** Where in which document a text is written. */
export interface Place {
  id: string
  type: string
  path: string
}

const FIRST_DOCUMENT = 0xf0000
const FIRST_PATH = 0x100000
const ROOM = 0xfffd

const documents: {id: string; type: string; paths: string[]; known: Map<string, number>}[] = []
const known = new Map<string, number>()

/** The mark of a place; the same one for the same place. */
export function markOf({id, type, path}: Place): string {
  const index = known.get(id) ?? documents.push({id, type, paths: [], known: new Map()}) - 1
  known.set(id, index)
  const document = documents[index]
  if (!document) return ''
  const place = document.known.get(path) ?? document.paths.push(path) - 1
  document.known.set(path, place)
  if (index > ROOM || place > ROOM) return ''
  return String.fromCodePoint(FIRST_DOCUMENT + index, FIRST_PATH + place)
}

const mark = /([\u{F0000}-\u{FFFFD}])([\u{100000}-\u{10FFFD}])/u

/** The place that a text names, if it still has its mark. */
export function placeIn(text: string): Place | undefined {
  const [, first = '', second = ''] = mark.exec(text) ?? []
  const document = documents[(first.codePointAt(0) ?? 0) - FIRST_DOCUMENT]
  const path = document?.paths[(second.codePointAt(0) ?? 0) - FIRST_PATH]
  return document && path ? {id: document.id, type: document.type, path} : undefined
}

/** Also takes out halves that are left where a text was cut. */
export const withoutMarks = (text: string): string =>
  text.replace(/[\u{F0000}-\u{10FFFD}]|[\uDB80-\uDBFF](?![\uDC00-\uDFFF])/gu, '')
