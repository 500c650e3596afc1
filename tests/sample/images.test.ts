import {readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import sharp from 'sharp'
import {expect, test} from 'vitest'
import {documents, imagesDir} from '../../sample/index.ts'
import {objectsIn} from './walk.ts'

const files = readdirSync(imagesDir).filter((name) => name.endsWith('.jpg'))
const figures = documents
  .flatMap((document) => [...objectsIn(document)])
  .map(({value}) => value)
  .filter((value) => value._type === 'figure')

test('every figure has a file and every file a figure', () => {
  const used = figures.map((figure) =>
    String(figure._sanityAsset).replace('image@file://./images/', ''),
  )
  expect([...new Set(used)].sort()).toEqual(files.sort())
})

test('every figure is described in a sentence and credited', () => {
  for (const {alt, credit} of figures) {
    expect(alt).toMatch(/^[A-Z].{30,}\.$/)
    expect(alt).not.toMatch(/^(image|picture|photo)/i)
    expect(credit).toBeTruthy()
  }
})

test.each(files)('%s is a progressive JPEG, large enough to be shared', async (name) => {
  const {format, isProgressive, width, height} = await sharp(join(imagesDir, name)).metadata()
  expect({format, isProgressive}).toEqual({format: 'jpeg', isProgressive: true})
  expect(width).toBeGreaterThanOrEqual(1000)
  expect(height).toBeGreaterThanOrEqual(1000)
})

test('all pictures together stay under 1.5 MB', () => {
  const bytes = files.reduce((total, name) => total + statSync(join(imagesDir, name)).size, 0)
  expect(bytes).toBeLessThan(1_500_000)
})
