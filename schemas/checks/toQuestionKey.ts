/**
 * What two questions share that ask the same in other punctuation, capitals, quotation marks or
 * articles: “What's music therapy?” and “What is Music Therapy”.
 */
export function toQuestionKey(question: string): string {
  return question
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\b(what|who|how|where|when|why|it|that|there)['’]s\b/g, '$1 is')
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(the|an|a)\b /g, '')
    .trim()
}
