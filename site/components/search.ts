/** What we use of Pagefind, which the build puts beside the pages. */
interface Pagefind {
  debouncedSearch(words: string): Promise<{results: {data(): Promise<Found>}[]} | null>
}

interface Found {
  url: string
  excerpt: string
  meta: {title?: string; language?: string}
  sub_results: {url: string; title: string}[]
}

const ENOUGH = 20
/** As long as what the field takes; an address may hold more. */
const MOST = 100
const INDEX = '/pagefind/pagefind.js'

const form = document.querySelector<HTMLFormElement>('search form')
const field = document.querySelector<HTMLInputElement>('#words')
const message = document.querySelector('#status')
const list = document.querySelector('#found')
let pagefind: Promise<Pagefind> | undefined

if (form && field && message && list) {
  field.value ||= (new URLSearchParams(location.search).get('q') ?? '').slice(0, MOST)
  field.addEventListener('focus', load, {once: true})
  field.addEventListener('input', () => search(field.value))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    search(field.value)
  })
  if (field.value) search(field.value)
}

/** The index comes when somebody is about to search, and not before. */
function load(): Promise<Pagefind> {
  pagefind ??= import(/* @vite-ignore */ INDEX)
  return pagefind
}

async function search(words: string) {
  const query = words.trim()
  history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname)
  if (!query) return show([], '')
  try {
    const answer = await (await load()).debouncedSearch(query)
    // Nothing means that more has been typed meanwhile.
    if (!answer || query !== field?.value.trim()) return
    const {length} = answer.results
    // The publisher takes away what the index knows of a page that is gone: such a result has no data.
    const asked = answer.results.slice(0, ENOUGH).map((each) => each.data())
    const found = (await Promise.allSettled(asked)).flatMap((each) =>
      each.status === 'fulfilled' && isAbout(query, each.value) ? [each.value] : [],
    )
    if (found.length === 0) return show([], `No pages about “${query}”. ${TRY}`)
    const count = length > ENOUGH ? length : found.length
    const more = length > ENOUGH ? `; these are the best ${ENOUGH}` : ''
    show(found, `${count} ${count === 1 ? 'page' : 'pages'} about “${query}”${more}.`)
  } catch {
    show([], 'The search could not be loaded. Please try again in a moment.')
  }
}

const TRY = 'Is it spelled another way? A shorter word may find more.'

/**
 * A word that is nowhere finds for Pagefind the longest one with which it begins: of “panick” that is
 * “panic”, of “anxeity” only “an”. What shares less than half of any word is about something else.
 */
function isAbout(query: string, {excerpt}: Found): boolean {
  // Not every script has spaces between words.
  if (/[^\P{L}\p{Script=Latin}]/u.test(query)) return true
  const marks = marked(excerpt).flatMap((part) =>
    typeof part === 'string' ? [] : plain(part.innerText),
  )
  return plain(query)
    .split(' ')
    .some((word) =>
      marks.some((mark) => mark.startsWith(word.slice(0, Math.ceil(word.length / 2)))),
    )
}

/** Without case, accents and signs: “Größere,” → “grossere”. */
const plain = (words: string) =>
  words
    .toLowerCase()
    .normalize('NFD')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim()

function show(found: Found[], sentence: string) {
  if (message) message.textContent = sentence
  list?.replaceChildren(...found.map(toItem))
}

function toItem({url, excerpt, meta, sub_results}: Found): HTMLElement {
  const item = document.createElement('li')
  item.dir = 'auto'
  if (meta.language) item.lang = meta.language
  const heading = document.createElement('h2')
  heading.append(linkTo(url, meta.title ?? url))
  const words = document.createElement('p')
  words.append('… ', ...marked(excerpt), ' …')
  const places = document.createElement('p')
  places.className = 'small'
  const inside = sub_results.filter((place) => place.url.includes('#')).slice(0, 3)
  places.append(
    ...inside.flatMap((place, index) => [index ? ' · ' : '', linkTo(place.url, place.title)]),
  )
  item.append(heading, words, ...(inside.length > 0 ? [places] : []))
  return item
}

function linkTo(url: string, words: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = url
  link.textContent = words
  return link
}

/** Pagefind marks what was found as HTML. Only its words and its marks are taken over. */
function marked(excerpt: string): (string | HTMLElement)[] {
  const {childNodes} = new DOMParser().parseFromString(excerpt, 'text/html').body
  return [...childNodes].map(({nodeName, textContent}) => {
    if (nodeName !== 'MARK') return textContent ?? ''
    const mark = document.createElement('mark')
    mark.textContent = textContent
    return mark
  })
}
