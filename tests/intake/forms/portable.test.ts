import {build} from 'vite'
import {expect, test} from 'vitest'

/** The code of a bundle for a browser, where whatever is Node's becomes a stand-in with this name. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {write: false, minify: false, lib: {entry, formats: ['es'], fileName: 'bundle'}},
  })
  const [first] = Array.isArray(built) ? built : [built]
  if (!first || !('output' in first)) throw new Error('nothing was built')
  return first.output.map((file) => ('code' in file ? file.code : '')).join('\n')
}

const isNodes = /from\s*"node:|require\("node:|__vite-browser-external/

test('the receiver needs no API of Node', async () => {
  const code = await bundle('intake/forms/receiver.ts')
  expect(code).toContain('/intake/token')
  expect(code).not.toMatch(isNodes)
})

test('what does need it is noticed', async () => {
  expect(await bundle('intake/forms/store/openFormStore.ts')).toMatch(isNodes)
})
