interface Article {
  title?: string
  standfirst?: unknown[]
  body?: unknown[]
}

/** Whether an article holds anything that a manuscript would replace, be it only a title. */
export function hasWords(article: Article | undefined | null): boolean {
  return Boolean(article?.title || article?.standfirst?.length || article?.body?.length)
}
