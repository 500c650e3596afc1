import {strToU8, zipSync} from 'fflate'

/** An OpenDocument text with this as its `content.xml`, and files beside it. */
export function writeOdt(content: string, files: Record<string, Uint8Array> = {}): Uint8Array {
  const mimetype = strToU8('application/vnd.oasis.opendocument.text')
  return zipSync({mimetype, 'content.xml': strToU8(content), ...files})
}

/** A `content.xml` with these paragraphs and styles. */
export const odtContent = (paragraphs: string, styles = '') =>
  `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${paragraphs}</office:text></office:body></office:document-content>`
