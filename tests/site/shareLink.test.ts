import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createPreviewSecret} from '../../cli/previewSecret.ts'
import {endOfShare, formatShare, readShare} from '../../site/preview/shareLink.ts'

const secret = Buffer.from('a secret of the practice')
const now = new Date('2026-11-23T12:00:00Z')
const share = {id: 'article-first', until: endOfShare(now)}
const path = formatShare(share, secret)

test('a link says which document it shows, and ends after a week', () => {
  expect(readShare(path, secret, now)).toEqual(share)
  expect(readShare(path, secret, new Date('2026-11-30T11:59:59Z'))).toEqual(share)
  expect(readShare(path, secret, new Date('2026-11-30T12:00:00Z'))).toBe('ended')
})

test('nobody makes a link, or changes one, without the secret', () => {
  const [folder, told = '', signature] = path.split(/shared\/|\.(?=[^.]+$)/)
  const other = formatShare({...share, id: 'article-second'}, Buffer.from('a guess'))
  const later = formatShare({...share, until: endOfShare(share.until)}, secret).split('.')[1]
  const forged = [
    other,
    `${folder}shared/${told.replace(/\.\w+$/, `.${later}`)}.${signature}`,
    `${folder}shared/${told}./`,
    `${folder}shared/${told}.${signature?.slice(0, -3)}/`,
    '/preview/shared/',
  ]
  for (const one of forged) expect(readShare(one, secret, now), one).toBeUndefined()
  expect(readShare(path, Buffer.from('a new secret'), now)).toBeUndefined()
})

test('a secret that a power cut emptied is made anew, and one that is whole is kept', () => {
  const dir = mkdtempSync(join(tmpdir(), 'secret-'))
  const secrets = createPreviewSecret(dir)
  const first = secrets.read()
  expect(first).toHaveLength(32)
  expect(secrets.read()).toEqual(first)
  writeFileSync(join(dir, 'preview.key'), '')
  const second = secrets.read()
  expect(second).toHaveLength(32)
  expect(second).not.toEqual(first)
  expect(secrets.read()).toEqual(second)
  secrets.renew()
  expect(secrets.read()).not.toEqual(second)
})
