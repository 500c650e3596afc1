import {Stack, Text} from '@sanity/ui'
import {LONGEST_DESCRIPTION, LONGEST_TITLE} from '../../schemas/checks/findings/sharing.ts'
import type {PageHead} from './usePageHead.ts'

/** A page as a search engine lists it, cut where it cuts. */
export function SearchResult({head: {title, description, address}}: {head: PageHead}) {
  return (
    <Stack gap={3}>
      {address && (
        <Text muted size={0} textOverflow="ellipsis">
          {formatAddress(address)}
        </Text>
      )}
      <Text size={2} style={{color: 'var(--card-link-color)'}}>
        {cutAt(title, LONGEST_TITLE)}
      </Text>
      <Text muted size={1}>
        {description
          ? cutAt(description, LONGEST_DESCRIPTION)
          : 'Whatever the search engine picks.'}
      </Text>
    </Stack>
  )
}

/** Such as `larkmoss.example › articles › grief`. */
function formatAddress(address: string): string {
  const {host, pathname} = new URL(address)
  return [host, ...pathname.split('/').filter(Boolean)].map(decodeURIComponent).join(' › ')
}

function cutAt(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text.slice(0, length).replace(/\s+\S*$/, '')} …`
}
