/// <reference types="astro/client" />

declare namespace astroHTML.JSX {
  interface AnchorHTMLAttributes {
    /** What browsers with interest invokers show by themselves on hover and focus. */
    interestfor?: string
  }
}

declare namespace App {
  /** What the server tells a preview; see “Preview” in README.md. */
  interface Locals {
    perspective?: import('./content/readShelves.ts').Perspective
    /** Origin of a lake that this very server holds. */
    lakeOrigin?: string
    /** Set where the page is shown to somebody by a link. */
    shared?: {id: string; until: string}
  }
}
