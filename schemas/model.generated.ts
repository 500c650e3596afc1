// Made by `npm run generate` from schemas/ and the queries. A test fails when it is stale.
export declare const internalGroqTypeReferenceTo: unique symbol;

export type Seo = {
  _type: "seo";
  title?: string;
  description?: string;
  image?: Figure;
  hideFromSearch?: boolean;
};

export type TitledText = {
  _type: "titledText";
  title?: string;
  body?: BriefText;
};

export type OfficeHours = {
  _type: "officeHours";
  day: "monday" | "tuesday" | "wednesday" | "thursday" | "friday";
  opens: string;
  closes: string;
};

export type PageReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "page";
};

export type ReaderForms = {
  _type: "readerForms";
  open?: Array<string>;
  publicKey?: string;
  privacy?: PageReference;
  notify?: string;
  calendar?: string;
  officeHours?: Array<{
    _key: string;
  } & OfficeHours>;
  minutes?: number;
  timeZone?: string;
  questionDays?: number;
  appointmentDays?: number;
};

export type PracticeLocation = {
  _type: "practiceLocation";
  name: string;
  street?: string;
  city?: string;
  region?: string;
  postalCode?: string;
  country?: string;
  phone?: string;
};

export type LookedUp = {
  _type: "lookedUp";
  service?: "Crossref" | "DataCite" | "PubMed" | "Open Library";
  at?: string;
};

export type Retraction = {
  _type: "retraction";
  date?: CslDate;
  doi?: string;
  noticed?: string;
};

export type CslDate = {
  _type: "cslDate";
  year?: number;
  month?: number;
  day?: number;
  endYear?: number;
  endMonth?: number;
  endDay?: number;
  season?: number;
  circa?: boolean;
  literal?: string;
};

export type CslName = {
  _type: "cslName";
  family?: string;
  given?: string;
  suffix?: string;
  nonDroppingParticle?: string;
  droppingParticle?: string;
  literal?: string;
};

export type Credential = {
  _type: "credential";
  abbreviation: string;
  name?: string;
  issuingBody?: string;
  jurisdiction?: string;
  licenceNumber?: string;
  verifyUrl?: string;
  expires?: string;
};

export type ArticleReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "article";
};

export type PersonReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "person";
};

export type TopicReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "topic";
};

export type InternalLink = {
  _type: "internalLink";
  reference: ArticleReference | PageReference | PersonReference | TopicReference;
};

export type Link = {
  _type: "link";
  href: string;
};

export type SourceReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "source";
};

export type Citation = {
  _type: "citation";
  source: SourceReference;
  locatorLabel?: "page" | "chapter" | "section" | "paragraph" | "figure" | "table" | "timestamp";
  locator?: string;
  prefix?: string;
  suffix?: string;
};

export type TableCell = {
  _type: "tableCell";
  text?: BriefText;
};

export type TableRow = {
  _type: "tableRow";
  cells?: Array<{
    _key: string;
  } & TableCell>;
};

export type Table = {
  _type: "table";
  caption?: string;
  headerRows?: number;
  rows: Array<{
    _key: string;
  } & TableRow>;
};

export type Callout = {
  _type: "callout";
  tone: "note" | "practice" | "caution";
  title?: string;
  body: BriefText;
};

export type SanityImageAssetReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "sanity.imageAsset";
};

export type Figure = {
  _type: "figure";
  asset?: SanityImageAssetReference;
  media?: unknown;
  hotspot?: SanityImageHotspot;
  crop?: SanityImageCrop;
  alt?: string;
  decorative?: boolean;
  caption?: string;
  credit?: string;
};

export type FaqEntry = {
  _type: "faqEntry";
  question: string;
  answer: BriefText;
  answeredBy?: PersonReference;
};

export type FaqReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "faq";
};

export type Faqs = Array<{
  _key: string;
} & FaqEntry | {
  _key: string;
} & FaqReference>;

export type BriefText = Array<{
  children?: Array<{
    marks?: Array<string>;
    text?: string;
    _type: "span";
    _key: string;
  } | {
    _key: string;
  } & Citation>;
  style?: "normal";
  listItem?: "bullet" | "number";
  markDefs?: Array<{
    _key: string;
  } & Link | {
    _key: string;
  } & InternalLink>;
  level?: number;
  _type: "block";
  _key: string;
}>;

export type RichText = Array<{
  children?: Array<{
    marks?: Array<string>;
    text?: string;
    _type: "span";
    _key: string;
  } | {
    _key: string;
  } & Citation>;
  style?: "normal" | "h2" | "h3" | "h4" | "blockquote";
  listItem?: "bullet" | "number";
  markDefs?: Array<{
    _key: string;
  } & Link | {
    _key: string;
  } & InternalLink>;
  level?: number;
  _type: "block";
  _key: string;
} | {
  _key: string;
} & Figure | {
  _key: string;
} & Callout | {
  _key: string;
} & Table>;

export type Review = {
  _id: string;
  _type: "review";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  article: ArticleReference;
  author: PersonReference;
  reviewer: PersonReference;
  state: "requested" | "approved" | "changesRequested" | "withdrawn";
  scope?: "wholeArticle" | "clinicalClaims" | "references" | "wording";
  message?: string;
  note?: string;
  requestedAt: string;
  decidedAt?: string;
  nextReviewDue?: string;
  articleRev?: string;
};

export type Redirect = {
  _id: string;
  _type: "redirect";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  from: string;
  to: ArticleReference | PageReference | PersonReference | TopicReference;
};

export type Settings = {
  _id: string;
  _type: "settings";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  name: string;
  description?: string;
  logo?: Figure;
  email?: string;
  phone?: string;
  locations?: Array<{
    _key: string;
  } & PracticeLocation>;
  profiles?: Array<string>;
  menu?: Array<{
    _key: string;
  } & PageReference>;
  notice?: string;
  welcome?: TitledText;
  whatIs?: TitledText;
  citationMarks?: "superscript" | "authorDate";
  citationStyle?: "apa" | "ama" | "vancouver";
  reviewRequired?: "never" | "beforeFirstPublish" | "beforeEveryPublish";
  reviewPolicy?: PageReference;
  crisisLine?: BriefText;
  disclaimer?: BriefText;
  bookingInvitation?: string;
  forms?: ReaderForms;
};

export type Topic = {
  _id: string;
  _type: "topic";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  title: string;
  description?: string;
  slug: Slug;
};

export type Slug = {
  _type: "slug";
  current: string;
  source?: string;
};

export type Faq = {
  _id: string;
  _type: "faq";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  question: string;
  answer: BriefText;
  answeredBy?: PersonReference;
  owner?: ArticleReference | PageReference;
};

export type Page = {
  _id: string;
  _type: "page";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  title: string;
  body: RichText;
  faqs?: Faqs;
  slug: Slug;
  language?: "ar" | "bn" | "zh-Hans" | "zh-Hant" | "cs" | "da" | "nl" | "fi" | "fr" | "de" | "el" | "ht" | "he" | "hi" | "hu" | "it" | "ja" | "ko" | "nb" | "fa" | "pl" | "pt" | "pa" | "ro" | "ru" | "so" | "es" | "sw" | "sv" | "fil" | "th" | "tr" | "uk" | "ur" | "vi" | "cy" | "yi";
  seo?: Seo;
};

export type Source = {
  _id: string;
  _type: "source";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  type: "article-journal" | "book" | "chapter" | "report" | "webpage" | "post-weblog" | "thesis" | "paper-conference" | "speech" | "article-newspaper" | "article-magazine" | "article" | "entry-encyclopedia" | "entry-dictionary" | "review" | "dataset" | "software" | "standard" | "legislation" | "motion_picture" | "broadcast" | "song" | "interview" | "personal_communication" | "post" | "pamphlet" | "manuscript" | "document";
  title: string;
  authors?: Array<{
    _key: string;
  } & CslName>;
  issued?: CslDate;
  containerTitle?: string;
  volume?: string;
  issue?: string;
  page?: string;
  number?: string;
  publisher?: string;
  evidence?: "systematicReview" | "guideline" | "trial" | "observational" | "qualitative" | "caseReport" | "protocol" | "review" | "theory" | "opinion" | "information";
  retraction?: Retraction;
  doi?: string;
  pmid?: string;
  pmcid?: string;
  isbn?: string;
  issn?: string;
  url?: string;
  accessed?: CslDate;
  editors?: Array<{
    _key: string;
  } & CslName>;
  translators?: Array<{
    _key: string;
  } & CslName>;
  containerAuthors?: Array<{
    _key: string;
  } & CslName>;
  collectionEditors?: Array<{
    _key: string;
  } & CslName>;
  titleShort?: string;
  containerTitleShort?: string;
  collectionTitle?: string;
  collectionNumber?: string;
  edition?: string;
  publisherPlace?: string;
  eventTitle?: string;
  eventPlace?: string;
  genre?: string;
  medium?: string;
  status?: string;
  section?: string;
  version?: string;
  numberOfPages?: string;
  numberOfVolumes?: string;
  source?: string;
  archive?: string;
  language?: string;
  note?: string;
  abstract?: string;
  originalDate?: CslDate;
  submitted?: CslDate;
  eventDate?: CslDate;
  otherFields?: Array<{
    name: string;
    json: string;
    _type: "cslField";
    _key: string;
  }>;
  lookedUp?: LookedUp;
  asGiven?: string;
};

export type Article = {
  _id: string;
  _type: "article";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  title: string;
  standfirst?: BriefText;
  body: RichText;
  hero?: Figure;
  authors: Array<{
    _key: string;
  } & PersonReference>;
  topics?: Array<{
    _key: string;
  } & TopicReference>;
  faqs?: Faqs;
  respondent?: PersonReference;
  references?: Array<{
    _key: string;
  } & SourceReference>;
  reviewedBy?: PersonReference;
  lastReviewed?: string;
  nextReviewDue?: string;
  slug: Slug;
  publishedAt?: string;
  language?: "ar" | "bn" | "zh-Hans" | "zh-Hant" | "cs" | "da" | "nl" | "fi" | "fr" | "de" | "el" | "ht" | "he" | "hi" | "hu" | "it" | "ja" | "ko" | "nb" | "fa" | "pl" | "pt" | "pa" | "ro" | "ru" | "so" | "es" | "sw" | "sv" | "fil" | "th" | "tr" | "uk" | "ur" | "vi" | "cy" | "yi";
  seo?: Seo;
};

export type Person = {
  _id: string;
  _type: "person";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  name: string;
  credentials?: Array<{
    _key: string;
  } & Credential>;
  pronouns?: string;
  jobTitle?: string;
  portrait?: Figure;
  shortBio?: string;
  bio?: BriefText;
  profiles?: Array<string>;
  slug: Slug;
};

export type SanityImageCrop = {
  _type: "sanity.imageCrop";
  top: number;
  bottom: number;
  left: number;
  right: number;
};

export type SanityImageHotspot = {
  _type: "sanity.imageHotspot";
  x: number;
  y: number;
  height: number;
  width: number;
};

export type SanityImagePaletteSwatch = {
  _type: "sanity.imagePaletteSwatch";
  background?: string;
  foreground?: string;
  population?: number;
  title?: string;
};

export type SanityImagePalette = {
  _type: "sanity.imagePalette";
  darkMuted?: SanityImagePaletteSwatch;
  lightVibrant?: SanityImagePaletteSwatch;
  darkVibrant?: SanityImagePaletteSwatch;
  vibrant?: SanityImagePaletteSwatch;
  dominant?: SanityImagePaletteSwatch;
  lightMuted?: SanityImagePaletteSwatch;
  muted?: SanityImagePaletteSwatch;
};

export type SanityImageDimensions = {
  _type: "sanity.imageDimensions";
  height: number;
  width: number;
  aspectRatio: number;
};

export type SanityImageMetadata = {
  _type: "sanity.imageMetadata";
  location?: Geopoint;
  dimensions?: SanityImageDimensions;
  palette?: SanityImagePalette;
  lqip?: string;
  blurHash?: string;
  thumbHash?: string;
  hasAlpha?: boolean;
  isOpaque?: boolean;
};

export type SanityFileAsset = {
  _id: string;
  _type: "sanity.fileAsset";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  originalFilename?: string;
  label?: string;
  title?: string;
  description?: string;
  altText?: string;
  sha1hash: string;
  extension: string;
  mimeType: string;
  size: number;
  assetId: string;
  uploadId?: string;
  path: string;
  url: string;
  source?: SanityAssetSourceData;
};

export type SanityAssetSourceData = {
  _type: "sanity.assetSourceData";
  name?: string;
  id?: string;
  url?: string;
};

export type SanityImageAsset = {
  _id: string;
  _type: "sanity.imageAsset";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  originalFilename?: string;
  label?: string;
  title?: string;
  description?: string;
  altText?: string;
  sha1hash: string;
  extension: string;
  mimeType: string;
  size: number;
  assetId: string;
  uploadId?: string;
  path: string;
  url: string;
  metadata?: SanityImageMetadata;
  source?: SanityAssetSourceData;
};

export type Geopoint = {
  _type: "geopoint";
  lat?: number;
  lng?: number;
  alt?: number;
};

export type AllSanitySchemaTypes = Seo | TitledText | OfficeHours | PageReference | ReaderForms | PracticeLocation | LookedUp | Retraction | CslDate | CslName | Credential | ArticleReference | PersonReference | TopicReference | InternalLink | Link | SourceReference | Citation | TableCell | TableRow | Table | Callout | SanityImageAssetReference | Figure | FaqEntry | FaqReference | Faqs | BriefText | RichText | Review | Redirect | Settings | Topic | Slug | Faq | Page | Source | Article | Person | SanityImageCrop | SanityImageHotspot | SanityImagePaletteSwatch | SanityImagePalette | SanityImageDimensions | SanityImageMetadata | SanityFileAsset | SanityAssetSourceData | SanityImageAsset | Geopoint;


/** The documents by type name. */
export interface Documents {
  article: Article
  person: Person
  source: Source
  faq: Faq
  topic: Topic
  page: Page
  settings: Settings
  redirect: Redirect
  review: Review
}
