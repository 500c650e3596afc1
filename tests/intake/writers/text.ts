/** Writes Markdown as the plain text that somebody would have typed. */
export function writeText(markdown: string): string {
  return markdown
    .replace(/<sup>([\d,–-]+)<\/sup>/g, (_, list: string) =>
      [...list].map((letter) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(letter)] ?? letter).join(''),
    )
    .replace(/<\/?sup>/g, '')
    .replace(/m2\b/g, 'm²')
    .replace(/^#+ /gm, '')
    .replace(/\[([^\]\n]+)\]\((https?:[^)]+)\)/g, '$1 ($2)')
    .replace(/\*\*?([^*\n]+)\*\*?/g, '$1')
}
