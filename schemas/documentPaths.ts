/** Where readers find the page of a document, by its type and the last part of its address. */
export const documentPaths = {
  article: (slug: string) => `/articles/${slug}/`,
  person: (slug: string) => `/authors/${slug}/`,
  topic: (slug: string) => `/topics/${slug}/`,
  page: (slug: string) => `/${slug}/`,
}
