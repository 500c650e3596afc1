import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {connect} from '../../cli/connect.ts'
import {readEnvironment} from '../../cli/environment.ts'
import {currentSite} from '../../site/publish/currentSite.ts'
import {checkSite} from '../../site/validate/checkSite.ts'
import {readSite} from '../../site/validate/readSite.ts'
import {startAttune} from '../attune.ts'
import {startSmallPractice} from '../smallPractice.ts'

// So that a new start, at another port, makes the same site.
const env = {SITE_URL: 'https://small.example'}

/** Milliseconds after a change: while it is gathered, read, printed, and taken live. */
const MOMENTS = [110, 170, 230, 300, 400]

test('a process that is killed while it publishes leaves a whole site, and the next goes on', async () => {
  let {attune, client} = await startSmallPractice(env)
  const {dataDir} = attune
  const sitesDir = join(dataDir, 'site')
  for (const moment of MOMENTS) {
    const title = `First, changed before ${moment}`
    await client.patch('article-first').set({title}).commit()
    await new Promise((resolve) => setTimeout(resolve, moment))
    await attune.kill()
    const site = currentSite(sitesDir)
    expect(site).toBeDefined()
    const dir = site?.dir ?? ''
    const errors = checkSite(readSite(dir, {now: new Date()}), {
      strict: true,
      now: new Date(),
    }).filter(({severity}) => severity === 'error')
    expect([moment, errors]).toEqual([moment, []])
    attune = await startAttune(dataDir, env)
    ;({client} = await connect(readEnvironment({DATA_DIR: dataDir})))
    const page = await (await fetch(`${attune.url}/articles/first/`)).text()
    expect(page).toContain(title)
  }
  await attune.stop()
  rmSync(dataDir, {recursive: true, force: true})
}, 300_000)
