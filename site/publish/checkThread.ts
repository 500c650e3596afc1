import {parentPort} from 'node:worker_threads'
import {readFormsUrl} from '../content/environment.ts'
import {readVocabulary} from '../validate/vocabulary.ts'
import {checkOnePage} from './checkPages.ts'

const forms = readFormsUrl()
// Read before the first page comes.
readVocabulary()

parentPort?.on('message', ({id, html, url}: {id: number; html: string; url: string}) => {
  try {
    parentPort?.postMessage({id, checked: checkOnePage(html, url, forms, new Date())})
  } catch (error) {
    parentPort?.postMessage({id, error})
  }
})
