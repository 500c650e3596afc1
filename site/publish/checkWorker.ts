import {parentPort, workerData} from 'node:worker_threads'
import {type BuiltFile, checkFile} from './checkFile.ts'

// A thread's share of the pages; its answer is in the order of its files.
parentPort?.postMessage((workerData as BuiltFile[]).map(checkFile))
