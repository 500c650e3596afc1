import {calm} from './calm.ts'
import {guidance} from './guidance.ts'
import {loss} from './loss.ts'
import {therapy} from './therapy.ts'

/** The works that the articles cite. All of them are real. */
export const sources = [...guidance, ...calm, ...therapy, ...loss]
