import {definePlugin} from 'sanity'
import {AskWho} from './AskWho.tsx'

/** Asks who is in front of a Studio that asks for no password. */
export const people = definePlugin({name: 'people', studio: {components: {layout: AskWho}}})
