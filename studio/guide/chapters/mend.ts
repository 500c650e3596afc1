import type {Chapter} from '../chapter.ts'
import src from '../pictures/mend.webp?url'

export const mend: Chapter = {
  id: 'mend',
  title: 'Mend a mistake',
  lead: 'Nothing that was written is lost. A mistake on a published page is mended in a minute.',
  picture: {
    src,
    alt: 'The history of a document: each edit and each publication, with its author.',
  },
  steps: [
    {
      title: 'A wrong word',
      text: 'Open the article under “Published”, correct it, and press Publish. Until then the foot of the page says “Edited since it went live”.',
    },
    {
      title: 'Back to an earlier version',
      text: 'Press … above the article, then “History”. Choose the version that was right, then “Bring this version back”, and publish it. “Review changes” shows who changed which words.',
    },
    {
      title: 'Off the site',
      text: 'Choose “Take it off the site…” in the menu at the foot of the article. The text stays as a draft; readers no longer find the page. If another page links to it, take the link out there first.',
    },
    {
      title: 'Deleted by mistake',
      text: 'Press “back” in the browser. The page of the deleted document offers to restore it.',
    },
    {
      title: 'Another address',
      text: 'You may change the web address of a published page under “Address and sharing”. Readers who come to the old one are led to the new one; old addresses are listed under “Pages and settings”.',
    },
  ],
}
