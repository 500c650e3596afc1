import type {Locator, Page} from 'playwright-core'

/** A text editor of Studio, worked as a person works it. */
export interface StudioText {
  /** Puts the caret behind the last word of a paragraph. */
  goToEnd(paragraph: string): Promise<void>
  selectAll(): Promise<void>
  focus(): Promise<void>
  /** Types where the caret is, once the editor has the focus. */
  type(text: string): Promise<void>
  press(key: string): Promise<void>
  /** What Ctrl or Cmd and V do, with the formats that a program put on the clipboard. */
  paste(formats: Record<string, string>): Promise<void>
  marks: Locator
}

export function studioText(page: Page, field: string): StudioText {
  const text = page.getByTestId(`field-${field}`).locator('[data-pt-editor="true"]').first()
  return {
    async goToEnd(paragraph) {
      const words = text.locator('[data-pt-text="true"]').filter({hasText: paragraph}).last()
      await words.click()
      await words.evaluate((element) => {
        getSelection()?.selectAllChildren(element)
        getSelection()?.collapseToEnd()
      })
      await page.waitForFunction(() => getSelection()?.isCollapsed)
      await untilSelected(page)
    },
    async selectAll() {
      await text.click()
      await page.keyboard.press('ControlOrMeta+A')
      await page.waitForFunction(() => (getSelection()?.toString().length ?? 0) > 1)
      await untilSelected(page)
    },
    focus: () => text.focus(),
    async type(words) {
      await page.locator('[data-pt-editor="true"]:focus').waitFor()
      await page.keyboard.type(words)
    },
    async press(key) {
      await page.locator('[data-pt-editor="true"]:focus').waitFor()
      await page.keyboard.press(key)
    },
    paste: (formats) => pasteInto(page, formats),
    marks: text.getByTestId('citation-mark'),
  }
}

/**
 * Waits until an editor has taken over the browser's selection: it looks at most 100 ms after the
 * browser told it, by the clock of its page, where a later timer comes later however slow that is.
 */
export async function untilSelected(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 200))),
      ),
  )
}

/** Pastes into whatever has the focus. */
export async function pasteInto(page: Page, formats: Record<string, string>): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    for (const [format, data] of Object.entries(given)) clipboardData.setData(format, data)
    const event = new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true})
    document.activeElement?.dispatchEvent(event)
  }, formats)
}

/** Drops a file where a field is. */
export async function dropOn(page: Page, testId: string, name: string, text: string) {
  await page.getByTestId(testId).evaluate(
    (element, [name, text]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([text], name))
      const init = {dataTransfer, bubbles: true, cancelable: true}
      for (const type of ['dragenter', 'dragover', 'drop']) {
        element.dispatchEvent(new DragEvent(type, init))
      }
    },
    [name, text] as const,
  )
}
