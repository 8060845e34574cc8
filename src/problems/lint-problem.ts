/** What `tracedocs lint` tells of a page; the kind is the name of the rule. */
export type LintProblem =
  | {
      readonly kind: 'ratio' | 'percentage' | 'difference' | 'sum' | 'equation' | 'comparison'
      /** The cells or numbers that it comes of: `11 Gb / 16 Mb`. */
      readonly formula: string
      /** What that is: `x688`. */
      readonly computed: string
      /** What it may be when the numbers are rounded: `x636 to x760`; `undefined` when it is as exact as `computed`. */
      readonly allowed: string | undefined
      readonly written: string
      /** What would mend it, as a clause. */
      readonly hint: string | undefined
    }
  | {
      readonly kind: 'truncated-ratio'
      readonly formula: string
      readonly computed: string
      readonly written: string
    }
  | {
      readonly kind: 'repeated-ratio'
      readonly formula: string
      readonly computed: string
      readonly written: string
    }
  | {
      readonly kind: 'two-values' | 'time-block'
      readonly thing: string
      readonly written: string
      readonly other: string
      /** The line of the other. */
      readonly line: number
    }
  | {
      readonly kind: 'against-data'
      readonly written: string
      readonly expression: string
      readonly value: string
    }
  | {
      readonly kind: 'unproven'
      readonly words: string
      /** The interval of each run, with its name. */
      readonly first: string
      readonly second: string
    }
  | {
      readonly kind: 'stale-word'
      readonly words: string
      readonly computed: string
      readonly formula: string
    }
  | { readonly kind: 'ignore-without-reason'; readonly rule: string }
  | { readonly kind: 'unused-ignore'; readonly rule: string }
  | { readonly kind: 'unfixed'; readonly written: string; readonly reason: string }

/** Say what `tracedocs lint` found. */
export function formatLintProblem(problem: LintProblem): string {
  switch (problem.kind) {
    case 'ratio':
    case 'percentage':
    case 'difference':
    case 'sum':
    case 'equation':
    case 'comparison': {
      const { formula, computed, allowed, written, hint } = problem
      const range = allowed === undefined ? '' : ` (${allowed} as the numbers are rounded)`
      const end = hint === undefined ? '; correct one of them' : `; ${hint}`
      return `\`${formula}\` is ${computed}${range}, not \`${written}\`${end}`
    }
    case 'truncated-ratio':
      return `\`${problem.formula}\` is ${problem.computed}, not \`${problem.written}\`, which is cut off; round it`
    case 'repeated-ratio':
      return `\`${problem.formula}\` is ${problem.computed}, and \`${problem.written}\` repeats the cell beside it, which is wrong; compute it anew`
    case 'two-values':
      return `Expected ${problem.thing} to be one number, got \`${problem.written}\` here and \`${problem.other}\` at line ${problem.line}; correct one of them`
    case 'time-block':
      return `Expected ${problem.thing} to be \`${problem.other}\` as in the output of \`time\` at line ${problem.line}, got \`${problem.written}\`; correct one of them`
    case 'against-data':
      return `Expected \`${problem.written}\` to be ${problem.value}, which is \`${problem.expression}\`; correct it, or let a value write it`
    case 'unproven':
      return `Expected the samples to bear out \`${problem.words}\`, got intervals that overlap: \`${problem.first}\` and \`${problem.second}\`; take more samples, or leave the claim out`
    case 'stale-word':
      return `\`${problem.formula}\` is ${problem.computed === problem.formula ? '' : `${problem.computed}, `}not \`${problem.words}\`; correct the words, or let a value say it`
    case 'ignore-without-reason':
      return `Expected \`lint-ignore ${problem.rule}\` to give a reason, got none; write it after the rule`
    case 'unused-ignore':
      return `Unexpected \`lint-ignore ${problem.rule}\`: the rule finds nothing in the next block; remove it`
    case 'unfixed':
      return `Cannot put a value in the place of \`${problem.written}\`: ${problem.reason}`
  }
}
