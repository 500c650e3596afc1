import {createElement} from 'react'
import {createRoot} from 'react-dom/client'
import {Studio} from 'sanity'
import config from './sanity.config.ts'

// Whoever comes to nothing in particular begins at their drafts, which say how to begin.
if (/^\/studio\/?$/.test(location.pathname)) {
  history.replaceState(null, '', '/studio/structure/drafts')
}

const page = document.getElementById('sanity') as HTMLElement
createRoot(page).render(
  createElement(Studio, {config, basePath: '/studio', unstable_globalStyles: true}),
)
