import {AlignmentType, LevelFormat} from 'docx'
import type {Language} from '../../schemas/languages.ts'

/** What each kind of box is called, as on the page. */
export const BOXES = {note: 'Good to know', practice: 'Try this', caution: 'Take care'} as const

const BAR = {style: 'single', size: 24, space: 8, color: '7A8F86'} as const

/** Styles that the importer knows by their names, which Word shows too. */
export const stylesIn = (language: Language | undefined) => ({
  paragraphStyles: [
    {
      id: 'Facts',
      name: 'Facts',
      basedOn: 'Normal',
      run: {size: 19, color: '555555'},
      paragraph: {spacing: {after: 40}},
    },
    {
      id: 'PictureWords',
      name: 'Picture words',
      basedOn: 'Normal',
      run: {size: 19, italics: true, color: '555555'},
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      paragraph: {indent: {left: 480, right: 480}},
    },
    {
      id: 'Break',
      name: 'Break',
      basedOn: 'Normal',
      paragraph: {border: {bottom: {...BAR, size: 6}}},
    },
    {
      id: 'TableHead',
      name: 'Table head',
      basedOn: 'Normal',
      run: {bold: true},
    },
    {
      id: 'CalloutKind',
      name: 'Callout kind',
      basedOn: 'Normal',
      run: {size: 19, color: '555555'},
      paragraph: {border: {left: BAR}, spacing: {before: 160}},
    },
    {
      id: 'Callout',
      name: 'Callout',
      basedOn: 'Normal',
      paragraph: {border: {left: BAR}},
    },
  ],
  default: {
    document: {
      // By which Word checks the spelling.
      run: {
        font: 'Calibri',
        size: 23,
        ...(language && {language: {value: language, bidirectional: language}}),
      },
      paragraph: {spacing: {after: 140}},
    },
  },
})

/** Bullets and numbers, three deep. */
export const numbering = {
  config: (['bullet', 'number'] as const).map((reference) => ({
    reference,
    levels: [0, 1, 2].map((level) => ({
      level,
      format: reference === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
      text: reference === 'bullet' ? '•' : `%${level + 1}.`,
      alignment: AlignmentType.LEFT,
      style: {paragraph: {indent: {left: 480 * (level + 1), hanging: 320}}},
    })),
  })),
}
