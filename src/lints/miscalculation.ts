/** What a sentence says about a number that others on the page give differently. */
export interface Miscalculation {
  /** The cells or numbers that give it: `11 Gb / 16 Mb`. */
  readonly formula: string
  /** What they give: `x688`. */
  readonly computed: string
  /** What they may give when they were rounded: `x636 to x760`; `undefined` when that is `computed`. */
  readonly allowed: string | undefined
  readonly written: string
  /** What would correct it, as a clause. */
  readonly hint: string | undefined
}

/** Say what a number should be. */
export function explainMiscalculation(facts: Miscalculation): string {
  const { formula, computed, allowed, written, hint } = facts
  const range = allowed === undefined ? '' : ` (${allowed} as the numbers are rounded)`
  const end = hint === undefined ? '; correct one of them' : `; ${hint}`
  return `\`${formula}\` is ${computed}${range}, not \`${written}\`${end}`
}
