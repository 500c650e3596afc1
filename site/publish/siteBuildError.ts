/** A site that could not be built, in words for the person who published. */
export class SiteBuildError extends Error {
  /** All that was said. */
  readonly output: string
  constructor(message: string, output: string) {
    super(message)
    this.output = output
  }
}
