import type {ReadWork} from '../readWork.ts'
import {readApa} from './apa.ts'

type Styled = Pick<ReadWork, 'work' | 'origin' | 'left'>

/** Reads the entries of one list, each undefined that is no reference. */
export function readStyled(entries: string[]): (Styled | undefined)[] {
  return entries.map((entry) => {
    const work = readApa(entry)
    return work && {work, origin: 'apa', left: []}
  })
}
