import type {SanityClient, SanityDocument} from '@sanity/client'

interface NewQuestion {
  question: string
  answer: string
  /** Id of the clinician whose answer it is. */
  answeredBy: string
}

const key = () => crypto.randomUUID().slice(0, 12)

/** Adds a question to the draft of an article; gives where in it. Published it is by its editor. */
export async function addQuestion(
  client: SanityClient,
  articleId: string,
  {question, answer, answeredBy}: NewQuestion,
): Promise<string> {
  const draftId = `drafts.${articleId}`
  const [draft, published] = await client.getDocuments([draftId, articleId])
  const entry = {
    _key: key(),
    _type: 'faqEntry',
    question: question.trim(),
    answer: toBlocks(answer),
    answeredBy: {_type: 'reference', _ref: answeredBy},
  }
  const transaction = client.transaction()
  if (draft) {
    transaction.patch(draftId, (patch) =>
      patch.ifRevisionId(draft._rev).setIfMissing({faqs: []}).append('faqs', [entry]),
    )
  } else if (published) {
    const {_rev, _createdAt, _updatedAt, ...rest} = published as SanityDocument
    transaction.create({...rest, _id: draftId, faqs: [...(published.faqs ?? []), entry]})
  } else throw new Error('The article was deleted in the meantime.')
  await transaction.commit({visibility: 'sync', returnDocuments: false})
  return `faqs[_key=="${entry._key}"]`
}

/** Begins an article with an idea; gives its published id. */
export async function addIdea(client: SanityClient, title: string, note: string): Promise<string> {
  const id = crypto.randomUUID()
  await client.create(
    {
      _id: `drafts.${id}`,
      _type: 'article',
      title: title.trim(),
      // The checks before publishing know this for a placeholder.
      body: toBlocks(`[todo: ${note.trim() || 'an idea from a reader’s question.'}]`),
    },
    {visibility: 'sync'},
  )
  return id
}

function toBlocks(text: string) {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => ({
      _key: key(),
      _type: 'block',
      style: 'normal',
      markDefs: [],
      children: [{_key: key(), _type: 'span', marks: [], text: paragraph.trim()}],
    }))
}
