/** What our own pages tell of every thing of a type, though no search engine asks for all of it. */
export interface OwnFields {
  types: string[]
  /** Only of nodes that stand by themselves, and not of those that others are told with. */
  isTop: boolean
  fields: string[]
  because: string
}

const each = (names: string) => names.split(' ')

export const ownFields: OwnFields[] = [
  {
    types: each('BlogPosting'),
    isTop: true,
    fields: each(
      'headline url inLanguage datePublished dateModified author publisher mainEntityOfPage',
    ),
    because: 'who says what, and since when, is what an article is trusted for',
  },
  {
    types: each('MedicalWebPage'),
    isTop: true,
    fields: each('medicalAudience mainEntity datePublished dateModified'),
    because: 'it tells for whom the article of the page is written',
  },
  {
    types: each('WebPage CollectionPage ProfilePage MedicalWebPage'),
    isTop: true,
    fields: each('@id url name inLanguage isPartOf'),
    because: 'every page names itself and its site',
  },
  {
    types: each('ProfilePage'),
    isTop: true,
    fields: each('mainEntity dateModified'),
    because: 'a profile is of somebody',
  },
  {
    types: each('Person'),
    isTop: true,
    fields: each('@id name url'),
    because: 'people of the site have a page',
  },
  {types: each('Person'), isTop: false, fields: ['name'], because: 'somebody has a name'},
  {
    types: each('Organization MedicalBusiness'),
    isTop: true,
    fields: each('@id name url'),
    because: 'the practice is one thing on every page',
  },
  {
    types: each('WebSite'),
    isTop: true,
    fields: each('@id name url inLanguage publisher'),
    because: 'the site is one thing on every page',
  },
  {
    types: each('ImageObject'),
    isTop: true,
    fields: each('@id contentUrl width height'),
    because: 'a picture can be chosen by its size',
  },
  {
    types: each('FAQPage'),
    isTop: true,
    fields: each('@id inLanguage isPartOf mainEntity'),
    because: 'questions belong to the page that owns them',
  },
  {
    types: each('Question'),
    isTop: false,
    fields: each('@id name acceptedAnswer'),
    because: 'each question can be linked to',
  },
  {
    types: each('BreadcrumbList'),
    isTop: true,
    fields: each('@id itemListElement'),
    because: 'the page points to its trail',
  },
  {
    types: each('EducationalOccupationalCredential'),
    isTop: false,
    fields: ['name'],
    because: 'letters stand for a name',
  },
  {
    types: each('PropertyValue'),
    isTop: false,
    fields: each('propertyID value'),
    because: 'an identifier says whose it is',
  },
]

/** Of a work that is cited. */
export const citedFields: OwnFields = {
  types: [],
  isTop: false,
  fields: ['name'],
  because: 'a source without a title cannot be found',
}
