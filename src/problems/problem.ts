import { chartProblems } from './chart-problems.ts'
import { claimProblems } from './claim-problems.ts'
import { configProblems } from './config-problems.ts'
import { excerptProblems } from './excerpt-problems.ts'
import { explanationProblems } from './explanation-problems.ts'
import { expressionProblems } from './expression-problems.ts'
import { fileProblems } from './file-problems.ts'
import { formatProblems } from './format-problems.ts'
import { hostProblems } from './host-problems.ts'
import { lintProblems } from './lint-problems.ts'
import { lockProblems } from './lock-problems.ts'
import { logProblems } from './log-problems.ts'
import { markerProblems } from './marker-problems.ts'
import { pageProblems } from './page-problems.ts'
import { queryProblems } from './query-problems.ts'
import { remoteProblems } from './remote-problems.ts'
import { runProblems } from './run-problems.ts'
import { scriptProblems } from './script-problems.ts'
import { traceProblems } from './trace-problems.ts'

const SENTENCES = {
  ...chartProblems,
  ...claimProblems,
  ...configProblems,
  ...excerptProblems,
  ...explanationProblems,
  ...expressionProblems,
  ...fileProblems,
  ...formatProblems,
  ...hostProblems,
  ...lintProblems,
  ...lockProblems,
  ...logProblems,
  ...markerProblems,
  ...pageProblems,
  ...queryProblems,
  ...remoteProblems,
  ...runProblems,
  ...scriptProblems,
  ...traceProblems,
}

/** What a sentence about each kind of problem needs to know. */
type Facts = {
  readonly [Kind in keyof typeof SENTENCES]: FactsOf<(typeof SENTENCES)[Kind]>
}

type FactsOf<Sentence> = Sentence extends (facts: infer Named extends object) => string
  ? Readonly<Named>
  : unknown

/** A problem of these kinds: its kind, and what its sentence needs to know. */
export type ProblemOf<Kind extends keyof Facts> = {
  readonly [One in Kind]: { readonly kind: One } & Facts[One]
}[Kind]

/** Everything that can be reported to a user. One kind, one sentence; the kind is the message's rule id. */
export type Problem = ProblemOf<keyof Facts>

/** All kinds of problems, in the order of the tables. */
export const problemKinds: readonly string[] = Object.keys(SENTENCES)

/** Say a problem in a sentence, with the remedy at the end. */
export function formatProblem<Kind extends keyof Facts>(problem: ProblemOf<Kind>): string {
  const sentences: { readonly [One in keyof Facts]: (facts: Facts[One]) => string } = SENTENCES
  return sentences[problem.kind](problem)
}
