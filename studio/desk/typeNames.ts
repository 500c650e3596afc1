/** What a clinician calls the documents that readers see. */
export const typeNames: Record<string, string> = {
  article: 'Article',
  page: 'Page',
  faq: 'Shared question',
  person: 'Person',
  source: 'Reference',
  topic: 'Topic',
  settings: 'Practice',
  redirect: 'Old address',
}
