/** What is wrong with one document, as a build says it. */
export interface Complaint {
  documentId: string
  /** The name of its type in the model; undefined for a word that this file does not know. */
  documentType: string | undefined
  title: string | undefined
  /** Path of the field, such as `authors[0]`, where the complaint is about one. */
  field: string | undefined
  /** What was found and what was expected, as a sentence. */
  reason: string
}

/** The words for kinds of documents at the site's door (content/kinds.ts), and their types. */
const types: Record<string, string> = {
  article: 'article',
  page: 'page',
  person: 'person',
  topic: 'topic',
  settings: 'settings',
  redirect: 'redirect',
  review: 'review',
  reference: 'source',
  'shared question': 'faq',
  picture: 'sanity.imageAsset',
}

const complaint =
  /^(?:.*?\bError: )?(?<kind>[a-z]+(?: [a-z]+)?)(?: “(?<title>.*?)”)? \((?<id>[\w.-]+)\): (?:(?<field>[^\s:]+|citation \S+): )?(?<reason>.+)$/

/** The complaints in what a build printed: `article “Title” (id): field: what was found there`. */
export function readComplaints(output: string): Complaint[] {
  const found = output.split('\n').flatMap((line) => {
    const {kind = '', title, id, field, reason} = complaint.exec(line.trim())?.groups ?? {}
    if (!id || !reason) return []
    return [{documentId: id, documentType: types[kind], title, field, reason}]
  })
  const told = new Set<string>()
  return found.filter((one) => {
    const name = JSON.stringify(one)
    return !told.has(name) && told.add(name)
  })
}
