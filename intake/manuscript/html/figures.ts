import type {FlowContext} from './context.ts'
import {detach, type Element, findAll, wordsOf} from './elements.ts'
import {isPicture, readPicture} from './pictures.ts'
import {readTable} from './tables.ts'

/** Pictures or a table with their caption; `readRest` reads what else stands in the figure. */
export function readFigure(figure: Element, context: FlowContext, readRest: () => void) {
  const captions = findAll(figure, ({tagName}) => tagName === 'figcaption')
  const caption = captions.map(wordsOf).filter(Boolean).join(' ')
  const pictures = findAll(figure, isPicture)
  const tables = findAll(figure, ({tagName}) => tagName === 'table')
  const [table] = tables
  if (!pictures.length) {
    const isRead = table && tables.length === 1 && caption && readTable(table, context, caption)
    if (!isRead) readRest()
    return
  }
  for (const picture of pictures) readPicture(picture, context, caption)
  for (const one of tables) context.read(one)
  // Words that stand in it beside its caption follow it.
  for (const one of [...captions, ...pictures, ...tables]) detach(one)
  if (wordsOf(figure)) readRest()
}
