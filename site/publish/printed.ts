/** What came of bringing a folder up to date. */
export interface Printed {
  /** Whether any file of it became another. */
  isChanged: boolean
  /** Whether what the search finds became another. */
  isSearchChanged: boolean
  /** Whether nothing waits: else the folder holds together, and more of it is to be printed. */
  isWhole: boolean
  /** What does not stop a build, in a line; empty if nothing is to be told. */
  warnings: string
  /** Whether it was left in the middle: the folder may not hold together until it is printed again. */
  isLeft: boolean
}

/** Patient printing that was left, as if it had not begun. */
export const leftOff: Printed = {
  isChanged: false,
  isSearchChanged: false,
  isWhole: false,
  warnings: '',
  isLeft: true,
}
