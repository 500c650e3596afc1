import {Refusal} from '../refusal.ts'
import type {Result} from '../result.ts'
import {openArchive} from './archive.ts'
import {MAX_BYTES, notText, tooLarge} from './bytes.ts'
import {readDocx} from './docx.ts'
import type {FindFile} from './findFile.ts'
import {declaresHtml, readHtml} from './html.ts'
import {withLetteredLists} from './lettered.ts'
import type {Manuscript} from './manuscript.ts'
import {readMarkdown} from './markdown.ts'
import {readOdt} from './odt.ts'
import {withoutStruck} from './struck.ts'
import {readText} from './text.ts'

/** Formats that are read, by the endings of their names. */
const FORMATS = {
  docx: 'a Word document',
  odt: 'an OpenDocument text',
  html: 'a web page',
  zip: 'a zipped web page',
  md: 'Markdown',
  txt: 'plain text',
} as const

type Format = keyof typeof FORMATS

/**
 * Reads a manuscript of any format, which is told by the bytes of the file; its name only tells
 * Markdown from plain text. Throws a `Refusal` for what cannot be read.
 */
export function readManuscript(
  {name, bytes}: {name: string; bytes: Uint8Array},
  findFile?: FindFile,
): Result<Manuscript> {
  if (bytes.length > MAX_BYTES) throw tooLarge(bytes.length)
  const format = formatOf(name, bytes)
  const {value: read, messages} = withLetteredLists(withoutStruck(READERS[format](bytes, findFile)))
  const value = {...read, names: [...(read.names ?? []), {text: name, from: 'file' as const}]}
  const claimed = endingOf(name)
  if (!claimed || claimed === format || (claimed === 'zip' && format !== 'html'))
    return {value, messages}
  const message = `The name of the file says ${FORMATS[claimed]}, but it is ${FORMATS[format]}. It was read as that.`
  return {value, messages: [{what: 'otherFormat', message}, ...messages]}
}

const READERS: Record<Format, (bytes: Uint8Array, findFile?: FindFile) => Result<Manuscript>> = {
  docx: readDocx,
  odt: readOdt,
  html: readHtml,
  zip: readZippedPage,
  md: readMarkdown,
  txt: readText,
}

function endingOf(name: string): Format | undefined {
  const ending = /\.([a-z\d]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const same: Record<string, Format> = {
    htm: 'html',
    xhtml: 'html',
    markdown: 'md',
    mdx: 'md',
    text: 'txt',
  }
  return same[ending] ?? (ending in FORMATS ? (ending as Format) : undefined)
}

function formatOf(name: string, bytes: Uint8Array): Format {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) return formatOfZip(bytes)
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw oldOrLocked(bytes)
  const claimed = endingOf(name)
  const start = new TextDecoder().decode(bytes.subarray(0, 4000))
  if (declaresHtml(start) && (claimed !== 'md' || /^\s*(<!doctype|<html)/i.test(start)))
    return 'html'
  if (claimed === 'html' || claimed === 'md') return claimed
  return isMarkdown(start) ? 'md' : 'txt'
}

/** Programs for notes save Markdown as plain text, too. */
function isMarkdown(text: string): boolean {
  const signs = text.match(/^#{1,4} \S|^\*\*[^*\n]+\*\*$|^\*[^*\n]+\?\*$|\]\(https?:/gm) ?? []
  return signs.length >= 3
}

const startsWith = (bytes: Uint8Array, ...start: number[]) =>
  start.every((byte, i) => bytes[i] === byte)

/** The names of its files stand in a zip as they are, whatever it holds. */
function formatOfZip(bytes: Uint8Array): 'docx' | 'odt' | 'zip' {
  const names: string[] = []
  const {mimetype} = openArchive(bytes, (name) => {
    names.push(name)
    return name === 'mimetype'
  })
  if (names.some((name) => /^(word\/|\[Content_Types\]\.xml$)/.test(name))) return 'docx'
  if (mimetype && names.includes('content.xml')) {
    if (/opendocument\.text\b/.test(new TextDecoder().decode(mimetype))) return 'odt'
    throw notText('an OpenDocument table, presentation or drawing')
  }
  return 'zip'
}

/** Word locks a document inside the container that its old format had. */
function oldOrLocked(bytes: Uint8Array): Refusal {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1))
  const isLocked = text.includes('EncryptedPackage')
  return isLocked
    ? new Refusal(
        'locked',
        'This document is protected with a password. Open it in Word, take the password off under “File”, ' +
          '“Info”, “Protect Document”, save it, and import that.',
      )
    : new Refusal(
        'binary',
        'This is a document of an old Word (.doc). Open it in Word or Google Docs, save it as a ' +
          'Word document (.docx), and import that.',
      )
}

/** A zip from Google Docs: one page, and its pictures in a folder beside it. */
function readZippedPage(bytes: Uint8Array): Result<Manuscript> {
  const isUsed = (name: string) =>
    /\.(x?html?|png|jpe?g|gif|webp|svg|avif)$/i.test(name) && !/(^|\/)(__MACOSX|\.)/.test(name)
  const files = openArchive(bytes, isUsed)
  const pages = Object.keys(files).filter((name) => /html?$/i.test(name))
  const [page] = pages
  if (!page || pages.length > 1) {
    throw new Refusal(
      'binary',
      `This zipped file holds ${page ? `${pages.length} web pages` : 'no web page'}, but one was expected, as Google Docs ` +
        'downloads it. Unpack it, and import the documents in it one by one.',
    )
  }
  const folder = page.slice(0, page.lastIndexOf('/') + 1)
  return readHtml(files[page] as Uint8Array, (path) => files[folder + decodePath(path)])
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path.replace(/^\.\//, ''))
  } catch {
    return path
  }
}
