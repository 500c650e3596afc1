import {definePlugin} from 'sanity'
import {AskWho} from './AskWho.tsx'
import {articlesByMe} from './articlesByMe.ts'

/** Asks who is in front of a Studio that asks for no password, and knows it when they write. */
export const people = definePlugin({
  name: 'people',
  studio: {components: {layout: AskWho}},
  schema: {templates: (templates) => templates.map(articlesByMe)},
})
