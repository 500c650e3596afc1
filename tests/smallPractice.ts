import type {SanityClient, SanityDocumentStub} from '@sanity/client'
import {connect} from '../cli/connect.ts'
import {readEnvironment} from '../cli/environment.ts'
import {type Attune, newDataDir, startAttune} from './attune.ts'

const words = (_key: string, text: string, style = 'normal') => ({
  _type: 'block',
  _key,
  style,
  markDefs: [],
  children: [{_type: 'span', _key: `${_key}-1`, text, marks: []}],
})

/** A practice with two of everything and no picture, so that its site is built in a moment. */
const smallPractice = [
  {_id: 'settings', _type: 'settings', name: 'The Small Practice'},
  {
    _id: 'person-ada',
    _type: 'person',
    name: 'Ada Quill',
    slug: {_type: 'slug', current: 'ada-quill'},
  },
  {
    _id: 'topic-rest',
    _type: 'topic',
    title: 'Rest',
    slug: {_type: 'slug', current: 'rest'},
  },
  ...['First', 'Second'].map((name) => ({
    _id: `article-${name.toLowerCase()}`,
    _type: 'article',
    title: `${name} article`,
    slug: {_type: 'slug', current: name.toLowerCase()},
    authors: [{_type: 'reference', _key: 'a', _ref: 'person-ada'}],
    topics: [{_type: 'reference', _key: 't', _ref: 'topic-rest'}],
    body: [
      words('h1', 'What it is about', 'h2'),
      words('p1', `What the ${name.toLowerCase()} article says.`),
    ],
  })),
]

/** Attune with that practice, and a client of its lake. */
export async function startSmallPractice(
  env: Record<string, string> = {},
): Promise<{attune: Attune; client: SanityClient}> {
  const dataDir = newDataDir()
  const before = await connect(readEnvironment({DATA_DIR: dataDir}))
  const transaction = before.client.transaction()
  for (const document of smallPractice) transaction.create(document as SanityDocumentStub)
  await transaction.commit()
  await before.close()
  const attune = await startAttune(dataDir, env)
  const {client} = await connect(readEnvironment({DATA_DIR: dataDir}))
  return {attune, client}
}
