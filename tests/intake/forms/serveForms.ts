import {startReceiver} from './startReceiver.ts'

// A process that can be killed: serves the forms of a folder, and says where.
const receiver = await startReceiver({dir: process.argv[2] as string})
let n = 0
// From many addresses, so that no limit is in the way, with a clock that passes the time trap.
setInterval(() => {
  receiver.from(`192.0.2.${n++ % 250}`)
  receiver.pass(5000)
}, 1)
console.log(receiver.url)
