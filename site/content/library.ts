import {getCollection} from 'astro:content'
import {createLibrary, type Library} from './createLibrary.ts'

let library: Promise<Library> | undefined

/** All that is published, as it was when the build began. */
export function readLibrary(): Promise<Library> {
  library ??= load()
  return library
}

async function load(): Promise<Library> {
  return createLibrary({
    settings: (await read('settings'))[0],
    articles: await read('articles'),
    people: await read('people'),
    topics: await read('topics'),
    pages: await read('pages'),
    sources: await read('sources'),
    faqs: await read('faqs'),
    redirects: await read('redirects'),
    pictures: await read('pictures'),
    now: new Date().toISOString(),
  })
}

const read = async (name: string) =>
  (await getCollection(name)).map((entry: {data: unknown}) => entry.data)
