// Made by `npm run generate` from schemas/ and the queries. A test fails when it is stale.
import type {
  Credential,
  Citation,
  SanityImageAssetReference,
  PersonReference,
  ArticleReference,
  PageReference,
  TopicReference,
  BriefText,
  SanityImageCrop,
  SanityImageHotspot,
} from '../../schemas/model.generated.ts'

export type ArticlesQueryResult = Array<{
  _id: string;
  title: string;
  slug: string;
  authors: Array<{
    name: string;
    slug: string;
    credentials: Array<{
      _key: string;
    } & Credential> | null;
  }>;
  body: Array<{
    children?: Array<{
      _key: string;
    } & Citation | {
      marks?: Array<string>;
      text?: string;
      _type: "span";
      _key: string;
    }>;
    style?: "blockquote" | "h2" | "h3" | "h4" | "normal";
    listItem?: "bullet" | "number";
    markDefs: Array<{
      reference: ArticleReference | PageReference | PersonReference | TopicReference;
      _type: "internalLink";
      _key: string;
      target: {
        _type: "article";
        slug: string;
      } | {
        _type: "page";
        slug: string;
      } | {
        _type: "person";
        slug: string;
      } | {
        _type: "topic";
        slug: string;
      };
    } | {
      href: string;
      _type: "link";
      _key: string;
    }> | null;
    level?: number;
    _type: "block";
    _key: string;
  } | {
    _key: string;
    _type: "callout";
    tone: "caution" | "note" | "practice";
    title?: string;
    body: BriefText;
  } | {
    _key: string;
    _type: "figure";
    asset?: SanityImageAssetReference;
    media?: unknown;
    hotspot?: SanityImageHotspot;
    crop?: SanityImageCrop;
    alt?: string;
    decorative?: boolean;
    caption?: string;
    credit?: string;
  }>;
  faqs: Array<{
    _type: "faqEntry";
    _key: string;
    question: string;
    answer: BriefText;
  } | {
    _type: "faq";
    question: string;
    answer: BriefText;
    owner: {
      _type: "article";
    } | {
      _type: "page";
    } | null;
  }> | null;
}>;


