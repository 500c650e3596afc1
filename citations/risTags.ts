import type {Work} from './work.ts'

type Kind = Work['type']

/**
 * Kinds of work by the types of RIS; the first of several is what the type is read as, the others
 * carry their own name in `U1`, which RIS leaves to its users.
 */
export const risTypes: [type: string, ...kinds: Kind[]][] = [
  ['JOUR', 'article-journal', 'review'],
  ['MGZN', 'article-magazine'],
  ['NEWS', 'article-newspaper'],
  ['BOOK', 'book'],
  ['CHAP', 'chapter'],
  ['RPRT', 'report'],
  ['ELEC', 'webpage'],
  ['BLOG', 'post-weblog'],
  ['THES', 'thesis'],
  ['CONF', 'paper-conference'],
  ['SLIDE', 'speech'],
  ['UNPB', 'article', 'manuscript'],
  ['ENCYC', 'entry-encyclopedia'],
  ['DICT', 'entry-dictionary'],
  ['DATA', 'dataset'],
  ['COMP', 'software'],
  ['STAND', 'standard'],
  ['STAT', 'legislation'],
  ['MPCT', 'motion_picture'],
  ['SOUND', 'song', 'broadcast'],
  ['PCOMM', 'personal_communication', 'interview'],
  ['ICOMM', 'post'],
  ['PAMP', 'pamphlet'],
  ['GEN', 'document'],
]

/** Tags that hold one name each. */
export const risNames = {
  AU: 'authors',
  ED: 'editors',
  A3: 'collectionEditors',
  A4: 'translators',
  U5: 'containerAuthors',
} as const satisfies Record<string, keyof Work>

/**
 * Tags that hold text, in the order in which they are written. `AN`, `C2` and `C7` are where EndNote
 * keeps a PubMed ID, a PubMed Central ID and an article number; `U2` to `U4` are our own.
 */
export const risTexts = {
  TI: 'title',
  ST: 'titleShort',
  T2: 'containerTitle',
  J2: 'containerTitleShort',
  T3: 'collectionTitle',
  VL: 'volume',
  IS: 'issue',
  C7: 'number',
  M1: 'collectionNumber',
  ET: 'edition',
  NV: 'numberOfVolumes',
  C5: 'numberOfPages',
  SE: 'section',
  PB: 'publisher',
  CY: 'publisherPlace',
  C3: 'eventTitle',
  C1: 'eventPlace',
  M3: 'genre',
  C4: 'medium',
  C6: 'version',
  U2: 'status',
  DO: 'doi',
  AN: 'pmid',
  C2: 'pmcid',
  UR: 'url',
  DB: 'source',
  DP: 'archive',
  LA: 'language',
  AB: 'abstract',
  N1: 'note',
} as const satisfies Record<string, keyof Work>

/** Our own dates, in EDTF; `PY`, `DA` and `Y2` have the form that RIS gives to dates. */
export const risDates = {
  OP: 'originalDate',
  U3: 'eventDate',
  U4: 'submitted',
} as const satisfies Record<string, keyof Work>
