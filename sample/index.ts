import {fileURLToPath} from 'node:url'
import {artTherapy} from './articles/artTherapy.ts'
import {firstSession} from './articles/firstSession.ts'
import {frightenedChildren} from './articles/frightenedChildren.ts'
import {grief} from './articles/grief.ts'
import {grounding} from './articles/grounding.ts'
import {sleepAndWorry} from './articles/sleepAndWorry.ts'
import {slowBreathing} from './articles/slowBreathing.ts'
import type {Draft, Sample} from './draft.ts'
import {faqs} from './faqs.ts'
import {keyed} from './keyed.ts'
import {pages} from './pages.ts'
import {people} from './people.ts'
import {redirects} from './redirects.ts'
import {settings} from './settings.ts'
import {sources} from './sources/index.ts'
import {topics} from './topics.ts'

const articles = [
  firstSession,
  sleepAndWorry,
  grounding,
  slowBreathing,
  artTherapy,
  grief,
  frightenedChildren,
]

const drafts: Draft[] = [
  settings,
  ...people,
  ...topics,
  ...sources,
  ...pages,
  ...faqs,
  ...articles,
  ...redirects,
]

/**
 * The published documents of the sample site. Pictures are still paths (`_sanityAsset`), as in
 * Sanity's import format; references are strong, so write all documents in one transaction.
 */
export const documents: Sample[] = drafts.map(keyed)

/** The folder that `image@file://./images/` stands for. */
export const imagesDir = fileURLToPath(new URL('./images/', import.meta.url))
