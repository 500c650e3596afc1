/** An element of XML with its text. Nothing where there is no text. */
export function element(name: string, text: string | undefined): string {
  if (text === undefined) return ''
  return `<${name}>${escapeXml(text)}</${name.split(' ')[0]}>`
}

/** For text and attributes. Control characters, which XML cannot hold, are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
