import type { Words } from './word-lists.ts'

/** What `tracedocs lint` finds in a page; the kind is the name of the rule. */
export const lintProblems = {
  ratio: formatMiscalculation,
  percentage: formatMiscalculation,
  difference: formatMiscalculation,
  sum: formatMiscalculation,
  equation: formatMiscalculation,
  comparison: formatMiscalculation,
  'truncated-ratio': ({ formula, computed, written }: Computation) =>
    `\`${formula}\` is ${computed}, not \`${written}\`, which is cut off; round it`,
  'repeated-ratio': ({ formula, computed, written }: Computation) =>
    `\`${formula}\` is ${computed}, and \`${written}\` repeats the cell beside it, which is wrong; compute it anew`,
  'two-values': ({ thing, written, other, line }: TwoValues) =>
    `Expected ${thing} to be one number, got \`${written}\` here and \`${other}\` at line ${line}; correct one of them`,
  'time-block': ({ thing, written, other, line }: TwoValues) =>
    `Expected ${thing} to be \`${other}\` as in the output of \`time\` at line ${line}, got \`${written}\`; correct one of them`,
  'against-data': ({ written, expression, value }: Words<'written' | 'expression' | 'value'>) =>
    `Expected \`${written}\` to be ${value}, which is \`${expression}\`; correct it, or let a value write it`,
  unproven: ({
    words,
    first,
    second,
  }: {
    words: string
    /** The interval of each run, with its name. */
    first: string
    second: string
  }) =>
    `Expected the samples to bear out \`${words}\`, got intervals that overlap: \`${first}\` and \`${second}\`; take more samples, or leave the claim out`,
  'stale-word': ({ words, computed, formula }: Words<'words' | 'computed' | 'formula'>) =>
    `\`${formula}\` is ${computed === formula ? '' : `${computed}, `}not \`${words}\`; correct the words, or let a value say it`,
  'ignore-without-reason': ({ rule }: { rule: string }) =>
    `Expected \`lint-ignore ${rule}\` to give a reason, got none; write it after the rule`,
  'unused-ignore': ({ rule }: { rule: string }) =>
    `Unexpected \`lint-ignore ${rule}\`: the rule finds nothing in the next block; remove it`,
  unfixed: ({ written, reason }: Words<'written' | 'reason'>) =>
    `Cannot put a value in the place of \`${written}\`: ${reason}`,
}

interface Computation {
  /** The cells or numbers that it comes of: `11 Gb / 16 Mb`. */
  readonly formula: string
  /** What that is: `x688`. */
  readonly computed: string
  readonly written: string
}

interface Miscalculation extends Computation {
  /** What it may be when the numbers are rounded: `x636 to x760`; `undefined` when it is as exact as `computed`. */
  readonly allowed: string | undefined
  /** What would mend it, as a clause. */
  readonly hint: string | undefined
}

interface TwoValues {
  readonly thing: string
  readonly written: string
  readonly other: string
  /** The line of the other. */
  readonly line: number
}

function formatMiscalculation(found: Miscalculation): string {
  const { formula, computed, allowed, written, hint } = found
  const range = allowed === undefined ? '' : ` (${allowed} as the numbers are rounded)`
  const end = hint === undefined ? '; correct one of them' : `; ${hint}`
  return `\`${formula}\` is ${computed}${range}, not \`${written}\`${end}`
}
