import {parentPort} from 'node:worker_threads'
import {readVocabulary} from '../validate/vocabulary.ts'
import {checkOnePage} from './checkPages.ts'

// Read before the first page comes.
readVocabulary()

parentPort?.on('message', ({id, html, url}: {id: number; html: string; url: string}) => {
  try {
    parentPort?.postMessage({id, checked: checkOnePage(html, url)})
  } catch (error) {
    parentPort?.postMessage({id, error})
  }
})
