import type {SanityClient} from '@sanity/client'
import type {Browser} from 'playwright-core'
import {connect} from '../cli/connect.ts'
import {readEnvironment} from '../cli/environment.ts'
import {type Attune, startAttune} from './attune.ts'
import {launchChromium} from './chromium.ts'

/** A running Attune, and a client that sees all of its lake, drafts as documents of their own. */
interface Practice {
  attune: Attune
  client: SanityClient
}

/** What a journey sets out with: a practice, the sample one if none is named, and a browser. */
export async function openJourney(
  start: () => Promise<Practice> = startSample,
): Promise<Practice & {browser: Browser; close(): Promise<void>}> {
  const browser = await launchChromium()
  try {
    const {attune, client} = await start()
    const close = async () => {
      await browser.close()
      await attune.stop()
    }
    return {attune, client, browser, close}
  } catch (error) {
    await browser.close()
    throw error
  }
}

async function startSample(): Promise<Practice> {
  const attune = await startAttune()
  const {client} = await connect(readEnvironment({DATA_DIR: attune.dataDir}))
  return {attune, client}
}
