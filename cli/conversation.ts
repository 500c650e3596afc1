/** One request of the conversation, and what the Content Lake is expected to answer. */
export interface Turn {
  /** What is tried, as a sentence. */
  says: string
  method: 'GET' | 'POST'
  /** Below the version; `:dataset` stands for the dataset. */
  path: string
  version?: string
  body?: object
  status: number[]
  /** What the answer must hold; it may hold more. A function judges the value in its place. */
  answer: unknown
}

export type Judge = (value: unknown) => boolean

const text: Judge = (value) => typeof value === 'string' && value !== ''
const number: Judge = (value) => typeof value === 'number'
const time: Judge = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value))

/**
 * What Sanity's clients rely on, asked of documents whose ids begin with `id`. The last turn
 * removes them. Expectations are those of Sanity's documentation and of its clients' code.
 */
export function conversation(id: string): Turn[] {
  const [one, two, draft] = [`${id}-one`, `${id}-two`, `drafts.${id}-one`]
  const type = 'conformance'
  const mutate = (says: string, mutations: object[], status: number[], answer: unknown): Turn => {
    const path = '/data/mutate/:dataset?returnIds=true&returnDocuments=true'
    return {says, method: 'POST', path, body: {mutations}, status, answer}
  }
  const act = (says: string, action: object, status: number[], answer: unknown): Turn => {
    return {
      says,
      method: 'POST',
      path: '/data/actions/:dataset',
      body: {actions: [action]},
      status,
      answer,
    }
  }
  const query = (
    says: string,
    groq: string,
    status: number[],
    answer: unknown,
    more = '',
  ): Turn => {
    const path = `/data/query/:dataset?query=${encodeURIComponent(groq)}${more}`
    return {says, method: 'GET', path, status, answer}
  }
  const get = (says: string, path: string, status: number[], answer: unknown): Turn => {
    return {says, method: 'GET', path, status, answer}
  }
  const failed = (kind: 'mutationError' | 'actionError', error: object) => ({
    error: {type: kind, description: text, items: [{error, index: 0}]},
  })
  const document = {_id: one, _type: type, _rev: text, _createdAt: time, _updatedAt: time}
  const action = 'sanity.action.document'
  const ids = {publishedId: one, draftId: draft}
  const $id = `&$id=${encodeURIComponent(JSON.stringify(one))}`
  return [
    get('pings', '/ping', [200], undefined),
    get('asks who it is', '/users/me', [200], {id: text}),
    mutate(
      'creates a document',
      [{create: {_id: one, _type: type, n: 1, list: [{_key: 'a'}]}}],
      [200],
      {
        transactionId: text,
        results: [{id: one, operation: 'create', document: {...document, n: 1}}],
      },
    ),
    mutate(
      'creates it again',
      [{create: {_id: one, _type: type}}],
      [409],
      failed('mutationError', {type: 'documentAlreadyExistsError', id: one}),
    ),
    mutate(
      'creates it if it does not exist',
      [{createIfNotExists: {_id: one, _type: type}}],
      [200],
      {
        results: [{id: one, operation: 'none'}],
      },
    ),
    mutate('patches it', [{patch: {id: one, inc: {n: 2}, set: {'deep.er': true}}}], [200], {
      results: [{id: one, operation: 'update', document: {n: 3, deep: {er: true}}}],
    }),
    mutate(
      'patches it at a revision it is not at',
      [{patch: {id: one, ifRevisionID: 'other', set: {n: 0}}}],
      [409],
      failed('mutationError', {
        type: 'documentRevisionIDDoesNotMatchError',
        currentRevisionID: text,
        expectedRevisionID: 'other',
      }),
    ),
    mutate(
      'patches one that is not there',
      [{patch: {id: `${id}-never`, set: {n: 0}}}],
      [404, 409],
      failed('mutationError', {type: 'documentNotFoundError', id: `${id}-never`}),
    ),
    mutate(
      'refers to one that is not there',
      [{create: {_id: two, _type: type, to: {_ref: `${id}-never`}}}],
      [409],
      failed('mutationError', {
        type: 'documentReferenceDoesNotExistError',
        id: two,
        referenceID: `${id}-never`,
      }),
    ),
    mutate(
      'refers to one that is there',
      [{create: {_id: two, _type: type, to: {_ref: one}}}],
      [200],
      {
        results: [{id: two, operation: 'create'}],
      },
    ),
    mutate(
      'deletes what is referred to',
      [{delete: {id: one}}],
      [409],
      failed('mutationError', {
        type: 'documentHasExistingReferencesError',
        id: one,
        referencingIDs: [two],
      }),
    ),
    mutate(
      'uses an id with a sign that ids have not',
      [{create: {_id: '#x', _type: type}}],
      [400],
      failed('mutationError', {type: 'validationError'}),
    ),
    {
      ...mutate('tries a change without making it', [{patch: {id: one, set: {n: 99}}}], [200], {
        results: [{id: one, operation: 'update'}],
      }),
      body: {mutations: [{patch: {id: one, set: {n: 99}}}], dryRun: true},
    },
    get('reads documents by id', `/data/doc/:dataset/${one},${id}-never`, [200], {
      documents: [{...document, n: 3}],
      omitted: [{id: `${id}-never`, reason: 'existence'}],
    }),
    query(
      'queries with a parameter',
      '*[_id == $id][0]{n, "back": count(*[references(^._id)])}',
      [200],
      {result: {n: 3, back: 1}, ms: number},
      $id,
    ),
    {
      ...query('queries by POST', '', [200], {result: [one, two]}),
      method: 'POST',
      path: '/data/query/:dataset',
      body: {query: '*[_type == $type && string::startsWith(_id, $id)]._id', params: {type, id}},
    },
    query('leaves a parameter out', '*[_id == $id]', [400], {error: {description: text}}),
    query('makes a mistake in GROQ', '*[_type == "x"', [400], {
      error: {type: 'queryParseError', description: text, query: text, start: number, end: number},
    }),
    act(
      'edits what is published',
      {actionType: `${action}.edit`, ...ids, patch: {set: {n: 4}}},
      [200],
      {transactionId: text},
    ),
    query('sees published documents by default', '*[_id == $id][0].n', [200], {result: 3}, $id),
    query(
      'sees drafts in their perspective',
      '*[_id == $id][0]{n, _originalId}',
      [200],
      {result: {n: 4, _originalId: draft}},
      `${$id}&perspective=drafts`,
    ),
    {
      ...query(
        'sees drafts with an old version of the API',
        '*[_id == $id][0].n',
        [200],
        {result: 4},
        `&$id=${encodeURIComponent(JSON.stringify(draft))}`,
      ),
      version: 'v2021-10-21',
    },
    act('publishes', {actionType: `${action}.publish`, ...ids}, [200], {transactionId: text}),
    act('publishes once more', {actionType: `${action}.publish`, ...ids}, [404, 409], {
      error: {type: 'actionError', description: text},
    }),
    act(
      'unpublishes what is referred to',
      {actionType: `${action}.unpublish`, ...ids},
      [409],
      failed('actionError', {type: 'documentHasExistingReferencesError'}),
    ),
    act(
      'asks for an action that nobody knows',
      {actionType: `${action}.vanish`, ...ids},
      [400],
      {},
    ),
    get(
      'reads the log',
      `/data/history/:dataset/transactions/${two}?excludeContent=true`,
      [200],
      [{id: text, timestamp: time, author: text, documentIDs: [two]}],
    ),
    get('reads the past', `/data/history/:dataset/documents/${one}?lastRevision=true`, [200], {
      documents: [{_id: one, n: 4}],
    }),
    mutate(
      'deletes by query',
      [{delete: {query: '*[_type == $type && _id match $ids]', params: {type, ids: `${id}*`}}}],
      [200],
      {transactionId: text},
    ),
  ]
}
