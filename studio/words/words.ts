import {definePlugin} from 'sanity'
import {formWords} from './formWords.ts'
import {releaseWords} from './releaseWords.ts'
import {structureWords} from './structureWords.ts'
import {toolWords} from './toolWords.ts'

/** What Studio says of itself, in words for clinicians; a namespace of Studio's to its sentences. */
export const plainWords: Record<string, Record<string, string>> = {
  ...formWords,
  ...structureWords,
  ...releaseWords,
  ...toolWords,
}

/** Studio speaks to developers in places; here it speaks to clinicians. */
export const words = definePlugin({
  name: 'words',
  i18n: {
    bundles: Object.entries(plainWords).map(([namespace, resources]) => ({
      locale: 'en-US',
      namespace,
      resources,
    })),
  },
})
