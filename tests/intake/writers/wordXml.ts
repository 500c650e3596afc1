import {strToU8, zipSync} from 'fflate'

/** A Word document with this XML in its body, and files beside it. */
export function writeWordXml(
  body: string,
  files: Record<string, string | Uint8Array> = {},
): Uint8Array {
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document><w:body>${body}</w:body></w:document>`,
    ...files,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The links of a Word document, by their ids. */
export const writeLinks = (links: Record<string, string>) =>
  `<Relationships>${Object.entries(links)
    .map(([id, target]) => `<Relationship Id="${id}" Type="${OFFICE}/image" Target="${target}"/>`)
    .join('')}</Relationships>`

/** A paragraph of plain words, in a style if one is named. */
export const paragraph = (words: string, style?: string) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
