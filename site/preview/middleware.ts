import {defineMiddleware} from 'astro:middleware'
import {withLibrary} from './draftLibrary.ts'
import {createDraftReader} from './readDrafts.ts'
import {toPreview} from './toPreview.ts'

let read: ReturnType<typeof createDraftReader> | undefined

/** Reads the drafts for one page, and makes a preview of what the page becomes with them. */
export const onRequest = defineMiddleware(async ({locals}, next) => {
  read ??= createDraftReader()
  const library = await read(locals.perspective)
  return withLibrary(library, async () => {
    const response = await next()
    if (!response.headers.get('content-type')?.startsWith('text/html')) return response
    const html = toPreview(await response.text(), {
      lakeOrigin: locals.lakeOrigin,
      isForEditing: !locals.shared,
    })
    return new Response(html, {status: response.status, headers: response.headers})
  })
})
