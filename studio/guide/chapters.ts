import type {Chapter} from './chapter.ts'
import {cite} from './chapters/cite.ts'
import {inbox} from './chapters/inbox.ts'
import {mend} from './chapters/mend.ts'
import {privacy} from './chapters/privacy.ts'
import {publish} from './chapters/publish.ts'
import {readers} from './chapters/readers.ts'
import {review} from './chapters/review.ts'
import {write} from './chapters/write.ts'

/** The guide, in the order in which an article comes into the world. */
export const chapters: Chapter[] = [write, cite, review, publish, mend, readers, inbox, privacy]
