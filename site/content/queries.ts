// One query for each kind of document. They are flat on purpose: what a reference points at is
// looked up among the other documents (see library.ts), so every document is read and judged once.

const seo = 'seo{title, description, image, hideFromSearch}'

export const settingsQuery: string = `*[_type == "settings" && _id == "settings"]{
  _id, _updatedAt, name, description, logo, email, phone, locations, profiles, menu, notice,
  welcome, whatIs, crisisLine, disclaimer, bookingInvitation, citationMarks, citationStyle,
  reviewPolicy, forms{open, publicKey, questionDays, appointmentDays, privacy}
}`

export const articlesQuery: string = `*[_type == "article"]{
  _id, _createdAt, _updatedAt, title, "slug": slug.current, standfirst, hero, body, authors, topics,
  faqs, respondent, references, reviewedBy, lastReviewed, nextReviewDue, publishedAt, language, ${seo}
}`

export const peopleQuery: string = `*[_type == "person"]{
  _id, _updatedAt, name, "slug": slug.current, pronouns, jobTitle, portrait, shortBio, bio, profiles,
  credentials[]{
    _key, abbreviation, name, issuingBody, jurisdiction,
    licenceNumber, verifyUrl, expires
  }
}`

export const topicsQuery: string = `*[_type == "topic"]{
  _id, _updatedAt, title, "slug": slug.current, description
}`

export const pagesQuery: string = `*[_type == "page"]{
  _id, _updatedAt, title, "slug": slug.current, body, faqs, language, ${seo}
}`

export const sourcesQuery: string = `*[_type == "source"]`

export const faqsQuery: string = `*[_type == "faq"]{
  _id, _updatedAt, question, answer, answeredBy, owner
}`

export const redirectsQuery: string = `*[_type == "redirect"]{_id, from, to}`

export const reviewsQuery: string = `*[_type == "review" && state == "approved"]{
  _id, article, reviewer, scope, decidedAt
}`

export const picturesQuery: string = `*[_type == "sanity.imageAsset"]{
  _id, extension, "width": metadata.dimensions.width, "height": metadata.dimensions.height,
  "lqip": metadata.lqip, "isOpaque": metadata.isOpaque
}`
