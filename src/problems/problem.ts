import type { LintProblem } from './lint-problem.ts'
import type { ClaimProblem } from './claim-problem.ts'
import type { ScriptProblem } from './script-problem.ts'

/** Everything a user can be told. One kind, one sentence; the kind is the message's rule id. */
export type Problem =
  | LintProblem
  | { readonly kind: 'unclosed-marker'; readonly marker: string }
  | { readonly kind: 'unexpected-end' }
  | { readonly kind: 'nested-marker'; readonly outerLine: number }
  | { readonly kind: 'mismatched-end'; readonly expected: string; readonly actual: string }
  | { readonly kind: 'malformed-marker'; readonly marker: string; readonly reason: string }
  | { readonly kind: 'misplaced-marker'; readonly marker: string; readonly reason: string }
  | {
      readonly kind: 'foreign-marker'
      readonly marker: string
      readonly syntax: 'markdown' | 'mdx' | 'rest'
      readonly spelling: string
    }
  | { readonly kind: 'split-region'; readonly marker: string; readonly beginLine: number }
  | { readonly kind: 'swallowed-block'; readonly blockLine: number }
  | { readonly kind: 'region-in-html'; readonly element: string }
  | { readonly kind: 'value-at-line-start'; readonly expression: string }
  | { readonly kind: 'malformed-value'; readonly value: string; readonly reason: string }
  | { readonly kind: 'unneeded-values' }
  | { readonly kind: 'repeated-values'; readonly firstLine: number }
  | { readonly kind: 'missing-values'; readonly reference: string }
  | { readonly kind: 'foreign-definition'; readonly reference: string }
  | { readonly kind: 'unreadable-page'; readonly reason: string }
  | { readonly kind: 'unstable-region'; readonly marker: string }
  | { readonly kind: 'unwatchable'; readonly reason: string }
  | { readonly kind: 'unexplained'; readonly what: string; readonly texts: readonly string[] }
  | {
      readonly kind: 'explained'
      readonly what: string
      readonly by: string
      readonly texts: readonly string[]
    }
  | {
      readonly kind: 'nothing-to-explain'
      readonly path: string
      readonly line: number
      readonly spans: readonly string[]
    }
  | {
      readonly kind: 'unknown-name'
      readonly thing: string
      readonly name: string
      readonly known: readonly string[]
    }
  | { readonly kind: 'broken-yaml'; readonly reason: string }
  | {
      readonly kind: 'unexpected-key'
      readonly key: string
      readonly within: string
      readonly known: readonly string[]
    }
  | { readonly kind: 'missing-key'; readonly key: string }
  | {
      readonly kind: 'bad-setting'
      readonly key: string
      readonly expected: string
      readonly actual: string
    }
  | { readonly kind: 'bad-config'; readonly actual: string }
  | { readonly kind: 'bad-run-name'; readonly name: string; readonly suggestion: string }
  | { readonly kind: 'reserved-run-name'; readonly name: string }
  | { readonly kind: 'ambiguous-baseline'; readonly baseline: string }
  | { readonly kind: 'outside-root'; readonly path: string }
  | { readonly kind: 'missing-log'; readonly path: string }
  | { readonly kind: 'unmatched-pattern'; readonly pattern: string }
  | { readonly kind: 'not-a-file'; readonly path: string }
  | { readonly kind: 'unreadable-file'; readonly path: string; readonly reason: string }
  | { readonly kind: 'unsupported-log'; readonly path: string; readonly form: string }
  | { readonly kind: 'empty-log'; readonly path: string; readonly actual: string }
  | {
      readonly kind: 'log-without-records'
      readonly path: string
      readonly formats: readonly string[]
    }
  | { readonly kind: 'log-without-events'; readonly path: string }
  | {
      readonly kind: 'garbage-lines'
      readonly count: number
      /** Lines in all. */
      readonly of: number
      readonly lines: readonly number[]
    }
  | { readonly kind: 'lock-conflict' }
  | { readonly kind: 'broken-lock' }
  | { readonly kind: 'edited-lock' }
  | { readonly kind: 'newer-lock'; readonly schema: number; readonly known: number }
  | { readonly kind: 'locked-log'; readonly path: string; readonly runs: readonly string[] }
  | { readonly kind: 'unlocked-log'; readonly path: string }
  | { readonly kind: 'gone-log'; readonly path: string }
  | { readonly kind: 'lock-differs'; readonly what: string }
  | { readonly kind: 'missing-lock' }
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'other-build'; readonly pid: number }
  | { readonly kind: 'unread-revision'; readonly revision: string; readonly reason: string }
  | { readonly kind: 'several-begins'; readonly count: number }
  | { readonly kind: 'missing-end' }
  | { readonly kind: 'outside-events'; readonly count: number }
  | { readonly kind: 'unkept-sites'; readonly count: number }
  | { readonly kind: 'overlong-lines'; readonly count: number; readonly limit: string }
  | { readonly kind: 'damaged-log'; readonly reason: string; readonly isEmpty: boolean }
  | {
      readonly kind: 'skipped-lines'
      readonly reason: string
      readonly count: number
      readonly lines: readonly number[]
    }
  | {
      readonly kind: 'doubtful-lines'
      readonly reason: string
      readonly count: number
      readonly lines: readonly number[]
    }
  | { readonly kind: 'bad-trace-line' }
  | { readonly kind: 'unfinished-trace' }
  | { readonly kind: 'several-traces'; readonly count: number }
  | { readonly kind: 'tracer-errors'; readonly count: number; readonly text: string }
  | { readonly kind: 'many-places'; readonly count: number }
  | { readonly kind: 'unread-run'; readonly run: string }
  | { readonly kind: 'no-process'; readonly run: string }
  | { readonly kind: 'same-file'; readonly file: string; readonly other: string }
  | { readonly kind: 'empty-range'; readonly axis: string; readonly value: number }
  | { readonly kind: 'no-data'; readonly axis: string }
  | {
      readonly kind: 'unknown-conversion'
      readonly axis: string
      readonly format: string
      readonly conversion: string
    }
  | { readonly kind: 'no-room' }
  | {
      readonly kind: 'missing-package'
      /** What it draws. */
      readonly format: string
      readonly name: string
      /** Why it cannot be loaded; `undefined` when it is not there. */
      readonly reason: string | undefined
    }
  | { readonly kind: 'unknown-characters'; readonly characters: readonly string[] }
  | { readonly kind: 'no-font'; readonly family: string }
  | { readonly kind: 'too-large'; readonly width: number; readonly height: number }
  | {
      readonly kind: 'same-output'
      readonly file: string
      readonly first: string
      readonly second: string
    }
  | { readonly kind: 'output-is-input'; readonly path: string }
  | { readonly kind: 'one-chart-file'; readonly path: string; readonly count: number }
  | { readonly kind: 'unnamed-log' }
  | { readonly kind: 'missing-page'; readonly path: string }
  | { readonly kind: 'missing-folder'; readonly path: string }
  | { readonly kind: 'no-record'; readonly path: string }
  | {
      readonly kind: 'shared-process'
      readonly run: string
      /** `undefined` for logs whose lines carry none. */
      readonly pid: number | undefined
      readonly paths: readonly string[]
    }
  | { readonly kind: 'missing-file'; readonly what: string }
  | { readonly kind: 'stale-region'; readonly what: string }
  | { readonly kind: 'text-off-canvas'; readonly text: string; readonly count: number }
  | { readonly kind: 'page-not-written'; readonly thing: string; readonly name: string }
  | { readonly kind: 'no-pages'; readonly patterns: readonly string[] }
  | { readonly kind: 'not-utf-8' }
  | { readonly kind: 'unknown-page'; readonly path: string }
  | { readonly kind: 'unwritable-file'; readonly path: string; readonly reason: string }
  | { readonly kind: 'no-config'; readonly folder: string; readonly names: readonly string[] }
  | { readonly kind: 'bad-module'; readonly path: string; readonly reason: string }
  | { readonly kind: 'existing-file'; readonly path: string }
  | { readonly kind: 'out-of-date'; readonly what: string }
  | { readonly kind: 'mixed-table'; readonly table: string }
  | { readonly kind: 'repeated-figure'; readonly figure: string; readonly count: number }
  | { readonly kind: 'several-processes'; readonly run: string; readonly pids: readonly string[] }
  | { readonly kind: 'no-such-process'; readonly pid: number; readonly pids: readonly string[] }
  | { readonly kind: 'broken-json'; readonly record: string }
  | { readonly kind: 'missing-field'; readonly record: string; readonly field: string }
  | {
      readonly kind: 'bad-field'
      readonly record: string
      readonly field: string
      readonly expected: string
      readonly actual: string
    }
  | {
      readonly kind: 'printed-rate'
      readonly printed: string
      readonly perMiB: string
      readonly perMB: string
    }
  | { readonly kind: 'bad-expression'; readonly expression: string; readonly reason: string }
  | {
      readonly kind: 'unit-mismatch'
      readonly action: string
      readonly left: string
      readonly right: string
    }
  | { readonly kind: 'division-by-zero'; readonly expression: string }
  | { readonly kind: 'run-needed'; readonly name: string; readonly runs: readonly string[] }
  | { readonly kind: 'metric-group'; readonly name: string; readonly members: readonly string[] }
  | { readonly kind: 'bad-format'; readonly format: string; readonly reason: string }
  | { readonly kind: 'missing-value'; readonly metric: string; readonly reason: string }
  | {
      readonly kind: 'counter-went-back'
      readonly counter: string
      readonly before: number
      readonly after: number
    }
  | { readonly kind: 'time-went-back'; readonly before: number; readonly after: number }
  | {
      readonly kind: 'misplaced-key'
      readonly thing: 'chart' | 'table'
      readonly key: string
      readonly within: string
      readonly template: string
      readonly templates: readonly string[]
    }
  | { readonly kind: 'no-series'; readonly series: string; readonly run: string }
  | {
      readonly kind: 'missing-label'
      readonly label: string
      readonly run: string
      readonly known: readonly string[]
    }
  | {
      readonly kind: 'chart-forms' | 'table-forms'
      /** The keys of each way to describe it. */
      readonly forms: readonly (readonly string[])[]
      readonly isBoth: boolean
    }
  | { readonly kind: 'nested-multiples'; readonly name: string }
  | { readonly kind: 'many-bins'; readonly count: number; readonly most: number }
  | { readonly kind: 'unmade-panel'; readonly name: string }
  | { readonly kind: 'no-bars' }
  | {
      readonly kind: 'missing-bar'
      readonly value: string
      readonly run: string
      readonly reason: string
    }
  | {
      readonly kind: 'unlike-units'
      readonly values: readonly { readonly title: string; readonly unit: string }[]
      readonly key: string
    }
  | { readonly kind: 'missing-data'; readonly path: string }
  | { readonly kind: 'no-rows'; readonly path: string }
  | { readonly kind: 'no-trace'; readonly run: string; readonly trace: 'malloc' | 'objects' }
  | {
      readonly kind: 'several-trace-logs'
      readonly run: string
      readonly trace: 'malloc' | 'objects'
      readonly count: number
    }
  | { readonly kind: 'empty-trace'; readonly run: string }
  | { readonly kind: 'no-references'; readonly run: string }
  | {
      readonly kind: 'missing-column'
      readonly path: string
      readonly column: number
      readonly columns: number
    }
  | ClaimProblem
  | ScriptProblem
