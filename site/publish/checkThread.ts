import {parentPort} from 'node:worker_threads'
import {readFormsUrl} from '../content/environment.ts'
import {readVocabulary} from '../validate/vocabulary.ts'
import {checkOnePage} from './checkPages.ts'

const forms = readFormsUrl()
// Read before the first page comes.
readVocabulary()

parentPort?.on('message', ({id, html, url}: {id: number; html: string; url: string}) => {
  try {
    const checked = checkOnePage(html, url, forms, new Date())
    // Hundreds of small objects: as text they are handed over in a fifth of the time.
    parentPort?.postMessage({id, checked: JSON.stringify(checked)})
  } catch (error) {
    parentPort?.postMessage({id, error})
  }
})
