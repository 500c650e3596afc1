import {Refusal} from '../../refusal.ts'
import {type Archive, openArchive} from '../archive.ts'
import type {TextName} from '../manuscript.ts'
import {elementsOf, findElements, readXml, wordsOf, type XmlElement} from '../xml.ts'

/** What a Word file is made of, as far as an article needs it. */
export interface WordParts {
  document: XmlElement
  styles: XmlElement | undefined
  numbering: XmlElement | undefined
  footnotes: XmlElement | undefined
  endnotes: XmlElement | undefined
  comments: XmlElement | undefined
  /** The words of headers and footers, which stand on every page of it. */
  margins: string[]
  /** The title among its properties, and what stands on each page. */
  names: TextName[]
  /** Where a link or picture of the document leads. */
  target(id: string): {address: string; isOutside: boolean} | undefined
  /** The links within footnotes or endnotes. */
  noteTarget(part: 'footnotes' | 'endnotes', id: string): string | undefined
  /** The bytes of a file inside, by its address. */
  file(address: string): Uint8Array | undefined
}

/** Opens a .docx. Refuses other zips, macros, and what is damaged. */
export function openWord(bytes: Uint8Array): WordParts {
  const archive = openArchive(bytes, (name) =>
    /^(\[Content_Types\]|_rels\/|word\/|docProps\/core)/.test(name),
  )
  if (Object.keys(archive).some((name) => /vbaProject\.bin$/i.test(name))) throw hasMacros()
  const main = mainPart(archive)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const read = (name: string) => {
    const found = archive[name]
    return found && readXml(found, `part “${name}”`)
  }
  const document = read(main)
  if (!document || !findElements(document, 'w:body').length) throw notWord()
  const targets = readTargets(archive, main)
  const noteTargets = {
    footnotes: readTargets(archive, `${folder}footnotes.xml`),
    endnotes: readTargets(archive, `${folder}endnotes.xml`),
  }
  const margins = readMargins(archive)
  return {
    document,
    styles: read(`${folder}styles.xml`),
    numbering: read(`${folder}numbering.xml`),
    footnotes: read(`${folder}footnotes.xml`),
    endnotes: read(`${folder}endnotes.xml`),
    comments: read(`${folder}comments.xml`),
    margins,
    names: [...readTitle(archive), ...margins.map((text): TextName => ({text, from: 'page'}))],
    target: (id) => targets.get(id),
    noteTarget: (part, id) => noteTargets[part].get(id)?.address,
    file: (address) => archive[address.startsWith('/') ? address.slice(1) : `${folder}${address}`],
  }
}

function mainPart(archive: Archive): string {
  const targets = [...readTargets(archive, '').values()]
  const main = targets.find(({type}) => type.endsWith('/officeDocument'))
  return main?.address.replace(/^\//, '') ?? 'word/document.xml'
}

/** The relationships of a part stand in a file beside it. */
function readTargets(archive: Archive, part: string) {
  const at = part.lastIndexOf('/') + 1
  const found = archive[`${part.slice(0, at)}_rels/${part.slice(at)}.rels`]
  const relations = found ? elementsOf(elementsOf(readXml(found, 'list of links'))[0]) : []
  return new Map(
    relations.map(({attributes: {Id = '', Target = '', Type = '', TargetMode}}) => [
      Id,
      {address: Target, isOutside: TargetMode === 'External', type: Type},
    ]),
  )
}

function readMargins(archive: Archive): string[] {
  const names = Object.keys(archive).filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name))
  const words = names.map((name) =>
    findElements(readXml(archive[name] as Uint8Array, `part “${name}”`), 'w:t')
      .map(wordsOf)
      .join(' '),
  )
  // The number of a page is no word.
  return [...new Set(words.map((text) => text.trim()))].filter((text) => /\p{L}/u.test(text))
}

function readTitle(archive: Archive): TextName[] {
  const found = archive['docProps/core.xml']
  const titles = found ? findElements(readXml(found, 'list of properties'), 'dc:title') : []
  return titles.map((title) => ({text: wordsOf(title), from: 'property'}))
}

function hasMacros(): Refusal {
  return new Refusal(
    'binary',
    'This Word file holds macros, which are programs. Nothing of it was read. In Word choose ' +
      '“Save as” and “Word document (.docx)”, and import that.',
  )
}

function notWord(): Refusal {
  return new Refusal(
    'binary',
    'This is a zipped file, but neither a Word document nor a web page. Import a .docx, or the ' +
      'zipped web page that Google Docs downloads.',
  )
}
