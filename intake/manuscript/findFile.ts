/** Pictures that a manuscript names, by their path; undefined for what is not at hand. */
export type FindFile = (path: string) => Uint8Array | undefined
