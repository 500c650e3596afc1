import type {Chapter} from '../chapter.ts'
import src from '../pictures/write.webp?url'

export const write: Chapter = {
  id: 'write',
  title: 'Write',
  lead: 'Everything you type is kept as a draft at once. Readers see nothing until you press Publish.',
  picture: {src, alt: 'An article open in Studio, with its tabs, its title and its introduction.'},
  steps: [
    {
      title: 'Begin',
      text: 'Press “Write an article” above your drafts, or + at the top left. Give it a title, a short introduction, and the text. It is by you, and takes its web address from the title. Your drafts wait for you under “My drafts”, and say there what a reviewer decided.',
    },
    {
      title: 'Begin with a finished text',
      text: 'Drop a file from Word, or an .html, .md or .txt file, on a new article. Headings, authors, references and questions find their places, a report says what to check, and one press takes it all back. Drop a newer version on the same article later: what you added in Studio stays.',
    },
    {
      title: 'Paste from Word or Google Docs',
      text: 'Headings, lists, tables, bold, italic and links come along; colours and fonts stay behind. Use “Section heading” for headings inside the text: they become the table of contents.',
    },
    {
      title: 'Add pictures',
      text: 'Choose Picture in the bar above the text. Describe what it shows for people who cannot see it, or mark it as decorative. In “Edit”, drag the circle onto what matters, so that it is never cut off.',
    },
    {
      title: 'Link to your own pages',
      text: 'Select some words and press the page symbol. The link follows the page when its address changes.',
    },
    {
      title: 'Answer questions',
      text: 'Under “Questions”, add what readers ask, each with a short answer. If another page answers it already, “Use a question that is answered already” shares that answer, so that the two never drift apart.',
    },
    {
      title: 'Write with others',
      text: 'You see a colleague’s picture where they are working, and their words as they type them. The speech bubble beside a field leaves a comment; the tick at the top right keeps tasks.',
    },
  ],
}
