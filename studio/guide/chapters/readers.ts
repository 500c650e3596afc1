import type {Chapter} from '../chapter.ts'
import src from '../pictures/readers.webp?url'

export const readers: Chapter = {
  id: 'readers',
  title: 'What readers see',
  lead: 'Often somebody worried, on a phone, at night. The page is made so that they find what helps, and can judge who says so.',
  picture: {
    src,
    alt: 'An article as readers see it: title, authors, and who reviewed it and when.',
  },
  steps: [
    {
      title: 'Who wrote and who reviewed',
      text: 'Names, credentials and the date of the last review stand at the top. An article whose review is late says so. A credential that has expired is no longer shown, so keep those under “Authors” up to date.',
    },
    {
      title: 'Where the claims come from',
      text: 'Each mark in the text leads to its reference and back again, with the kind of evidence beside it.',
    },
    {
      title: 'Search engines and social sites',
      text: 'They show the title and the beginning of the introduction. If those do not speak for themselves there, write others under “Address and sharing”.',
    },
  ],
}
