// Made by `npm run generate` from schemas/ and the queries. A test fails when it is stale.
import type {
  TitledText,
  PageReference,
  PracticeLocation,
  LookedUp,
  Retraction,
  CslDate,
  CslName,
  ArticleReference,
  PersonReference,
  TopicReference,
  SourceReference,
  Figure,
  Faqs,
  BriefText,
  RichText,
} from '../../schemas/model.generated.ts'

export type ArticlesQueryResult = Array<{
  _id: string;
  _createdAt: string;
  _updatedAt: string;
  title: string;
  slug: string;
  standfirst: BriefText | null;
  hero: Figure | null;
  body: RichText;
  authors: Array<{
    _key: string;
  } & PersonReference>;
  topics: Array<{
    _key: string;
  } & TopicReference> | null;
  faqs: Faqs | null;
  respondent: PersonReference | null;
  references: Array<{
    _key: string;
  } & SourceReference> | null;
  reviewedBy: PersonReference | null;
  lastReviewed: string | null;
  nextReviewDue: string | null;
  publishedAt: string | null;
  language: "ar" | "bn" | "cs" | "cy" | "da" | "de" | "el" | "es" | "fa" | "fi" | "fil" | "fr" | "he" | "hi" | "ht" | "hu" | "it" | "ja" | "ko" | "nb" | "nl" | "pa" | "pl" | "pt" | "ro" | "ru" | "so" | "sv" | "sw" | "th" | "tr" | "uk" | "ur" | "vi" | "yi" | "zh-Hans" | "zh-Hant" | null;
  seo: {
    title: string | null;
    description: string | null;
    image: Figure | null;
    hideFromSearch: boolean | null;
  } | null;
}>;


export type FaqsQueryResult = Array<{
  _id: string;
  _updatedAt: string;
  question: string;
  answer: BriefText;
  answeredBy: PersonReference | null;
  owner: ArticleReference | PageReference | null;
}>;


export type PagesQueryResult = Array<{
  _id: string;
  _updatedAt: string;
  title: string;
  slug: string;
  body: RichText;
  faqs: Faqs | null;
  language: "ar" | "bn" | "cs" | "cy" | "da" | "de" | "el" | "es" | "fa" | "fi" | "fil" | "fr" | "he" | "hi" | "ht" | "hu" | "it" | "ja" | "ko" | "nb" | "nl" | "pa" | "pl" | "pt" | "ro" | "ru" | "so" | "sv" | "sw" | "th" | "tr" | "uk" | "ur" | "vi" | "yi" | "zh-Hans" | "zh-Hant" | null;
  seo: {
    title: string | null;
    description: string | null;
    image: Figure | null;
    hideFromSearch: boolean | null;
  } | null;
}>;


export type PeopleQueryResult = Array<{
  _id: string;
  _updatedAt: string;
  name: string;
  slug: string;
  pronouns: string | null;
  jobTitle: string | null;
  portrait: Figure | null;
  shortBio: string | null;
  bio: BriefText | null;
  profiles: Array<string> | null;
  credentials: Array<{
    _key: string;
    abbreviation: string;
    name: string | null;
    issuingBody: string | null;
    jurisdiction: string | null;
    licenceNumber: string | null;
    verifyUrl: string | null;
    expires: string | null;
  }> | null;
}>;


export type PicturesQueryResult = Array<{
  _id: string;
  extension: string;
  width: number | null;
  height: number | null;
  lqip: string | null;
  isOpaque: boolean | null;
}>;


export type RedirectsQueryResult = Array<{
  _id: string;
  from: string;
  to: ArticleReference | PageReference | PersonReference | TopicReference;
}>;


export type ReviewsQueryResult = Array<{
  _id: string;
  article: ArticleReference;
  reviewer: PersonReference;
  scope: "clinicalClaims" | "references" | "wholeArticle" | "wording" | null;
  decidedAt: string | null;
}>;


export type SettingsQueryResult = Array<{
  _id: "settings";
  _updatedAt: string;
  name: string;
  description: string | null;
  logo: Figure | null;
  email: string | null;
  phone: string | null;
  locations: Array<{
    _key: string;
  } & PracticeLocation> | null;
  profiles: Array<string> | null;
  menu: Array<{
    _key: string;
  } & PageReference> | null;
  notice: string | null;
  welcome: TitledText | null;
  whatIs: TitledText | null;
  crisisLine: BriefText | null;
  disclaimer: BriefText | null;
  bookingInvitation: string | null;
  citationMarks: "authorDate" | "superscript" | null;
  citationStyle: "ama" | "apa" | "vancouver" | null;
  reviewPolicy: PageReference | null;
  forms: {
    open: Array<string> | null;
    publicKey: string | null;
    questionDays: number | null;
    appointmentDays: number | null;
    privacy: PageReference | null;
  } | null;
}>;


export type SourcesQueryResult = Array<{
  _id: string;
  _type: "source";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  type: "article-journal" | "article-magazine" | "article-newspaper" | "article" | "book" | "broadcast" | "chapter" | "dataset" | "document" | "entry-dictionary" | "entry-encyclopedia" | "interview" | "legislation" | "manuscript" | "motion_picture" | "pamphlet" | "paper-conference" | "personal_communication" | "post-weblog" | "post" | "report" | "review" | "software" | "song" | "speech" | "standard" | "thesis" | "webpage";
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
  evidence?: "caseReport" | "guideline" | "information" | "observational" | "opinion" | "protocol" | "qualitative" | "review" | "systematicReview" | "theory" | "trial";
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
}>;


export type TopicsQueryResult = Array<{
  _id: string;
  _updatedAt: string;
  title: string;
  slug: string;
  description: string | null;
}>;


