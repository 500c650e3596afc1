import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'

const room = join(import.meta.dirname, '../../site')
const readme = readFileSync(join(room, 'README.md'), 'utf8')

test('the README lists every address that the site has, and no other', () => {
  const files = readdirSync(join(room, 'pages'), {recursive: true, encoding: 'utf8'})
  const addresses = files
    .filter((file) => /\.(astro|ts)$/.test(file))
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    // Old addresses are whatever a clinician says, and are told in words.
    .filter((file) => file !== '/[...from].astro')
    .map(toAddress)
  const [, table = ''] = readme.split('## Addresses')
  const listed = [...(table.split('## ')[0] ?? '').matchAll(/`(\/[^`]*)`/g)].map(([, path]) => path)
  expect(listed.toSorted()).toEqual(addresses.toSorted())
})

test('the README lists every folder of the room', () => {
  const folders = readdirSync(room, {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && entry.name !== 'public')
    .map(({name}) => name)
  for (const folder of folders) expect(readme).toContain(`\`${folder}/\``)
})

function toAddress(file: string): string {
  const path = file.replace(/\.(astro|ts)$/, '').replace(/\[(slug|format)\]/g, '<$1>')
  if (path === '/404') return '/404.html'
  if (/\.(\w+|<format>)$/.test(path)) return path
  return `${path.replace(/\/(index|\[\.\.\.page\])$/, '')}/`
}
