import {afterAll, expect, test} from 'vitest'
import {startRegisters} from '../intake/registers.ts'
import {openJourney} from '../journey.ts'
import {startSmallPractice} from '../smallPractice.ts'
import {openStudio} from '../studioPage.ts'
import {pasteInto, studioText} from '../studioText.ts'

const source = (id: string, title: string, family: string, year: number, more = {}) => ({
  _id: id,
  _type: 'source',
  type: 'article-journal',
  title,
  authors: [{_type: 'cslName', _key: 'a', family, given: 'Ina'}],
  issued: {_type: 'cslDate', year},
  containerTitle: 'Journal of Rest',
  ...more,
})

const online = await startRegisters()
const {pubmed} = online.registers
const {attune, client, browser, close} = await openJourney(() =>
  startSmallPractice({PUBMED_URL: pubmed}),
)
afterAll(async () => {
  await close()
  await online.close()
})
for (const document of [
  source('source-lark', 'Sleep and slow music', 'Lark', 2019, {doi: '10.1000/lark.1'}),
  source('source-finch', 'Rest after loss: study protocol', 'Finch', 2020, {
    evidence: 'protocol',
  }),
]) {
  await client.create(document)
}
const studio = await openStudio(browser, attune.url)
const {page} = studio
await studio.open('article', 'article-first')
const body = studioText(page, 'body')
await body.goToEnd('What the first article says.')

/** Asks again until the answer is right: Studio saves a moment after somebody typed. */
const poll = <T>(ask: () => T) => expect.poll(ask)

const picker = () => page.getByTestId('citing')
const option = (name: RegExp) => picker().getByRole('option', {name})

/** The children of the first paragraph as the lake holds them: text, or the id that is cited. */
async function untilHeld(expected: (string | RegExp)[]): Promise<void> {
  await poll(() =>
    client.fetch<string[]>(
      `*[_id == "article-first"][0].body[_key == "p1"][0].children[]{"is": coalesce(source._ref, text)}.is`,
      {},
      {perspective: 'drafts'},
    ),
  ).toEqual(expected.map((part) => (typeof part === 'string' ? part : expect.stringMatching(part))))
}

test('a bracket opens the references, which narrow as one types, and Enter cites', async () => {
  await body.type('[')
  await picker().waitFor()
  await page.keyboard.type('lark')
  await option(/Lark, 2019/).waitFor()
  await poll(() => picker().getByRole('option').count()).toBe(1)
  await page.keyboard.press('Enter')
  await picker().waitFor({state: 'detached'})
  await body.type(' So it is said.')
  await untilHeld(['What the first article says.', 'source-lark', ' So it is said.'])
  await poll(() => body.marks.allTextContents()).toEqual(['1'])
})

test('the mark shows the whole reference', async () => {
  await body.marks.first().hover()
  await page.getByText('Lark, I. (2019). Sleep and slow music').waitFor()
  await page.mouse.move(0, 0)
})

test('a bracket that is closed, and one that is left with Escape, stay text', async () => {
  await body.type(' Sic [')
  await picker().waitFor()
  await page.keyboard.type('sic]')
  await picker().waitFor({state: 'detached'})
  await body.type(' and [')
  await picker().waitFor()
  await page.keyboard.type('so')
  await page.keyboard.press('Escape')
  await picker().waitFor({state: 'detached'})
  await body.type(' on.')
  await untilHeld([
    'What the first article says.',
    'source-lark',
    ' So it is said. Sic [sic] and [so on.',
  ])
})

const DOI = 'https://doi.org/'

test('what is typed or pasted before the picker has the focus is the picker’s', async () => {
  for (const [write, found] of [
    [() => page.keyboard.type('lark'), 'lark'],
    [() => pasteInto(page, {'text/plain': '10.1000/lark.1 '}), '10.1000/lark.1'],
    [() => pasteInto(page, {'text/plain': `${DOI}10.1000/lark.1`}), `${DOI}10.1000/lark.1`],
  ] as const) {
    await body.type('[')
    await picker().waitFor()
    await body.focus()
    await write()
    const field = picker().getByRole('combobox')
    await poll(() => field.inputValue()).toBe(found)
    await option(/Lark, 2019/).waitFor()
    await poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true)
    await page.mouse.click(5, 300)
    await picker().waitFor({state: 'detached'})
    await body.press('Backspace')
  }
  await untilHeld([
    'What the first article says.',
    'source-lark',
    ' So it is said. Sic [sic] and [so on.',
  ])
})

test('every key from the bracket on is the picker’s, whatever has the focus', async () => {
  const atOnce = (keys: string[]) => Promise.all(keys.map((key) => page.keyboard.press(key)))
  // Before the picker is drawn: no key waits until the one before it is answered.
  await atOnce(['[', 's', 'x', 'Backspace', 'o', 'Escape'])
  await picker().waitFor({state: 'detached'})
  await body.type('!')
  await untilHeld([/first/, 'source-lark', / and \[so on\.\[so!$/])
  for (const _ of '[so!') await body.press('Backspace')
  // When the text has taken the focus back.
  await body.type('[')
  await option(/Lark, 2019/).waitFor()
  await body.focus()
  // The last of them comes when the picker is gone, and the text is not drawn yet.
  await atOnce(['ArrowDown', 'ArrowUp', 'ArrowDown', 'Enter', '!'])
  await picker().waitFor({state: 'detached'})
  await untilHeld([/first/, 'source-lark', / and \[so on\.$/, 'source-lark', '!'])
  for (const _ of ['!', 'the mark']) await body.press('Backspace')
  // Before it is known what there is to cite.
  await atOnce(['[', 'l', 'a', 'r', 'k', 'Enter'])
  await picker().waitFor({state: 'detached'})
  await untilHeld([/first/, 'source-lark', / and \[so on\.$/, 'source-lark', ''])
  await body.press('Backspace')
  await untilHeld([/first/, 'source-lark', / and \[so on\.$/])
  expect(await client.fetch('count(*[_id == "drafts.article-first"][0].body)')).toBe(2)
})

const apa =
  'Wren, O., & Tern, P. (2021). Music in the ward: A randomised trial. Journal of Quiet, 7(2), 10–19. https://doi.org/10.1000/WREN.7'

test('a pasted reference is added and cited, in the place that it has in the text', async () => {
  await body.goToEnd('What the first article says.')
  await body.press('ControlOrMeta+Shift+C')
  await picker().waitFor()
  await pasteInto(page, {'text/plain': apa})
  await option(/Add to the references and cite/).waitFor()
  await page.keyboard.press('Enter')
  await picker().waitFor({state: 'detached'})
  await untilHeld(['What the first article says.', /^source-wren-2021/, '', 'source-lark', / Sic/])
  await poll(() => body.marks.allTextContents()).toEqual(['1', '2'])
})

test('the same work in another form is matched, and never made twice', async () => {
  const bibtex =
    '@article{wren,\n  title = {Music in the ward: a randomised trial},\n  doi = {10.1000/wren.7}\n}'
  for (const form of [bibtex, 'https://doi.org/10.1000/wren.7', '10.1000/lark.1']) {
    await body.press('ControlOrMeta+Shift+C')
    await picker().waitFor()
    await pasteInto(page, {'text/plain': form})
    // Until what was pasted is read, the whole library is offered.
    await poll(() => picker().getByRole('option').allTextContents()).toEqual([
      expect.stringMatching(/^(Wren & Tern|Lark)/),
    ])
    await page.keyboard.press('Escape')
    await picker().waitFor({state: 'detached'})
  }
  expect(await client.fetch('count(*[_type == "source"])')).toBe(3)
})

test('a DOI that nobody knows here is completed by hand', async () => {
  await body.goToEnd('Sic [sic] and [so on.')
  await body.press('ControlOrMeta+Shift+C')
  await pasteInto(page, {'text/plain': 'doi:10.1000/new.9'})
  await picker().getByText('10.1000/new.9 is not among your references yet').waitFor()
  // Tab goes round in the picker.
  await page.keyboard.press('Shift+Tab')
  await picker().getByLabel('Journal, book or website').and(page.locator(':focus')).waitFor()
  await picker().getByLabel('Title', {exact: true}).fill('Resting well')
  await picker()
    .getByLabel(/^Authors/)
    .fill('Ibis, Q.')
  await picker().getByLabel('Year').fill('2018')
  await picker().getByRole('button', {name: 'Add and cite'}).click()
  await picker().waitFor({state: 'detached'})
  const made = await client.fetch('*[_type == "source" && doi == "10.1000/new.9"][0]')
  expect(made).toMatchObject({title: 'Resting well', issued: {year: 2018}})
  expect(made.authors).toMatchObject([{family: 'Ibis', given: 'Q.'}])
  await poll(() => body.marks.allTextContents()).toEqual(['1', '2', '3'])
})

test('the list of references makes itself, in order of first use, and takes further reading', async () => {
  await page.getByRole('tab', {name: 'Sources'}).click()
  const list = page.getByTestId('article-sources')
  const entries = list.getByTestId('source-entry')
  await poll(() => entries.allTextContents()).toMatchObject([
    expect.stringMatching(/^1\.Wren, O\., & Tern, P\./),
    expect.stringMatching(/^2\.Lark, I\./),
    expect.stringMatching(/^3\.Ibis, Q\./),
  ])
  await list.getByRole('button', {name: 'Add further reading'}).click()
  await page.keyboard.type('rest after loss')
  await list.getByRole('option', {name: /Finch, 2020/}).click()
  await poll(() => entries.last().textContent()).toMatch(/^4\.Finch.*A study protocol/)
  await entries
    .last()
    .getByRole('button', {name: /Take out/})
    .click()
  await poll(() => entries.count()).toBe(3)
})

test('further reading is put in order by hand, by mouse or by keys', async () => {
  const list = page.getByTestId('article-sources')
  const entries = list.getByTestId('source-entry')
  await client.create(source('source-plover', 'Waders at rest', 'Plover', 2015))
  for (const [words, option] of [
    ['rest after loss', /Finch, 2020/],
    ['waders', /Plover, 2015/],
  ] as const) {
    await list.getByRole('button', {name: 'Add further reading'}).click()
    await page.keyboard.type(words)
    await list.getByRole('option', {name: option}).click()
  }
  const further = async () =>
    (await entries.allTextContents()).slice(3).map((text) => text.slice(0, 7))
  await poll(further).toEqual(['4.Finch', '5.Plove'])
  const handle = () => entries.last().getByRole('button', {name: /^Move/})
  await handle().dragTo(entries.nth(3))
  await poll(further).toEqual(['4.Plove', '5.Finch'])
  await handle().press('ArrowUp')
  await poll(further).toEqual(['4.Finch', '5.Plove'])
  const held = '*[_id == "drafts.article-first"][0].references[]._ref'
  await poll(() => client.fetch(held)).toEqual(['source-finch', 'source-plover'])
})

test('a PubMed ID is looked up by keyboard on a low screen, and seen before it is added', async () => {
  await page.setViewportSize({width: 1280, height: 600})
  await page.getByRole('tab', {name: 'Writing'}).click()
  await body.goToEnd('Sic [sic] and [so on.')
  await body.press('ControlOrMeta+Shift+C')
  await pasteInto(page, {'text/plain': 'PMID: 24936965'})
  await picker().getByText('24936965 is not among your references yet.').waitFor()
  // Nothing of the page lies over the field.
  await picker().getByRole('combobox').click()
  await picker().getByRole('button', {name: 'Look it up'}).press('Enter')
  await picker()
    .getByText('Geretsegger, M., & Elefant, C. (2014). Music therapy for people with autism')
    .waitFor()
  await picker().getByText('Found in PubMed.').waitFor()
  await picker().locator('button:focus', {hasText: 'Add and cite'}).press('Enter')
  await picker().waitFor({state: 'detached'})
  await page.setViewportSize({width: 1440, height: 1000})
  expect(await client.fetch('*[_type == "source" && pmid == "24936965"][0]')).toMatchObject({
    doi: '10.1002/14651858.cd004381.pub3',
    evidence: 'systematicReview',
    lookedUp: {service: 'PubMed'},
  })
})

test('nothing of it leaves the machine or complains', () => {
  expect(studio.problems()).toEqual([])
  expect(studio.hosts()).toEqual([new URL(attune.url).host])
})
