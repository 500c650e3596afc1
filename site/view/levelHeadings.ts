import type {ReadyText} from './richText.ts'

/**
 * Headings one below the other without a gap, the first of them just below the page's title, in
 * whatever sizes the text was written (WCAG technique G141). What stood on one level still does.
 */
export function levelHeadings(text: ReadyText): ReadyText {
  const above: number[] = []
  return text.map((block) => {
    const size = block._type === 'block' && block.anchor !== undefined && Number(block.style[1])
    if (!size) return block
    while ((above.at(-1) ?? 0) >= size) above.pop()
    above.push(size)
    return {...block, style: `h${above.length + 1}` as 'h2' | 'h3' | 'h4'}
  })
}
