export const articlesQuery = `*[_type == "article" && defined(slug.current)] | order(publishedAt desc){
  _id, title, "slug": slug.current, "authors": authors[]->{name, "slug": slug.current, credentials},
  body[]{..., _type == "block" => {..., markDefs[]{..., _type == "internalLink" => {"target": reference->{_type, "slug": slug.current}}}}},
  faqs[]{_type == "faqEntry" => {_type,_key, question, answer}, _type == "reference" => @->{_type,question, answer, "owner": owner->{_type}}}
}`
