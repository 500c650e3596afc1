import {type ReadyBlock, type ReadyText, rowsOf} from './richText.ts'

/** The words of a text, one line for each paragraph, without its citation marks. */
export function toPlainText(text: ReadyText): string {
  return text.map(plainBlock).filter(Boolean).join('\n')
}

function plainBlock(block: ReadyBlock): string {
  if (block._type === 'picture') return ''
  if (block._type === 'callout') {
    return [block.title, toPlainText(block.body)].filter(Boolean).join('\n')
  }
  if (block._type === 'table') {
    const lines = rowsOf(block).map((row) => row.map(toPlainText).join(' '))
    return [block.caption, ...lines].filter(Boolean).join('\n')
  }
  return block.children.map((child) => (child._type === 'span' ? child.text : '')).join('')
}

/** The beginning of a text without its headings, whole words, with … where it was cut. */
export function toExcerpt(text: ReadyText, length = 160): string {
  const passages = text.filter((block) => block._type !== 'block' || !/^h\d$/.test(block.style))
  const words = (toPlainText(passages) || toPlainText(text)).replace(/\s+/g, ' ').trim()
  if (words.length <= length) return words
  return `${words
    .slice(0, length)
    .replace(/\s+\S*$/, '')
    .replace(/[,;:.–—-]+$/, '')}…`
}

/** Minutes that the texts take at 225 words a minute, at least one. */
export function toMinutes(texts: ReadyText[]): number {
  const words = texts.map(toPlainText).join(' ').match(/\S+/g)?.length ?? 0
  return Math.max(1, Math.round(words / 225))
}
