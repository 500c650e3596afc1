import {flushCompileCache} from 'node:module'
import {listen} from '../../lake/node.ts'

/** Serves the data directory given as argument, and prints its address: a process to be killed. */
let url = 'http://127.0.0.1:1'
const server = await listen(
  {
    dataDir: process.argv[2] ?? '',
    projectId: 'attune',
    dataset: 'production',
    origin: () => url,
    access: {kind: 'owner', user: {id: 'owner', name: 'Ada Owner', email: 'ada@example.org'}},
  },
  {port: 0},
)
url = server.url
console.log(url)
// Whoever is killed writes nothing at its end.
flushCompileCache()
