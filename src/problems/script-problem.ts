import { formatList } from './word-lists.ts'

/** What a user can be told about gnuplot scripts. A part of all problems. */
export type ScriptProblem =
  | { readonly kind: 'script-syntax'; readonly actual: string; readonly expected: string }
  | { readonly kind: 'uncovered-command'; readonly command: string }
  | { readonly kind: 'uncovered-option'; readonly option: string; readonly command: string }
  | { readonly kind: 'refused-command'; readonly what: string }
  | { readonly kind: 'foreign-terminal'; readonly terminal: string }
  | { readonly kind: 'bad-script-value'; readonly reason: string }
  | { readonly kind: 'missing-script'; readonly path: string }
  | { readonly kind: 'overlong-script'; readonly path: string }
  | { readonly kind: 'script-source'; readonly formats: readonly string[] }
  | { readonly kind: 'no-plot' }
  | { readonly kind: 'several-plots'; readonly script: string; readonly count: number }
  | {
      readonly kind: 'no-such-plot'
      readonly script: string
      readonly plot: number
      readonly count: number
    }

const KINDS: ReadonlySet<string> = new Set<ScriptProblem['kind']>([
  'script-syntax',
  'uncovered-command',
  'uncovered-option',
  'refused-command',
  'foreign-terminal',
  'bad-script-value',
  'missing-script',
  'overlong-script',
  'script-source',
  'no-plot',
  'several-plots',
  'no-such-plot',
])

/** Whether a problem is one of scripts. */
export function isScriptProblem(problem: { readonly kind: string }): problem is ScriptProblem {
  return KINDS.has(problem.kind)
}

/** Say a problem with a script in a sentence, with the remedy at the end. */
export function formatScriptProblem(problem: ScriptProblem): string {
  switch (problem.kind) {
    case 'script-syntax':
      return `Unexpected ${problem.actual === '' ? 'end of the command' : `\`${problem.actual}\``}, expected ${problem.expected}`
    case 'uncovered-command':
      return `Cannot draw with \`${problem.command}\`: tracedocs does not cover this gnuplot command; remove it, or leave it out with \`--lenient\``
    case 'uncovered-option':
      return `Cannot draw with \`${problem.option}\` in \`${problem.command}\`: tracedocs does not cover it; remove it, or leave the command out with \`--lenient\``
    case 'refused-command':
      return `Cannot run ${problem.what}: a script is data here, and runs and reads nothing but its data files; remove it`
    case 'foreign-terminal':
      return `Expected the terminal \`svg\`, got \`${problem.terminal}\`; the picture is drawn as SVG`
    case 'bad-script-value':
      return `Cannot use this value: ${problem.reason}`
    case 'missing-script':
      return `Cannot find the script \`${problem.path}\`, expected a file; correct the path`
    case 'overlong-script':
      return `Cannot read \`${problem.path}\`, expected a gnuplot script of at most 16 MiB`
    case 'script-source':
      return `Cannot write ${formatList(problem.formats)} of a script, which has its data already; leave it out of \`--emit\``
    case 'no-plot':
      return 'Cannot find a `plot` command in the script that could be drawn; add one'
    case 'several-plots':
      return `Expected one \`plot\` in \`${problem.script}\`, got ${String(problem.count)}; choose one with \`plot: 1\``
    case 'no-such-plot':
      return `Cannot draw plot ${String(problem.plot)} of \`${problem.script}\`, expected one of its ${String(problem.count)}`
  }
}
