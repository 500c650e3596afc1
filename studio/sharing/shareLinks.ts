/** A link to one draft. */
export interface ShareLink {
  href: string
  /** When it ends, as an ISO date and time. */
  until: string
}

/** Asks the server of this Studio for a link; only it can sign one. */
export async function makeLink(id: string): Promise<ShareLink> {
  const {path, until} = await ask(`/preview/share?document=${encodeURIComponent(id)}`).then(
    (response) => response.json() as Promise<{path: string; until: string}>,
  )
  return {href: location.origin + path, until}
}

/** Ends every link that was ever made. */
export async function endLinks(): Promise<void> {
  await ask('/preview/share', {method: 'POST'})
}

async function ask(address: string, options?: RequestInit): Promise<Response> {
  const response = await fetch(address, options)
  if (!response.ok) throw new Error(`The server answered with ${response.status}.`)
  return response
}
