import type {Chapter} from '../chapter.ts'
import src from '../pictures/cite.webp?url'

export const cite: Chapter = {
  id: 'cite',
  title: 'Cite',
  lead: 'You write where the claim is; the numbers, the list of references and its style take care of themselves.',
  picture: {src, alt: 'The window in which a reference is found by words or pasted.'},
  steps: [
    {
      title: 'Cite while you write',
      text: 'Type [ after the claim. Search by author, title or year, and press Enter. Escape gives back the bracket, for when you wanted only that.',
    },
    {
      title: 'A work that is not there yet',
      text: 'Paste its DOI, its PubMed ID, or the reference as it is printed, at the same place. If the practice has it already, it is found and not made twice.',
    },
    {
      title: 'The list',
      text: 'Under “Sources” you see the list as readers will: works in the order in which the text cites them, then further reading that you add there.',
    },
    {
      title: 'Look after the references',
      text: '“References” on the desk says where each is cited. It finds those that nobody cites, possible duplicates, and works that were retracted. If you hear of a retraction, open the reference and write its year under “Retracted”: what cites it says so at once.',
    },
  ],
}
