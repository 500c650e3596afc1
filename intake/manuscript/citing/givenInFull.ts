import {readReferences} from '../../references/readReferences.ts'
import {isEntryShaped} from '../entryShape.ts'
import type {Found} from './mentions.ts'

/** “(Gold, C. (2012). Rest and the heart. Sleep Notes, 3(2), 4–9.)” */
const BRACKET = /[([]((?:[^()[\]]|[([][^()[\]]*[)\]]){40,600})[)\]]/g

/** Works that a bracket within the text gives in full: they stay there, and are told. */
export function findGivenInFull(text: string): Found['doubts'] {
  return [...text.matchAll(BRACKET)].flatMap(([, words = '']) => {
    const [work, ...others] = isEntryShaped(words) ? readReferences(words).works : []
    const isWhole = work?.work.authors?.length && work.work.title && work.work.issued?.year
    if (!isWhole || others.length) return []
    const message =
      'This gives a work in full within the text, where it stays. To cite it, add it to the references in Studio.'
    return [{what: 'givenInFull', message, quote: words}]
  })
}
