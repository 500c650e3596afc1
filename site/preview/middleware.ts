import {defineMiddleware} from 'astro:middleware'
import type {MiddlewareNext} from 'astro'
import {withLibrary} from '../content/library.ts'
import {createDraftReader} from './readDrafts.ts'
import {toPreview} from './toPreview.ts'

let reader: ReturnType<typeof createDraftReader> | undefined

/** Reads the drafts for one page, and makes a preview of what the page becomes with them. */
export const onRequest = defineMiddleware(async ({locals, url}, next) => {
  try {
    return await render(locals, next)
  } catch (error) {
    console.error(`The preview of ${url.pathname} failed.`, error)
    return new Response(apology, {status: 500, headers: {'content-type': 'text/html'}})
  }
})

const apology =
  '<!doctype html><html lang="en"><title>Preview</title><p>This page cannot be shown as it is now. The terminal says why; the draft itself is safe.</p></html>'

async function render(locals: App.Locals, next: MiddlewareNext): Promise<Response> {
  reader ??= createDraftReader()
  const {shared, perspective} = locals
  const today = new Date().toISOString().slice(0, 10)
  const library = await (shared
    ? reader.readShared(shared.id, today)
    : reader.readAll(today, perspective))
  return withLibrary(library, async () => {
    const response = await next()
    if (!response.headers.get('content-type')?.startsWith('text/html')) return response
    const html = toPreview(await response.text(), {
      lakeOrigin: locals.lakeOrigin,
      isForEditing: !shared,
    })
    return new Response(html, {status: response.status, headers: response.headers})
  })
}
