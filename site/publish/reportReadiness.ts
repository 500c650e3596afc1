import type {SanityClient} from '@sanity/client'
import {formatCitation} from '../../citations/formatCitation.ts'
import type {Citable} from '../../citations/work.ts'
import type {Finding} from '../../schemas/checks/findings/finding.ts'
import {checkReadiness, type Neighbour} from '../../schemas/checks/readiness.ts'

type Doc = {_id: string; _type: string; name?: string; title?: string}

/** Lines of a report that a terminal still shows as a whole. */
const MOST = 40

/**
 * What the checks before publishing say of what is published, for the terminal: the same list as
 * in Studio. It stops no build; what cannot be shown at all is stopped at the door.
 */
export async function reportReadiness(client: SanityClient, today: string): Promise<string[]> {
  const documents = await client.fetch<Doc[]>(
    '*[_type in ["article", "page", "person", "topic", "faq", "source"] && _id in path("*")]',
    {},
    {perspective: 'published'},
  )
  const found = new Map(documents.map((document) => [document._id, toNeighbour(document)]))
  const lines = documents
    .filter(({_type}) => _type === 'article')
    .flatMap((article) => {
      const findings = checkReadiness(article, {today, found, isComplete: true})
      const told = findings.filter(({severity}) => severity !== 'info')
      return told.length > 0 ? [`“${article.title}” (${article._id})`, ...told.map(toLine)] : []
    })
  if (lines.length <= MOST) return lines
  const rest = lines.slice(MOST).filter((line) => line.startsWith(' ')).length
  return [...lines.slice(0, MOST), `and ${rest} more. Studio shows them beside each article.`]
}

const toLine = ({severity, message}: Finding) =>
  `  ${severity === 'error' ? 'to put right' : 'to look at'}: ${message}`

function toNeighbour(document: Doc): Neighbour {
  const name = document._type === 'source' ? formatCitation(document as Citable) : document.name
  return {...document, name, isPublished: true}
}
