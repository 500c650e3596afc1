/** What a search engine documents for a type, and since when we know. */
export interface SearchRule {
  feature: string
  type: string
  /** Of a retired feature nothing is to be gained; its rules are told as notes. */
  status: 'live' | 'retired'
  source: string
  checkedOn: string
  /** Each a property, or several of which one will do. */
  required: string[][]
  recommended: string[][]
}

const google = 'https://developers.google.com/search/docs/appearance/structured-data'
const checkedOn = '2026-11-22'
const each = (names: string) => names.split(' ').map((name) => name.split('|'))

/** Google's documented fields, for the types that sites of practices have. */
export const searchRules: SearchRule[] = [
  {
    feature: 'Article',
    type: 'Article',
    status: 'live',
    source: `${google}/article`,
    checkedOn,
    required: [],
    recommended: each('headline image datePublished dateModified author'),
  },
  {
    feature: 'Breadcrumb',
    type: 'BreadcrumbList',
    status: 'live',
    source: `${google}/breadcrumb`,
    checkedOn,
    required: each('itemListElement'),
    recommended: [],
  },
  {
    feature: 'Profile page',
    type: 'ProfilePage',
    status: 'live',
    source: `${google}/profile-page`,
    checkedOn,
    required: each('mainEntity'),
    recommended: each('dateCreated|dateModified'),
  },
  {
    feature: 'Organization',
    type: 'Organization',
    status: 'live',
    source: `${google}/organization`,
    checkedOn,
    required: [],
    recommended: each('name url logo'),
  },
  {
    feature: 'Local business',
    type: 'LocalBusiness',
    status: 'live',
    source: `${google}/local-business`,
    checkedOn,
    required: each('name address'),
    recommended: each('telephone url'),
  },
  {
    feature: 'Image metadata',
    type: 'ImageObject',
    status: 'live',
    source: `${google}/image-license-metadata`,
    checkedOn,
    required: each('contentUrl|url'),
    recommended: each('creator|creditText|copyrightNotice|license'),
  },
  {
    feature: 'Site name',
    type: 'WebSite',
    status: 'live',
    source: 'https://developers.google.com/search/docs/appearance/site-names',
    checkedOn,
    required: each('name url'),
    recommended: [],
  },
  {
    feature: 'Q&A page',
    type: 'QAPage',
    status: 'live',
    source: `${google}/qapage`,
    checkedOn,
    required: each('mainEntity'),
    recommended: [],
  },
  {
    feature: 'FAQ (until 2026-05-07)',
    type: 'FAQPage',
    status: 'retired',
    source: `${google}/faqpage`,
    checkedOn,
    required: each('mainEntity'),
    recommended: [],
  },
  {
    feature: 'Sitelinks search box (until 2024-11-21)',
    type: 'SearchAction',
    status: 'retired',
    source: `${google}/sitelinks-searchbox`,
    checkedOn,
    required: [],
    recommended: [],
  },
]
