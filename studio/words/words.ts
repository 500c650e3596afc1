import {faultWords} from './faultWords.ts'
import {formWords} from './formWords.ts'
import {releaseWords} from './releaseWords.ts'
import {structureWords} from './structureWords.ts'
import {toolWords} from './toolWords.ts'

/** What Studio says of itself, in words for clinicians; a namespace of Studio's to its sentences. */
export const plainWords: Record<string, Record<string, string>> = {
  ...formWords,
  ...faultWords,
  ...structureWords,
  ...releaseWords,
  ...toolWords,
}

/** Studio speaks to developers in places; these take the place of what it says there. */
export const wordBundles = Object.entries(plainWords).map(([namespace, resources]) => ({
  locale: 'en-US',
  namespace,
  resources,
}))
