import type { Problem } from '../../../src/problems/diagnostics.ts'
import { chartExamples } from './chart-examples.ts'
import { claimExamples } from './claim-examples.ts'
import { configExamples } from './config-examples.ts'
import { excerptExamples } from './excerpt-examples.ts'
import { explanationExamples } from './explanation-examples.ts'
import { expressionExamples } from './expression-examples.ts'
import { fileExamples } from './file-examples.ts'
import { formatExamples } from './format-examples.ts'
import { hostExamples } from './host-examples.ts'
import { lintExamples } from './lint-examples.ts'
import { lockExamples } from './lock-examples.ts'
import { logExamples } from './log-examples.ts'
import { markerExamples } from './marker-examples.ts'
import { pageExamples } from './page-examples.ts'
import { queryExamples } from './query-examples.ts'
import { remoteExamples } from './remote-examples.ts'
import { runExamples } from './run-examples.ts'
import { scriptExamples } from './script-examples.ts'
import { traceExamples } from './trace-examples.ts'
import type { MessageExample } from './message-example.ts'

/** An example for each kind of problem; a kind without one is a type error. */
export const messageExamples: { readonly [Kind in Problem['kind']]: MessageExample<Kind> } = {
  ...chartExamples,
  ...claimExamples,
  ...configExamples,
  ...excerptExamples,
  ...explanationExamples,
  ...expressionExamples,
  ...fileExamples,
  ...formatExamples,
  ...hostExamples,
  ...lintExamples,
  ...lockExamples,
  ...logExamples,
  ...markerExamples,
  ...pageExamples,
  ...queryExamples,
  ...remoteExamples,
  ...runExamples,
  ...scriptExamples,
  ...traceExamples,
}
