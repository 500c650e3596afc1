import {createElement} from 'react'
import {createRoot} from 'react-dom/client'
import {Studio} from 'sanity'
import config from './sanity.config.ts'

const page = document.getElementById('sanity') as HTMLElement
createRoot(page).render(
  createElement(Studio, {config, basePath: '/studio', unstable_globalStyles: true}),
)
