import {accessRules} from './accessRules.ts'
import {addressRules} from './addressRules.ts'
import {ariaRules} from './ariaRules.ts'
import {citationRules} from './citationRules.ts'
import {formRules} from './formRules.ts'
import {headRules} from './headRules.ts'
import {languageRules} from './languageRules.ts'
import {leakRules} from './leakRules.ts'
import {linkRules} from './linkRules.ts'
import {markupRules} from './markupRules.ts'
import type {PageRule} from './pageRule.ts'
import {safetyRules} from './safetyRules.ts'
import {saidRules} from './saidRules.ts'
import {wordRules} from './wordRules.ts'

/** Every rule of a page's HTML. */
export const pageRules: PageRule[] = [
  ...markupRules,
  ...accessRules,
  ...ariaRules,
  ...linkRules,
  ...citationRules,
  ...headRules,
  ...languageRules,
  ...addressRules,
  ...safetyRules,
  ...formRules,
  ...leakRules,
  ...saidRules,
  ...wordRules,
]
