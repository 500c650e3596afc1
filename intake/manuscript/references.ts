import {isSameWork} from '../../citations/sameWork.ts'
import {readApa} from '../references/styles/apa.ts'
import type {Message, Result} from '../result.ts'
import type {WorkDraft} from './draft.ts'
import {type Block, textOf} from './manuscript.ts'
import type {RoledBlock} from './roles.ts'

/** The listed works, each once; `lost` are the lines that could not be read as a reference. */
export function readReferences(roles: RoledBlock[]): Result<WorkDraft[]> & {lost: Block[]} {
  const value: WorkDraft[] = []
  const lost: Block[] = []
  const messages: Message[] = []
  for (const {block} of roles) {
    const text = textOf(block)
    const work = readApa(text)
    if (!work) {
      lost.push(block)
      continue
    }
    const twin = value.find((other) => isSameWork(other.work, work))
    if (twin) {
      const message = `This work is listed before, on line ${twin.lines[0]}. It is kept once.`
      messages.push({what: 'listedTwice', message, lines: block.lines, quote: text})
    } else value.push({work, lines: block.lines})
  }
  return {value, messages, lost}
}
