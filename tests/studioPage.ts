import type {Browser, BrowserContext, FrameLocator, Locator, Page} from 'playwright-core'
import sharp from 'sharp'

/** A Studio in a tab of its own, worked as a person works it. */
export interface StudioPage {
  /** The tab itself, for what one test alone does. */
  page: Page
  open(type: string, id: string): Promise<void>
  fill(field: string, text: string): Promise<void>
  addQuestion(question: string, answer: string): Promise<void>
  uploadPicture(field: string, description: string): Promise<void>
  /** Leaves a comment on a field, for colleagues. */
  comment(field: string, text: string): Promise<void>
  /** Waits until a field says that it has a comment. */
  showsComment(field: string): Promise<void>
  publish(): Promise<void>
  sees(text: string): Promise<void>
  /** Waits until these words stand somewhere on the screen. */
  reads(text: string | RegExp): Promise<void>
  /** Presses a link and waits until it has led to an address. */
  follows(link: string | RegExp, address: RegExp): Promise<void>
  /** Clicks what stands in the preview until that has led to an address. */
  leads(element: Locator, address: RegExp): Promise<void>
  /** Asks for a link by which a colleague sees the draft. */
  linkForColleague(): Promise<string>
  /** Opens the Preview tool at a page of the site; gives that page. */
  preview(path: string): Promise<FrameLocator>
  /** Errors in the console, failed requests and exceptions since it was opened. */
  problems(): string[]
  /** Hosts that it sent requests to. */
  hosts(): string[]
  screenshot(path: string): Promise<void>
  close(): Promise<void>
}

interface Somebody {
  id: string
  name: string
  isPerson?: boolean
}

/**
 * Opens Studio as one of the practice's people, or as somebody whom nobody there knows; or as it is
 * for whoever has not said yet who they are.
 */
export async function openStudio(
  browser: Browser,
  url: string,
  who: Somebody | 'nobody yet' = {id: 'somebody', name: 'Sam Somebody'},
): Promise<StudioPage> {
  const context = await browser.newContext({viewport: {width: 1440, height: 1000}})
  // A busy machine may take twice as long as Playwright waits by itself.
  context.setDefaultTimeout(60_000)
  if (who !== 'nobody yet') await signIn(context, url, who)
  const page = await context.newPage()
  const problems: string[] = []
  const hosts = new Set<string>()
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`)
  })
  page.on('request', (request) => {
    const {protocol, host} = new URL(request.url())
    if (/^(http|ws)/.test(protocol)) hosts.add(host)
  })
  const field = (name: string) => page.getByTestId(`field-${name}`)

  return {
    page,
    async open(type, id) {
      await page.goto(`${url}/studio/intent/edit/id=${id};type=${type}/`)
      await page.getByTestId('document-panel-scroller').waitFor()
    },
    async fill(name, text) {
      await field(name).getByRole('textbox').fill(text)
    },
    async addQuestion(question, answer) {
      await page.getByRole('tab', {name: 'Questions'}).click()
      await field('faqs').getByRole('button', {name: 'Write a question'}).click()
      const dialog = page.getByRole('dialog').last()
      await dialog
        .getByTestId(/question$/)
        .getByRole('textbox')
        .fill(question)
      await dialog.locator('[data-testid$="answer"] [role=textbox]').first().click()
      await page.keyboard.type(answer)
      await dialog.getByText(answer).waitFor()
      await page.keyboard.press('Escape')
      await dialog.waitFor({state: 'hidden'})
    },
    async uploadPicture(name, description) {
      const buffer = await sharp({
        create: {width: 1200, height: 900, channels: 3, background: '#8fa998'},
      })
        .jpeg()
        .toBuffer()
      const chooser = page.waitForEvent('filechooser')
      await page.getByTestId('file-input-upload-button-sanity-default').first().click()
      await (await chooser).setFiles({name: 'cup.jpg', mimeType: 'image/jpeg', buffer})
      await page
        .getByTestId('hotspot-image-input')
        .or(page.getByTestId('image-input').locator('img'))
        .first()
        .waitFor()
      await field(`${name}.alt`).getByRole('textbox').fill(description)
    },
    async comment(name, text) {
      await field(name).hover()
      await field(name).locator('button').last().click()
      await page.getByTestId('comment-input-editable').first().click()
      await page.keyboard.type(text)
      await page.getByTestId('comment-input-send-button').first().click()
      await page.getByTestId('comments-list-item').getByText(text).waitFor()
    },
    showsComment: (name) => field(name).getByText('1', {exact: true}).waitFor(),
    publish: () => publishOn(page),
    sees: (text) => page.getByTestId('document-panel-document-title').getByText(text).waitFor(),
    reads: (text) => page.getByText(text).first().waitFor(),
    async follows(link, address) {
      await page.getByRole('link', {name: link}).click()
      await page.waitForURL(address)
    },
    async leads(element, address) {
      // The preview marks what can be clicked a moment before it has found its Studio, and says
      // nothing: who sees that nothing happens clicks again.
      const isThere = () =>
        page.waitForURL(address, {timeout: 3000}).then(
          () => true,
          () => false,
        )
      do await element.click()
      while (!(await isThere()))
    },
    async linkForColleague() {
      await page.getByTestId('pane-footer').getByTestId('action-menu-button').click()
      await page.getByRole('menuitem', {name: 'Show to a colleague…'}).click()
      return page.getByLabel('Link to this draft').inputValue()
    },
    async preview(path) {
      await page.goto(`${url}/studio/preview?preview=/preview${path}`)
      const frame = page.frameLocator('iframe')
      await frame.locator('[data-sanity]').first().waitFor()
      await frame.locator('sanity-visual-editing').waitFor({state: 'attached'})
      return frame
    },
    problems: () => problems,
    hosts: () => [...hosts],
    screenshot: async (path) => {
      await page.screenshot({path})
    },
    close: () => context.close(),
  }
}

/** Presses Publish until Studio says that the document was published. */
export async function publishOn(page: Page): Promise<void> {
  const button = page.getByRole('button', {name: 'Publish', exact: true, disabled: false})
  // Not that nothing has changed “since it was published”, as Publish says where the pointer stays.
  const said = page.getByText(/(?<!it) was published/).first()
  // What it said of an earlier one goes away by itself.
  await said.waitFor({state: 'hidden'})
  // Studio drops a click that comes while it still validates the last keystroke, and may not take
  // another at once: who sees that nothing happens clicks again as soon as that can be done.
  while (!(await said.isVisible())) {
    await button.click({timeout: 3000}).catch(() => undefined)
    await said.or(button).first().waitFor()
    await said.waitFor({timeout: 3000}).catch(() => undefined)
  }
}

async function signIn({request}: BrowserContext, url: string, {id, name, isPerson}: Somebody) {
  const key = {key: 'studio.attune.person', value: isPerson ? id : null}
  await request.put(`${url}/v1/users/${id}`, {data: {name}})
  await request.post(`${url}/v1/auth/session`, {data: {id}})
  await request.put(`${url}/v1/users/me/keyvalue`, {data: [key]})
}
