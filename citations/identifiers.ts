import {isIsbn} from '../schemas/checks/identifiers.ts'

/** An identifier of a cited work, in its normal spelling. */
export interface Identifier {
  scheme: 'doi' | 'pmid' | 'pmcid' | 'isbn' | 'arxiv' | 'url'
  value: string
}

/** Recognises one identifier in any usual spelling; undefined when the text is something else. */
export function recogniseIdentifier(given: string): Identifier | undefined {
  const text = given.trim()
  for (const [scheme, normalise] of inOrder) {
    const value = normalise(text)
    if (value) return {scheme, value}
  }
  return undefined
}

/** `https://doi.org/10.1186/1471-2431-12-2.`, `doi:10…` or a bare name → `10.1186/1471-2431-12-2`. */
export function normaliseDoi(given: string): string | undefined {
  const text = decoded(withoutTail(given.trim().replace(TRACKING, '')))
  const bare = text.replace(
    /^(?:doi:?\s*)?(?:https?:\/\/)?((dx|www)\.)?doi\.org\/(?:doi:)?|^doi:?\s*/i,
    '',
  )
  const name = inAddress(bare) ?? bare
  return /^10\.\d{4,9}\/\S+$/.test(name) ? name.toLowerCase() : undefined
}

/** What newsletters, social sites and searches hang on a link. A “?” of the name itself is written as %3F. */
const TRACKING = /(?:\?[\w.-]+=|#:~:).*$/s

/** Publishers have a work’s DOI in its address, and what they show of it behind. */
function inAddress(address: string): string | undefined {
  return /^https?:\/\/[^/]+\/(?:[^?#]*\/)?(10\.\d{4,9}\/[^?#]+?)(?:\/(?:full|abstract|pdf|epub|epdf|html|meta)|\.pdf|\.full)?\/?(?:[?#].*)?$/i.exec(
    address,
  )?.[1]
}

/** `PMID: 22214291` or an address at PubMed → `22214291`. Bare digits count too. */
export function normalisePmid(given: string): string | undefined {
  const address = /(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d+)/i
  const text = withoutTail(given.trim())
  return (address.exec(text) ?? /^(?:pmid:?\s*)?([1-9]\d{0,8})$/i.exec(text))?.[1]
}

/** `pmc3280156` or an address at PubMed Central → `PMC3280156`. */
export function normalisePmcid(given: string): string | undefined {
  const digits = /^(?:pmcid:?\s*)?(?:https?:\/\/\S+\/)?pmc(\d+)\/?(?:[?#].*)?$/i.exec(
    withoutTail(given.trim()),
  )?.[1]
  return digits && `PMC${digits}`
}

/** An ISBN-10 or ISBN-13 with any hyphens and spaces → digits, if its check digit is right. */
export function normaliseIsbn(given: string): string | undefined {
  const text = given.trim().replace(/^(urn:)?isbn(-1[03])?:?\s*/i, '')
  const digits = withoutTail(text)
    .replace(/[\s\u00ad\u2010-\u2015-]/g, '')
    .toUpperCase()
  return isIsbn(digits) === true ? digits : undefined
}

/** `arXiv:2106.01234v2` or an address there → `2106.01234`: a preprint in all its versions. */
function normaliseArxiv(given: string): string | undefined {
  const bare = withoutTail(given.trim()).replace(
    /^(?:https?:\/\/)?(?:www\.)?arxiv\.org\/(?:abs|pdf)\/|^arxiv:\s*/i,
    '',
  )
  if (bare === given.trim() && !/^\d{4}\.\d{4,5}(v\d+)?$/.test(bare)) return undefined
  return /^(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(v\d+)?(\.pdf)?$/.exec(bare)?.[1]
}

/** A web address without what sentences leave behind it; only http and https. */
export function normaliseUrl(given: string): string | undefined {
  const text = withoutTail(given.trim())
  if (/\s/.test(text)) return undefined
  const address = /^www\./i.test(text) ? `https://${text}` : text
  if (!/^https?:\/\/[^/]+\.[^/]+/i.test(address) || !URL.canParse(address)) return undefined
  return address
}

/** Where an identifier leads on the web; books have no one place. */
export function toLink({scheme, value}: Identifier): string | undefined {
  switch (scheme) {
    case 'doi':
      return `https://doi.org/${encodeURI(value).replace(/[?#]/g, encodeURIComponent)}`
    case 'pmid':
      return `https://pubmed.ncbi.nlm.nih.gov/${value}/`
    case 'pmcid':
      return `https://pmc.ncbi.nlm.nih.gov/articles/${value}/`
    case 'arxiv':
      return `https://arxiv.org/abs/${value}`
    case 'url':
      return value
    default:
      return undefined
  }
}

// PMID comes after ISBN, because ten bare digits are too many for one, and before addresses.
const inOrder: [Identifier['scheme'], (given: string) => string | undefined][] = [
  ['doi', normaliseDoi],
  ['pmcid', normalisePmcid],
  ['arxiv', normaliseArxiv],
  ['isbn', normaliseIsbn],
  ['pmid', normalisePmid],
  ['url', normaliseUrl],
]

/** Without the punctuation that ends a sentence; a closing bracket stays if it was opened. */
function withoutTail(text: string): string {
  let rest = text.replace(/^[<("“]+/, '')
  for (;;) {
    const last = rest.at(-1) ?? ''
    const closes = last === ')' && rest.split('(').length < rest.split(')').length
    if (!/[.,;:!?'"’”>\]]/.test(last) && !closes) return rest
    rest = rest.slice(0, -1)
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
