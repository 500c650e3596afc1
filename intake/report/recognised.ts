import type {ArticleDraft, PersonDraft} from '../manuscript/draft.ts'
import {type Block, type Picture, textOf} from '../manuscript/manuscript.ts'
import {practiceName} from '../manuscript/practice.ts'
import type {Role, RoledBlock} from '../manuscript/role.ts'
import type {Lines} from '../result.ts'
import {linesOf, type Note} from './report.ts'

/** One sentence for each part of the article that was found, in the order of an article. */
export function describeParts(draft: ArticleDraft, roles: RoledBlock[]): Note[] {
  const of = (...names: Role[]) => roles.filter(({role}) => names.includes(role))
  const body = of('body')
  const kinds = (test: (block: Block) => boolean) => body.filter(({block}) => test(block))
  const sections = kinds(({kind}) => kind === 'heading')
  const bullets = kinds((block) => block.kind === 'item' && block.list === 'bullet')
  const numbers = kinds((block) => block.kind === 'item' && block.list === 'number')
  const {respondent, practice} = draft
  const notes: [what: string, message: string | undefined, at: RoledBlock[]][] = [
    ['title', `Title: “${draft.title}”`, of('title')],
    ['author', draft.authors.map(describePerson).join('; '), of('byline')],
    [
      'introduction',
      count(draft.standfirst.length, 'paragraph', 'Introduction: '),
      of('standfirst'),
    ],
    ['sections', sectionTitles(sections), sections],
    ['bullets', listed(bullets, 'bulleted'), bullets],
    ['numbers', listed(numbers, 'numbered'), numbers],
    [
      'questions',
      count(draft.faqs.length, 'question', '', ' with answers'),
      of('question', 'answer'),
    ],
    [
      'tables',
      count(kinds(({kind}) => kind === 'table').length, 'table'),
      kinds(({kind}) => kind === 'table'),
    ],
    [
      'quotations',
      count(kinds(({kind}) => kind === 'quotation').length, 'quotation'),
      kinds(({kind}) => kind === 'quotation'),
    ],
    ['published', draft.published && `Published: ${draft.published}`, of('credits')],
    ['references', count(draft.works.length, 'reference'), of('reference')],
    ['biography', biographies(draft.authors), of('bio')],
    [
      'respondent',
      respondent && `Readers’ questions are answered by ${describePerson(respondent)}`,
      of('ask'),
    ],
    [
      'welcome',
      practice.welcome && `Welcome for the home page: “${practice.welcome.title}”`,
      of('welcome'),
    ],
    [
      'whatIs',
      practice.whatIs && `Explanation for the home page: “${practice.whatIs.title}”`,
      of('whatIs'),
    ],
    ['invitation', practice.bookingInvitation && 'Invitation to book', of('invitation')],
  ]
  return notes.flatMap(([what, message, at]): Note[] => {
    const lines = linesOf(at)
    return message
      ? [
          {
            group: 'recognised',
            what,
            message: /[.?!]”$/.test(message) ? message : `${message}.`,
            ...(lines && {lines}),
          },
        ]
      : []
  })
}

/** What is not taken over word for word, though it was understood: quoted, so that it is not lost. */
export function describeRest(roles: RoledBlock[]): Note[] {
  return roles.flatMap((roled): Note[] => {
    const {role, block} = roled
    const note = {lines: block.lines, quote: textOf(block)}
    if (role === 'ask') {
      const message = 'The site has its own words for the question form; these were not taken over.'
      return [{group: 'recognised', what: 'questionForm', message, ...note}]
    }
    if (role === 'placeholder') {
      const message = 'This is a placeholder. It was left out.'
      return [{group: 'check', what: 'placeholder', message, ...note}]
    }
    if (role === 'leftOver') {
      const message = 'No place was found for this; it was not taken over.'
      return [{group: 'leftOver', what: 'leftOver', message, ...note}]
    }
    if (block.kind !== 'picture') return []
    if (block.file) return describeFile(block, note.lines)
    const message = block.isLabelled
      ? 'A picture that waits for its file.'
      : 'This was taken as the description of a picture, which waits for its file. Add it in Studio, or make this a heading.'
    return [{group: block.isLabelled ? 'recognised' : 'check', what: 'picture', message, ...note}]
  })
}

/** Word writes descriptions by itself, which say so. */
const MACHINE = /\b(?:automatically generated|AI-generated content may be incorrect)\b/i

function describeFile({alt, isDecorative, file}: Picture, lines: Lines): Note[] {
  const name = file?.name ?? ''
  if (isDecorative || (alt && !MACHINE.test(alt))) {
    const message = `A picture with its file, ${name}.`
    return [{group: 'recognised', what: 'picture', message, lines, quote: alt}]
  }
  const message = alt
    ? `A program wrote the description of this picture, ${name}. Say yourself what it shows.`
    : `The picture ${name} has no description. Say in Studio what it shows, or that it is only decoration.`
  return [{group: 'check', what: 'pictureDescription', message, lines, quote: alt}]
}

/** Headings that only say what comes: the site has its own. */
export function describeAnnouncements(roles: RoledBlock[]): Note[] {
  const announcements = roles.filter(({role}) => role === 'announcement')
  if (!announcements.length) return []
  const message = 'The site writes these headings, and the lists under them, by itself:'
  const quote = announcements.map(({block}) => textOf(block)).join(' · ')
  return [{group: 'recognised', what: 'announcements', message, quote}]
}

/** Parts that a manuscript announces more than once, and sections that it lacks. */
export function describeOddities(roles: RoledBlock[]): Note[] {
  const announced = roles.filter(({announces}) => announces)
  const twice = announced.filter(({announces}, i) =>
    announced.slice(0, i).some((before) => before.announces === announces),
  )
  const notes = twice.map(({block}): Note => {
    const message = `“${textOf(block)}” comes more than once. What stands under both was put together.`
    return {group: 'check', what: 'announcedTwice', message, lines: block.lines}
  })
  notes.push(...otherSpellings(roles), ...shouted(roles))
  const hasSections = roles.some(({role, block}) => role === 'body' && block.kind === 'heading')
  if (hasSections) return notes
  const message =
    'No section headings were found. Put each on a line of its own with empty lines around it, or add them in Studio.'
  return [...notes, {group: 'check', what: 'noSections', message}]
}

/** Titles and headings in capitals alone: which letters are small is not ours to guess. */
function shouted(roles: RoledBlock[]): Note[] {
  const loud = roles.filter(({role, block}) => {
    const isTitle = role === 'title' || role === 'question'
    return (isTitle || (role === 'body' && block.kind === 'heading')) && isLoud(textOf(block))
  })
  const [first] = loud
  if (!first) return []
  const message =
    'This is in capitals only, which are hard to read and which some screen readers spell out. Write it with small letters, in the manuscript or in Studio:'
  const quote = loud.map(({block}) => textOf(block)).join('\n')
  return [{group: 'check', what: 'capitals', message, lines: first.block.lines, quote}]
}

/** One word in capitals may be a name: PTSD, WOMAC. */
const isLoud = (text: string) =>
  text === text.toUpperCase() && (text.match(/\p{Lu}{3,}/gu)?.length ?? 0) > 1

/** A practice whose name is in other capitals elsewhere in the manuscript. */
function otherSpellings(roles: RoledBlock[]): Note[] {
  const welcome = roles.find(({announces}) => announces === 'welcome')
  const name = welcome && practiceName(textOf(welcome.block))
  if (!name) return []
  for (const {block} of roles) {
    const at = textOf(block).toLowerCase().indexOf(name.toLowerCase())
    const found = textOf(block).slice(at, at + name.length)
    if (at < 0 || found === name) continue
    const message = `The practice is “${name}” in one place and “${found}” in another. Choose one spelling.`
    return [{group: 'check', what: 'otherSpelling', message, lines: block.lines}]
  }
  return []
}

function describePerson({name, credentials}: PersonDraft): string {
  return [name, ...credentials].join(', ')
}

function biographies(authors: PersonDraft[]): string | undefined {
  const told = authors.filter(({bio}) => bio.length)
  return told.length
    ? told
        .map(({name, pronouns}) => `Biography of ${name}${pronouns ? ` (${pronouns})` : ''}`)
        .join('; ')
    : undefined
}

function sectionTitles(sections: RoledBlock[]): string | undefined {
  const titles = sections.map(({block}) => `“${textOf(block)}”`)
  return count(titles.length, 'section', '', `: ${titles.join(', ')}`)
}

function listed(items: RoledBlock[], kind: string): string | undefined {
  const leads = items.filter(({block}) => /^.{2,80}?:\s/.test(textOf(block))).length
  const bold = leads ? `, ${leads === items.length ? 'all' : leads} with bold first words` : ''
  return count(items.length, `${kind} item`, '', bold)
}

function count(number: number, noun: string, before = '', after = ''): string | undefined {
  return number ? `${before}${number} ${noun}${number === 1 ? '' : 's'}${after}` : undefined
}
