import {createElement} from 'react'
import {createRoot} from 'react-dom/client'
import {defineConfig, Studio} from 'sanity'
import {structureTool} from 'sanity/structure'
import {schemaTypes} from '../../../schemas/types.ts'
import {createLakeClient} from '../../../studio/lake/lakeClient.ts'
import {offline} from '../../../studio/offline.ts'

/** Sanity's Studio with our schema and nothing else of ours: what ours is measured against. */
const config = defineConfig({
  name: 'default',
  projectId: 'attune',
  dataset: 'production',
  apiHost: location.origin,
  plugins: [structureTool()],
  schema: {types: schemaTypes},
  unstable_clientFactory: createLakeClient,
  ...offline,
})

createRoot(document.getElementById('sanity') as HTMLElement).render(
  createElement(Studio, {config, basePath: '/studio', unstable_globalStyles: true}),
)
