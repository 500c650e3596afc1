import {useMemo} from 'react'
import {formatCitation} from '../../citations/formatCitation.ts'
import {useLive} from '../useLive.ts'
import {ChosenList} from './ChosenList.tsx'
import {CitedIn} from './CitedIn.tsx'
import type {DeskEntry} from './DeskRow.tsx'
import {type DeskSource, type SourceRow, toSources} from './toSources.ts'

// The id is looked up without “drafts.”: a draft is cited by the id that it will be published under.
const sourcesQuery = {
  fetch: `*[_type == "source" && !(_id in path("versions.**"))] | order(lower(title)) {
    _id, type, title, titleShort, authors, editors, issued, containerTitle, doi, pmid, pmcid, isbn,
    retraction,
    "citedIn": *[references(array::join(string::split(^._id, "drafts."), "")) && _type in ["article", "page", "faq"]]{
      _id, _type, "title": coalesce(title, question)
    }
  }`,
  listen: '*[_type in ["source", "article", "page", "faq"]]',
}

/** The references of the practice, and where each is cited. */
export function ReferencesPane() {
  const rows = useLive<SourceRow[]>(sourcesQuery)
  const sources = useMemo(() => rows && toSources(rows), [rows])
  const choices = sources && [
    {
      title: 'All',
      rows: sources,
      empty: {
        title: 'No references yet',
        text: 'Cite a work in an article, or paste a DOI there: the reference is made by itself and appears here.',
      },
    },
    {
      title: 'Not cited',
      rows: sources.filter(({citedIn}) => citedIn.length === 0),
      empty: {
        title: 'Every reference is cited',
        text: 'References that no page cites or lists appear here, so that you can cite or delete them.',
      },
    },
    {
      title: 'Possible duplicates',
      rows: sources.filter(({sameAs}) => sameAs.length > 0).toSorted(nextToItsLikes),
      empty: {
        title: 'No duplicates',
        text: 'References that seem to be one work appear here together. Cite one of them everywhere, then delete the other.',
      },
    },
    {
      title: 'Retracted',
      rows: sources.filter(({isRetracted}) => isRetracted),
      empty: {
        title: 'No retracted works',
        text: 'Works that their journal has withdrawn appear here. Open the pages that cite them, and rest the claim on something else.',
      },
    },
  ]
  return <ChosenList choices={choices} toEntry={toEntry} />
}

const group = ({id, sameAs}: DeskSource) => [id, ...sameAs].sort()[0] ?? id
const nextToItsLikes = (a: DeskSource, b: DeskSource) => group(a).localeCompare(group(b))

function toEntry({id, work, isRetracted, citedIn, sameAs}: DeskSource): DeskEntry {
  return {
    id,
    type: 'source',
    title: work.title?.replace(/<\/?[a-z]+>/g, '') || 'Without a title',
    note: [formatCitation(work), work.containerTitle].filter(Boolean).join(' · '),
    marks: [
      ...(isRetracted ? [{text: 'Retracted', tone: 'critical' as const}] : []),
      ...(sameAs.length > 0 ? [{text: 'Possible duplicate', tone: 'caution' as const}] : []),
      ...(citedIn.length === 0 ? [{text: 'Not cited'}] : []),
    ],
    children: citedIn.length > 0 && <CitedIn pages={citedIn} />,
  }
}
