/** The most characters that a name of a column has; what is longer is text. */
export const LONGEST_NAME = 60

/** Whether a word of a header names a column: it has a letter, or is `%`. */
export function isColumnName(name: string): boolean {
  return /\p{L}|%/u.test(name) && name.length <= LONGEST_NAME
}
