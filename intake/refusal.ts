/** A file that cannot become an article: why, and what to try. Nothing was written. */
export class Refusal extends Error {
  readonly kind: RefusalKind

  constructor(kind: RefusalKind, message: string) {
    super(message)
    this.name = 'Refusal'
    this.kind = kind
  }
}

export type RefusalKind =
  | 'empty'
  | 'binary'
  | 'tooLarge'
  | 'encoding'
  | 'noTitle'
  | 'noText'
  | 'noAuthor'
  | 'invalid'
  | 'conflict'
  | 'notFound'
  | 'unknownImport'
  | 'damaged'
  | 'locked'
