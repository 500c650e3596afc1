import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {createClient, type SanityClient} from '@sanity/client'
import {solveChallenge} from 'altcha-lib'
import {deriveKey} from 'altcha-lib/algorithms/web/pbkdf2'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {SAMPLE_PASSPHRASE} from '../../schemas/forms/sampleKey.ts'
import {type Attune, startAttune} from '../attune.ts'
import {launchChromium} from '../chromium.ts'
import {untilSendable} from '../intake/forms/untilSendable.ts'
import {openStudio, type StudioPage} from '../studioPage.ts'

let attune: Attune
let client: SanityClient
let browser: Browser
/** Two clinicians at once, each in a browser of their own. */
let hana: StudioPage
let maren: StudioPage
let page: Page
const sent: string[] = []

const PHRASE = 'the lantern under the quince tree'
const PASSPHRASE = 'gravel otter nine candles'
const QUESTION = `I keep thinking of ${PHRASE}. Will drawing help me to let go of it?`

beforeAll(async () => {
  attune = await startAttune()
  client = createClient({
    projectId: 'attune',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: attune.url,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
  })
  browser = await launchChromium()
  hana = await openStudio(browser, attune.url, {
    id: 'person-hana-whitlock-sato',
    name: 'Hana Whitlock-Sato',
    isPerson: true,
  })
  maren = await openStudio(browser, attune.url, {
    id: 'person-maren-okafor-lindqvist',
    name: 'Maren Okafor-Lindqvist',
    isPerson: true,
  })
  page = hana.page
  for (const kind of ['question', 'question', 'question', 'appointment'] as const) {
    await openForm(kind)
  }
  for (const {page} of [hana, maren]) {
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    page.on('websocket', (socket) =>
      socket.on('framesent', ({payload}) => sent.push(String(payload))),
    )
  }
})

afterAll(async () => {
  await browser?.close()
  await attune?.stop()
})

type Kind = 'question' | 'appointment'
/** Forms that lie open from the beginning, since none is taken before it lay open for a while. */
const open: Record<Kind, {token: string; altcha: string}[]> = {question: [], appointment: []}

/** Opens a form as its script does. */
async function openForm(kind: Kind) {
  const asked = await fetch(`${attune.url}/intake/token?for=${kind}`)
  const {token, challenge} = await asked.json()
  const solution = await solveChallenge({challenge, deriveKey})
  open[kind].push({token, altcha: btoa(JSON.stringify({challenge, solution}))})
}

/** Sends one of them; gives the reference code. */
async function submit(kind: Kind, form: Record<string, string>) {
  const {token = '', altcha = ''} = open[kind].shift() ?? {}
  await untilSendable(token)
  const response = await fetch(`${attune.url}/intake/${kind}`, {
    method: 'POST',
    headers: {origin: attune.url},
    body: new URLSearchParams({...form, token, altcha}),
  })
  const text = await response.text()
  expect(response.status, text).toBe(200)
  return /name="code" value="([^"]+)"/.exec(text)?.[1] ?? ''
}

/** What a page of the receiver answers to somebody without script. */
async function post(to: 'status' | 'slot', form: Record<string, string>): Promise<string> {
  const body = new URLSearchParams(form)
  const headers = {origin: attune.url}
  return (await fetch(`${attune.url}/intake/${to}`, {method: 'POST', headers, body})).text()
}

const list = (name: string) => page.getByTestId(`pane-item-${name}`).click()
const row = (words: string | RegExp, at = page) =>
  at.locator('a[data-as="a"]').filter({hasText: words})
const button = (name: string | RegExp, at = page) => at.getByRole('button', {name, exact: true})

async function unlock(passphrase: string, at = page) {
  await at.getByLabel('Passphrase', {exact: true}).fill(passphrase)
  await button('Unlock', at).click()
}

async function choosePassphrase(passphrase: string) {
  await page.getByLabel('Passphrase', {exact: true}).fill(passphrase)
  await page.getByLabel('The same passphrase again').fill(passphrase)
}

/** Through the sheet; gives the secret key that stands on it. */
async function keepSheet(): Promise<string> {
  const list = page.getByRole('list', {name: 'The secret key'})
  await list.waitFor()
  const groups = await list.locator('li').allInnerTexts()
  const use = button('Use this key')
  expect(await use.isDisabled()).toBe(true)
  await page.getByLabel(/last group of the sheet/).fill(groups.at(-1) ?? '')
  await use.click()
  await use.waitFor({state: 'hidden'})
  return groups.join(' ')
}

let sheet = ''
let code = ''
const publicKey = () => client.fetch<string>('*[_id == "settings"][0].forms.publicKey')

test('the practice gets a key of its own, and a sheet that has to be kept', async () => {
  await page.goto(`${attune.url}/studio/`)
  await list('Questions from readers')
  await page.getByText('No new questions').waitFor()
  await page.getByText('the sample’s key', {exact: false}).first().waitFor()
  await page.getByRole('link', {name: 'Keys'}).click()
  await page.getByText(`“${SAMPLE_PASSPHRASE}”`).first().waitFor()
  const before = await publicKey()
  await button('Create the practice’s key').click()
  await choosePassphrase(PASSPHRASE)
  await button('Continue').click()
  sheet = await keepSheet()
  expect(sheet).toMatch(/^AGE-SECRET-KEY-1 /)
  await expect.poll(publicKey).not.toBe(before)
  const holders = async () =>
    (await (await fetch(`${attune.url}/intake/keys`)).json()).keyHolders.map(
      ({name}: {name: string}) => name,
    )
  await expect.poll(holders).toEqual(['Hana Whitlock-Sato'])
})

test('a question is counted and listed, and read only where it is unlocked', async () => {
  code = await submit('question', {
    question: QUESTION,
    name: 'Mina Falk',
    reply: 'mina@falk.example',
    consent: 'yes',
    article: 'article-art-therapy',
    to: 'person-hana-whitlock-sato',
  })
  await row(PHRASE).waitFor()
  await maren.page.goto(`${attune.url}/studio/structure/readerQuestions`)
  await row('A question', maren.page).click()
  await maren.page
    .getByText(/^Deleted in (89|90) days/)
    .last()
    .waitFor()
  expect(await maren.page.getByText(PHRASE).count()).toBe(0)
  await unlock('not this one at all', maren.page)
  await maren.page.getByText('This is not the passphrase of Hana Whitlock-Sato.').waitFor()
  await unlock(PASSPHRASE, maren.page)
  await maren.page.getByTestId('submission').getByText(PHRASE).first().waitFor()
})

test('two browsers see what each other does', async () => {
  await row(PHRASE).click()
  await page.getByLabel('Note for colleagues').fill('She drew before, as a child.')
  await button('Save the note').click()
  await page.getByLabel('Who takes care of it').selectOption({label: 'Hana Whitlock-Sato'})
  await page.getByLabel('How far it is').selectOption('inHand')
  await expect.poll(() => maren.page.getByLabel('How far it is').inputValue()).toBe('inHand')
  expect(await maren.page.getByLabel('Who takes care of it').inputValue()).toBe(
    'person-hana-whitlock-sato',
  )
  expect(await maren.page.getByLabel('Note for colleagues').inputValue()).toBe(
    'She drew before, as a child.',
  )
})

/** Lets a browser learn nothing new of the inbox until it is called. */
async function holdNews(at: Page): Promise<() => Promise<void>> {
  let release = () => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  await at.route('**/intake/inbox', async (route) => {
    await held
    await route.continue().catch(() => {})
  })
  return async () => {
    release()
    await at.unroute('**/intake/inbox')
  }
}

test('an answer waits where only the sender reads it', async () => {
  const letNews = await holdNews(maren.page)
  await maren.page.getByLabel('Answer', {exact: true}).fill('Ask her what the tree was.')
  await page.getByLabel('Answer', {exact: true}).fill('Perhaps.\n\nDraw it, then draw it smaller.')
  await button('Put it where the sender can read it').click()
  await page.getByText('An answer waits for the sender').waitFor()
  const mail = (await page.getByRole('link', {name: /Write a mail/}).getAttribute('href')) ?? ''
  expect(decodeURIComponent(mail)).toContain('/intake/status')
  expect(decodeURIComponent(mail)).not.toMatch(/lantern|smaller/)
  const status = await fetch(`${attune.url}/intake/status`, {
    method: 'POST',
    headers: {origin: attune.url},
    body: new URLSearchParams({code}),
  })
  expect(await status.text()).toContain('Draw it, then draw it smaller.')

  // Maren answers the same in the same moment.
  await button('Put it where the sender can read it', maren.page).click()
  await maren.page.getByText(/A colleague was faster\. .*An answer waits/).waitFor()
  expect(await maren.page.getByLabel('Answer', {exact: true}).inputValue()).toBe(
    'Ask her what the tree was.',
  )
  await letNews()
})

test('in other words it becomes a question on the article, with its author', async () => {
  await button('Make it a question on the site…').click()
  const dialog = page.getByRole('dialog')
  const add = dialog.getByRole('button', {name: 'Add it to the draft'})
  await dialog.getByLabel('Question', {exact: true}).fill(QUESTION)
  await dialog.getByText(/word for word what was sent/).waitFor()
  expect(await add.isDisabled()).toBe(true)
  await dialog.getByLabel('Question', {exact: true}).fill('Can art therapy ease a memory?')
  await dialog.getByLabel('Answer for everybody').fill('It can. Begin with a small sheet.')
  await dialog.getByLabel('Whose answer it is').selectOption({label: 'Hana Whitlock-Sato'})
  await add.click()
  await hana.sees('Art therapy for people who “cannot draw”')
  const faqs = await client.fetch(
    '*[_id == "drafts.article-art-therapy"][0].faqs[question == "Can art therapy ease a memory?"]',
  )
  expect(faqs).toMatchObject([{answeredBy: {_ref: 'person-hana-whitlock-sato'}}])
  const {log} = await (await fetch(`${attune.url}/intake/inbox`)).json()
  expect(log.map(({did}: {did: string}) => did).join()).toContain('made it a question on')
})

test('or an idea for an article', async () => {
  await button('Make it an idea for an article…', maren.page).click()
  const dialog = maren.page.getByRole('dialog')
  await dialog.getByLabel('Working title').fill('When a picture stays')
  await dialog.getByLabel('Note', {exact: true}).fill('On drawing what comes back.')
  await dialog.getByRole('button', {name: 'Begin the draft'}).click()
  await maren.sees('When a picture stays')
  const ideas = await client.fetch(
    '*[title == "When a picture stays"]{_id, "text": pt::text(body)}',
  )
  expect(ideas).toMatchObject([{text: '[todo: On drawing what comes back.]'}])
  expect(ideas[0]._id).toMatch(/^drafts\./)
})

test('without the sender’s consent nothing of it goes on the site', async () => {
  await submit('question', {question: 'Is this between us?'})
  await page.goto(`${attune.url}/studio/structure/readerQuestions`)
  await button('Unlock…').click()
  await unlock(PASSPHRASE)
  await row('Is this between us?').click()
  await page.getByText('May not be published', {exact: true}).waitFor()
  expect(await button('Make it a question on the site…').isDisabled()).toBe(true)
  await page.getByText(/The sender did not agree/).waitFor()
})

test('a request for an appointment shows who, when and where', async () => {
  const own = await submit('appointment', {
    name: 'Oona Tarn',
    contact: '+1 503 555 0188',
    times: 'tuesday-afternoon',
    visit: 'new',
  })
  const [, slot = ''] = /<option value="(20[^"]+)"/.exec(await post('status', {code: own})) ?? []
  await post('slot', {code: own, slot})
  await list('Appointment requests')
  await row(/Appointment for Oona Tarn[\s\S]*Chosen: .* Los Angeles time/).click()
  await page.getByText('+1 503 555 0188').waitFor()
  await page.getByRole('table', {name: 'Times that suit them'}).getByText('●').waitFor()
  await page.getByLabel('How far it is').selectOption('closed')
  await page
    .getByText(/^Deleted in (29|30) days/)
    .last()
    .waitFor()
})

test('the key is exchanged: old questions open as before, new ones with the new key', async () => {
  await page.goto(`${attune.url}/studio/structure/readerQuestions;keys`)
  await unlock(PASSPHRASE)
  const before = await publicKey()
  await button('Exchange the key').click()
  await choosePassphrase('willow tin seven mornings')
  await button('Continue').click()
  const newer = await keepSheet()
  expect(newer).not.toBe(sheet)
  await expect.poll(publicKey).not.toBe(before)
  await submit('question', {question: 'Written after the exchange?'})
  await row('Written after the exchange?').waitFor()
  await row('Is this between us?').waitFor()
  const {log} = await (await fetch(`${attune.url}/intake/inbox`)).json()
  const anew = log.filter(({did}: {did: string}) => did === 'locked with the new key')
  expect(anew).toHaveLength(3)
  sheet = newer
})

const MARENS = 'kettle orbit lemon stairs'

test('a colleague chooses a passphrase of her own, and one’s own is changed', async () => {
  await button('Add a colleague').click()
  await page.getByLabel('Name', {exact: true}).fill('Maren')
  await choosePassphrase(MARENS)
  await button('Save the passphrase').click()
  await button('Change passphrase').nth(1).waitFor()
  await button('Change passphrase').first().click()
  await page.getByText('A new passphrase for Hana Whitlock-Sato.').waitFor()
  await choosePassphrase('sixteen blue hats sailing')
  await button('Save the passphrase').click()
  await button('Add a colleague').waitFor()
  await button('Lock now').first().click()
  await page.getByTestId('keys').getByLabel('Passphrase', {exact: true}).waitFor()
  await unlock('willow tin seven mornings')
  await page.getByText('This is not the passphrase of Hana Whitlock-Sato.').waitFor()
})

test('left alone for 15 minutes it locks itself, and unlocked again nothing typed is lost', async () => {
  const at = maren.page
  await at.clock.install()
  await at.goto(`${attune.url}/studio/structure/readerQuestions`)
  await button('Unlock…', at).click()
  await at.getByLabel('Whose passphrase?').selectOption({label: 'Maren'})
  await unlock(MARENS, at)
  await row('Written after the exchange?', at).waitFor()
  await row('Is this between us?', at).click()
  await at.getByLabel('Answer', {exact: true}).fill('Half an answer, not saved.')
  await at.clock.fastForward('14:00')
  await at.getByText('Unlocked in this tab.').waitFor()
  await at.clock.fastForward('02:00')
  await at.getByText('Locked: what was written opens').waitFor()
  expect(await at.getByText('Is this between us?').count()).toBe(0)
  expect(await at.getByText('Half an answer').count()).toBe(0)
  await at.getByTestId('submission').getByLabel('Whose passphrase?').selectOption({label: 'Maren'})
  await at.getByTestId('submission').getByLabel('Passphrase', {exact: true}).fill(MARENS)
  await at.getByTestId('submission').getByRole('button', {name: 'Unlock'}).click()
  await expect
    .poll(() => at.getByLabel('Answer', {exact: true}).inputValue())
    .toBe('Half an answer, not saved.')
})

test('who forgot the passphrase comes back with the sheet, which opens the old ones, too', async () => {
  await button('Recover with the sheet').click()
  await page.getByLabel('The secret key from the recovery sheet').fill(sheet.toLowerCase())
  await button('Continue').click()
  await page.getByLabel('Name', {exact: true}).fill('Hana again')
  await choosePassphrase('barley comet thimble fourth')
  await button('Save the passphrase').click()
  await row('Written after the exchange?').waitFor()
  await row('Is this between us?').waitFor()
})

test('whose passphrase is removed opens nothing any more', async () => {
  await button('Remove').first().click()
  await button('Yes, remove Maren').click()
  await button('Yes, remove Maren').waitFor({state: 'hidden'})
  const {keyHolders} = await (await fetch(`${attune.url}/intake/keys`)).json()
  const names = keyHolders.map(({name}: {name: string}) => name)
  expect(names).toEqual(['Hana Whitlock-Sato', 'Hana again'])
})

test('locked, nothing that was written stands on the screen', async () => {
  await button('Lock now').first().click()
  await page.getByText('Locked: what was written opens').waitFor()
  expect(await page.getByText('Written after the exchange?').count()).toBe(0)
})

test('without passphrase and sheet a new key begins, and what nobody can read is deleted', async () => {
  await button('No passphrase and no sheet').click()
  await page.getByText('3 questions and 1 request for an appointment cannot be read').waitFor()
  await choosePassphrase('fern harbour nine buttons')
  await button('Continue').click()
  await keepSheet()
  await row('Locked with another key').first().waitFor()
  await page.getByText('4 submissions are locked with a key').waitFor()
  await button('Delete them…').click()
  await button('Yes, delete them for ever').click()
  await page.getByText('No new questions').waitFor()
  const {submissions} = await (await fetch(`${attune.url}/intake/inbox`)).json()
  expect(submissions).toEqual([])
})

test('the settings show the key, and name the practice’s time zone', async () => {
  await hana.open('settings', 'settings')
  await page.getByRole('tab', {name: 'Forms'}).click()
  const fields = page.getByTestId('field-forms')
  await fields.getByText(await publicKey()).waitFor()
  await page.getByTestId('field-forms.timeZone').getByRole('combobox').selectOption('Europe/Oslo')
  const zone = () => client.fetch('*[_id == "drafts.settings"][0].forms.timeZone')
  await expect.poll(zone).toBe('Europe/Oslo')
  await hana.follows('To the keys', /readerQuestions;keys/)
})

test('no passphrase, no secret key and no word left a browser, or lies on the disk', () => {
  const all = sent.join('\n').toUpperCase()
  expect(all).toContain('/INTAKE/KEYS')
  for (const secret of [
    PASSPHRASE,
    MARENS,
    'AGE-SECRET-KEY',
    PHRASE,
    'draw it smaller',
    'She drew before',
    'Half an answer',
    'Oona Tarn',
  ]) {
    expect(all).not.toContain(secret.toUpperCase())
  }
  const paths = readdirSync(attune.dataDir, {recursive: true, encoding: 'utf8'})
    .map((name) => join(attune.dataDir, name))
    .filter((path) => statSync(path).isFile())
  const bytes = Buffer.concat(paths.map((path) => readFileSync(path)))
  expect(bytes.includes('article-art-therapy')).toBe(true)
  for (const words of [PHRASE, 'Oona Tarn', 'mina@falk.example', 'Is this between us']) {
    expect(bytes.includes(words)).toBe(false)
  }
})

test('nothing of this raised an error or left the machine', () => {
  // Maren was told that Hana was faster.
  const overtaken = /\b409\b/
  expect(maren.problems().filter((problem) => overtaken.test(problem))).not.toEqual([])
  for (const studio of [hana, maren]) {
    expect(studio.problems().filter((problem) => !overtaken.test(problem))).toEqual([])
    expect(studio.hosts()).toEqual([new URL(attune.url).host])
  }
})
