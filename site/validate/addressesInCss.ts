const known = new Map<string, string[]>()

/** What a style sheet makes a browser fetch, as written. Pages of one kind have the same: it is searched once. */
export function addressesInCss(css: string): string[] {
  const found = known.get(css) ?? findAddresses(css)
  known.set(css, found)
  return found
}

function findAddresses(css: string): string[] {
  const found = css.matchAll(
    /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')|["']((?:https?:)?\/\/[^"']+)["']/gi,
  )
  return [...found]
    .map((match) => match.slice(1).find((each) => each !== undefined) ?? '')
    .filter((address) => address && !/^(data:|#)/i.test(address))
}
