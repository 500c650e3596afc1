import {fault, type ReadListing} from './listing.ts'

/** Read 2026-11-30. */
const llms = 'https://llmstxt.org/'
const rfc9309 = 'https://www.rfc-editor.org/rfc/rfc9309'

/** Begins with the name of the site, and links to what is worth reading. */
export const readLlms: ReadListing = (text) => {
  const links = [...text.matchAll(/\[((?:\\[\s\S]|[^\]\\])*)\]\(<?([^\s<>)]+)>?\)(?:: (.*))?/g)]
  return {
    findings: /^# \S/.test(text)
      ? []
      : [fault('llms', llms, 'first line', `“${text.slice(0, 40)}”`, '# and the name of the site')],
    title: /^# (.*)$/m.exec(text)?.[1],
    about: /^> (.*)$/m.exec(text)?.[1],
    addresses: links.map(([, , href = '']) => ({href, place: 'link'})),
    entries: links.map(([, title, href = '', summary]) => ({href, title, summary})),
  }
}

/** Who may read what. A site that keeps everybody out is seldom meant to. */
export const readRobots: ReadListing = (text) => {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*/, '').trim())
  const groups: {agents: string[]; rules: [string, string][]}[] = []
  const addresses: {href: string; place: string}[] = []
  const findings = lines.flatMap((line, index) => {
    if (!line) return []
    const [, name = '', value = ''] = /^([\w-]+)\s*:\s*(.*)$/.exec(line) ?? []
    const key = name.toLowerCase()
    if (key === 'user-agent') {
      const last = groups.at(-1)
      if (last && last.rules.length === 0) last.agents.push(value)
      else groups.push({agents: [value], rules: []})
    } else if (key === 'sitemap') addresses.push({href: value, place: 'Sitemap'})
    else if (key) groups.at(-1)?.rules.push([key, value])
    else {
      const expected = 'a name, a colon and a value'
      return [fault('robots', rfc9309, `line ${index + 1}`, `“${line.slice(0, 40)}”`, expected)]
    }
    return []
  })
  const everybody = groups.filter(({agents}) => agents.includes('*')).flatMap(({rules}) => rules)
  const isShut =
    everybody.some(([key, value]) => key === 'disallow' && value === '/') &&
    !everybody.some(([key]) => key === 'allow')
  const shut = fault(
    'robots',
    rfc9309,
    'User-agent: *',
    'Disallow: /',
    'that readers can find the site',
    'warning',
  )
  const barred = everybody.flatMap(([key, value]) => (key === 'disallow' && value ? [value] : []))
  return {findings: isShut ? [...findings, shut] : findings, addresses, shut: barred}
}
