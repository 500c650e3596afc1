import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {toArticle} from '../../intake/manuscript/article.ts'
import {readText} from '../../intake/manuscript/text.ts'
import {sketch} from './sketch.ts'

const folder = join(import.meta.dirname, 'fixtures')
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))

test.each(names)('%s is recognised as the sketch beside it says', async (name) => {
  const manuscript = readText(readFileSync(join(folder, name)))
  const {value, messages} = toArticle(manuscript.value)
  const found = sketch(value.draft, value.roles, [...manuscript.messages, ...messages])
  await expect(found).toMatchFileSnapshot(join(folder, name.replace('.txt', '.sketch')))
})
