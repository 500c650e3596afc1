import {type CollectionKey, getCollection} from 'astro:content'
import type {collections} from '../content.config.ts'
import {createLibrary, type Library, type Shelves} from './createLibrary.ts'

let library: Promise<Library> | undefined

/** All that is published, as it was when the build began. */
export function readLibrary(): Promise<Library> {
  library ??= load()
  return library
}

async function load(): Promise<Library> {
  return createLibrary({
    settings: (await read<[Shelves['settings']]>('settings'))[0],
    articles: await read<Shelves['articles']>('articles'),
    people: await read<Shelves['people']>('people'),
    topics: await read<Shelves['topics']>('topics'),
    pages: await read<Shelves['pages']>('pages'),
    sources: await read<Shelves['sources']>('sources'),
    faqs: await read<Shelves['faqs']>('faqs'),
    reviews: await read<Shelves['reviews']>('reviews'),
    redirects: await read<Shelves['redirects']>('redirects'),
    pictures: await read<Shelves['pictures']>('pictures'),
    now: new Date().toISOString(),
  })
}

/** The types are those that `npm run generate` reads off the queries; the door has checked them. */
async function read<T>(name: keyof typeof collections): Promise<T> {
  const entries = (await getCollection(name as CollectionKey)) as {data: {json: string}}[]
  return entries.map(({data}) => JSON.parse(data.json)) as T
}
