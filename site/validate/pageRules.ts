import {accessRules} from './accessRules.ts'
import {headRules} from './headRules.ts'
import {markupRules} from './markupRules.ts'
import type {PageRule} from './pageRule.ts'
import {safetyRules} from './safetyRules.ts'
import {wordRules} from './wordRules.ts'

/** Every rule of a page's HTML. */
export const pageRules: PageRule[] = [
  ...markupRules,
  ...accessRules,
  ...headRules,
  ...safetyRules,
  ...wordRules,
]
