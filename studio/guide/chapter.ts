/** A chapter of the guide: one task of a clinician, in the words of the screen. */
export interface Chapter {
  /** The last part of its address in Studio. */
  id: string
  title: string
  /** What it is good for, in a sentence or two. */
  lead: string
  picture?: {src: string; alt: string}
  steps: {title: string; text: string}[]
}
