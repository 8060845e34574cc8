/** What a sentence says about one quantity that a page has with two numbers. */
export interface TwoNumbers {
  readonly thing: string
  readonly written: string
  readonly other: string
  /** The line of the other. */
  readonly line: number
}
