/** What a user can be told about claims and excerpts: texts, conditions, budgets, lines of logs. A part of all problems. */
export type ClaimProblem =
  | {
      readonly kind: 'text-forms' | 'run-forms'
      /** The keys of each way to describe it. */
      readonly forms: readonly (readonly string[])[]
      readonly isBoth: boolean
    }
  | { readonly kind: 'bad-text'; readonly text: string; readonly reason: string }
  | { readonly kind: 'bad-condition'; readonly condition: string; readonly reason: string }
  | {
      readonly kind: 'unlike-limit'
      readonly value: string
      readonly limit: string
      readonly actual: string
    }
  | {
      readonly kind: 'broken-claim'
      readonly text: string
      /** As it would stand on a page; `undefined` when no wording is chosen. */
      readonly sentence: string | undefined
      readonly expression: string
      readonly expected: string
      readonly actual: string
    }
  | { readonly kind: 'kept-text'; readonly text: string; readonly reason: string }
  | {
      readonly kind: 'broken-budget'
      readonly expression: string
      readonly expected: string
      readonly actual: string
    }
  | { readonly kind: 'empty-excerpt'; readonly run: string; readonly grep: string | undefined }
  | { readonly kind: 'long-excerpt'; readonly count: number; readonly most: number }
  | { readonly kind: 'unlocked-excerpt'; readonly run: string }
  | { readonly kind: 'excerpt-of-input'; readonly run: string }
  | {
      readonly kind: 'unlike-runs'
      readonly expression: string
      readonly fact: string
      readonly runs: readonly [string, string]
      readonly values: readonly [string, string]
    }

const KINDS: ReadonlySet<string> = new Set<ClaimProblem['kind']>([
  'text-forms',
  'run-forms',
  'bad-text',
  'bad-condition',
  'unlike-limit',
  'broken-claim',
  'kept-text',
  'broken-budget',
  'empty-excerpt',
  'long-excerpt',
  'unlocked-excerpt',
  'excerpt-of-input',
  'unlike-runs',
])

/** Whether a problem is one of claims and excerpts. */
export function isClaimProblem(problem: { readonly kind: string }): problem is ClaimProblem {
  return KINDS.has(problem.kind)
}

/** Say a problem with a claim or an excerpt in a sentence, with the remedy at the end. */
export function formatClaimProblem(problem: ClaimProblem): string {
  switch (problem.kind) {
    case 'text-forms':
    case 'run-forms':
      return `Expected the ${problem.kind === 'text-forms' ? 'text' : 'run'} to have either ${problem.forms.map((keys) => keys.map((key) => `\`${key}\``).join(' with ')).join(' or ')}, got ${problem.isBoth ? 'both; remove one' : 'neither; add one'}`
    case 'bad-text':
      return `Cannot read the text \`${problem.text}\`: ${problem.reason}`
    case 'bad-condition':
      return `Cannot read the condition \`${problem.condition}\`: ${problem.reason}`
    case 'unlike-limit':
      return `Cannot compare ${problem.value} with \`${problem.limit}\`, which is ${problem.actual}; give the limit a unit, as in \`300 MiB\`, \`40 s\` or \`90 %\``
    case 'broken-claim':
      return `Expected \`${problem.expression}\` to be ${problem.expected}, as the text \`${problem.text}\` says, got ${problem.actual}; ${problem.sentence === undefined ? 'add a band with its wording' : `this is not true: “${problem.sentence}”; correct the text or its condition`}`
    case 'kept-text':
      return `Cannot write the text \`${problem.text}\`, which is not true any more, so the page keeps the old one: ${problem.reason}`
    case 'broken-budget':
      return `Expected \`${problem.expression}\` to be ${problem.expected}, which is its budget, got ${problem.actual}; mend what was run or change the budget`
    case 'empty-excerpt':
      return `Cannot find a line ${problem.grep === undefined ? '' : `with \`${problem.grep}\` `}in the log of \`${problem.run}\`; correct the marker`
    case 'long-excerpt':
      return `Expected at most ${String(problem.most)} lines, got ${String(problem.count)}; add \`head=5\` or \`tail=5\` to the marker, or a longer text to \`grep\``
    case 'unlocked-excerpt':
      return `Cannot show lines of the run \`${problem.run}\`: its log is not here, and the lock does not have them; run \`tracedocs build\` where the log is`
    case 'excerpt-of-input':
      return `Cannot show lines of the run \`${problem.run}\`: its log is standard input, which is read only once; save it to a file`
    case 'unlike-runs':
      return `Cannot compare \`${problem.runs[0]}\` and \`${problem.runs[1]}\` in \`${problem.expression}\`: \`${problem.fact}\` is \`${problem.values[0]}\` and \`${problem.values[1]}\`; compare runs that have it in common, or take it out of \`equal\``
  }
}
