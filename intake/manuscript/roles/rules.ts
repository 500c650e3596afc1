import {isOnlyPlaceholder} from '../../../schemas/checks/findings/placeholders.ts'
import {endingRules} from './endingRules.ts'
import {headingRules} from './headingRules.ts'
import {listRules} from './listRules.ts'
import {openingRules} from './openingRules.ts'
import {partRules} from './partRules.ts'
import type {Rule} from './rule.ts'
import {titleRules} from './titleRules.ts'

/** All rules, in the order in which they are asked. */
export const RULES: Rule[] = [
  {
    name: 'a placeholder',
    of: ['paragraph', 'heading', 'item', 'quotation', 'table'],
    reads: ({i, titleAt, text}) => i !== titleAt && isPlaceholder(text) && 'placeholder',
  },
  ...titleRules,
  ...listRules,
  ...headingRules,
  ...openingRules,
  ...endingRules,
  ...partRules,
]

/** “[Form: Name E-mail Send]” is what a reader of web pages leaves of a form. */
const isPlaceholder = (text: string) =>
  isOnlyPlaceholder(text) || /^\[form\b[^\]]*\]$/i.test(text) || FIELD.test(text)

/** “E-mail: ________” is a field of a form that was drawn by hand. */
const FIELD =
  /^(?:(?:your|first|last|full) )*(?:name|e-?mail(?: address)?|(?:tele)?phone(?: number)?|questions?|message)\s*[*:]?\s*[_….]{3,}$/i
