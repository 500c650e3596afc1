import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {checkDataset} from '../../cli/checkDataset.ts'
import {newDataDir} from '../attune.ts'
import {type TarFile, tar} from './writers/tar.ts'

const folder = newDataDir()

const line = (asset: string) =>
  `${JSON.stringify({_id: 'a', _type: 'article', hero: {_sanityAsset: asset}})}\n`
const own = line('image@file://./images/a.png')
const whole: TarFile[] = [
  {name: 'production/data.ndjson', content: own},
  {name: 'production/images/a.png', content: 'x'},
]

function write(name: string, bytes: Buffer | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

test('a dataset with its own pictures is taken', async () => {
  await checkDataset(write('whole.tar.gz', gzipSync(tar(whole))))
  await checkDataset(write('whole.ndjson', own))
  const long = {name: 'x', content: '30 path=production/data.ndjson\n', type: 'x'}
  await checkDataset(write('long.tgz', gzipSync(tar([long, ...whole]))))
})

test.each<[string, string, Buffer | string, RegExp]>([
  ['a file of this machine', 'a.ndjson', line('image@file:///etc/passwd'), /etc\/passwd.*line 1/],
  ['a file above it', 'b.ndjson', own + line('file@file://./../secret'), /secret.*line 2/],
  ['an address', 'c.ndjson', line('image@http://127.0.0.1/a.png'), /127\.0\.0\.1/],
  [
    'an address whose name is written in signs',
    'd.ndjson',
    line('image@http://127.0.0.1/').replace('_sanity', '\\u005fsanity'),
    /127\.0\.0\.1/,
  ],
  [
    'an address within an archive',
    'e.tar.gz',
    gzipSync(tar([{name: 'p/data.ndjson', content: line('file@https://a.example/x')}])),
    /a\.example/,
  ],
  ['a path that leads out', 'f.tar.gz', gzipSync(tar([{name: '../a'}])), /“\.\.\/a”.*outside/],
  ['a path from the root', 'g.tar.gz', gzipSync(tar([{name: '/etc/a'}])), /outside/],
  [
    'a long path that leads out',
    'h.tar.gz',
    gzipSync(tar([{name: 'x', content: '15 path=a/../../b\n', type: 'x'}, {name: 'b'}])),
    /outside/,
  ],
  ['a symbolic link', 'i.tar.gz', gzipSync(tar([{name: 'a', type: '2'}])), /link “a”/],
  ['a hard link', 'j.tar.gz', gzipSync(tar([{name: 'a', type: '1'}])), /link “a”/],
  ['a line that is no document', 'k.ndjson', `${own}{"_id":`, /line 2 is no document/],
  ['no archive', 'l.tar.gz', Buffer.from('PK\x03\x04'), /damaged/],
  ['no tar', 'm.tar.gz', gzipSync(Buffer.alloc(2048, 97)), /no tar/],
])('%s is refused before anything is unpacked', async (_, name, bytes, message) => {
  await expect(checkDataset(write(name, bytes))).rejects.toThrow(message)
  await expect(checkDataset(write(name, bytes))).rejects.toThrow(/Nothing was imported/)
})

test('an archive that breaks off anywhere is refused', async () => {
  const packed = gzipSync(tar(whole))
  for (let i = 0; i < 10; i++) {
    const path = write(`cut${i}.tar.gz`, packed.subarray(0, Math.floor((packed.length * i) / 10)))
    await expect(checkDataset(path)).rejects.toThrow(/damaged/)
  }
})
