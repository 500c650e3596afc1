import {enableVisualEditing} from '@sanity/visual-editing'
import {Idiomorph} from 'idiomorph'

const PERSPECTIVE = 'sanity-preview-perspective'

/** Puts what changed into the page as it stands, so that nobody loses their place in it. */
async function refresh() {
  const response = await fetch(location.href)
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
  Idiomorph.morph(document.body, fresh.body, {
    morphStyle: 'innerHTML',
    ignoreActiveValue: true,
    callbacks: {beforeNodeRemoved: (node) => !isOverlay(node)},
  })
  document.title = fresh.title
}

const isOverlay = (node: Node) => node.nodeName.toLowerCase() === 'sanity-visual-editing'

// One at a time, and once more if something changed meanwhile.
let running: Promise<void> | undefined
let wanted = false

async function refreshWhileWanted() {
  while (wanted) {
    wanted = false
    await refresh().catch(() => undefined)
  }
  running = undefined
}

function request() {
  wanted = true
  running ??= refreshWhileWanted()
  return running
}

enableVisualEditing({
  refresh: () => request(),
  history: {
    subscribe(navigate) {
      navigate({type: 'replace', title: document.title, url: location.pathname + location.search})
      return () => undefined
    },
    update: ({type, url}) => {
      if (type === 'pop' || !url) return
      const named = addressOf(url)
      if (named !== addressOf(location.href)) location.assign(named)
    },
  },
})

/**
 * An address that Presentation names may lack the perspective that the frame has. Taken for another
 * page, it would load this one again while both sides still look for each other.
 */
function addressOf(url: string): string {
  const {pathname, searchParams} = new URL(url, location.href)
  const perspective = new URLSearchParams(location.search).get(PERSPECTIVE)
  if (perspective && !searchParams.has(PERSPECTIVE)) searchParams.set(PERSPECTIVE, perspective)
  searchParams.sort()
  return `${pathname}?${searchParams}`
}

// Presentation's word of an edit does not always arrive: while somebody looks, the page asks by itself.
const LOOK_AGAIN_MS = 2000
setInterval(() => void (document.hidden || request()), LOOK_AGAIN_MS)
