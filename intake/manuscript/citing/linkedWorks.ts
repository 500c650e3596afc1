import type {Citable} from '../../../citations/work.ts'
import type {Inline} from '../manuscript.ts'
import {isLinkTo} from './isLinkTo.ts'
import type {Found} from './mentions.ts'

/** Links to a listed work: to its DOI, to PubMed, or to the address that its entry gives. */
export function findLinked(spans: readonly Inline[], works: Citable[]): Found {
  const found: Found = {mentions: [], doubts: []}
  let at = 0
  spans.forEach((span, i) => {
    if (!('text' in span)) return
    at += span.text.length
    const {href} = span
    const next = spans[i + 1]
    // A link whose words have several marks is several spans.
    if (!href || (next && 'text' in next && next.href === href)) return
    const fitting = works.flatMap((work, place) => (isLinkTo(href, work) ? [place] : []))
    if (fitting.length === 1) {
      found.mentions.push({at, replaces: 0, cites: [{work: fitting[0] as number}]})
    } else if (!fitting.length && isScholarly(href)) {
      const message =
        'This links to a work that is not in the list of references. It stays a link; to cite the work, add it in Studio.'
      found.doubts.push({what: 'linkedWork', message, quote: `${span.text.trim()} (${href})`, at})
    }
  })
  return found
}

const isScholarly = (href: string) =>
  /^https?:\/\/(?:dx\.)?doi\.org\/10\.|ncbi\.nlm\.nih\.gov\/(?:pubmed|pmc)|pubmed\.ncbi/i.test(href)
