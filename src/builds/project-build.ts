import type { VFileMessage } from 'vfile-message'
import type { Page } from '../pages/page.ts'
import type { PageReader } from '../pages/page-reader.ts'
import type { RenderedPage } from '../pages/render-page.ts'
import type { Lock } from '../locks/lock.ts'
import type { Problem } from '../problems/problem.ts'
import type { Metrics } from '../summaries/metric.ts'

/** The result of a build, before anything is written. */
export interface Build {
  /** Pages and charts, in this order; whether or not they changed. */
  readonly files: readonly BuiltFile[]
  /** In the order in which they were found. */
  readonly messages: readonly VFileMessage[]
  readonly runs: readonly BuiltRun[]
  readonly charts: readonly ListedChart[]
  readonly lock: BuiltLocks
  readonly left: LeftFiles
  /** Renders a page that need not be one of the project's, with what was built. */
  readonly render: (page: Page, reader: PageReader) => RenderedPage
}

/** The files of earlier builds that this one does not make. */
export interface LeftFiles {
  /** Whether no chart makes them; unknown if some chart could not be made, or only some pages were built. */
  readonly isCertain: boolean
  readonly files: readonly LeftFile[]
}

/** A file that an earlier build wrote for a chart, and that nobody has changed since. */
export interface LeftFile {
  /** Relative to the project's root, with `/`. */
  readonly path: string
  readonly before: Uint8Array
}

/** The lock before and after a build, and the logs that were taken from it. */
export interface BuiltLocks {
  /** `undefined` where there is none that can be read. */
  readonly before: Lock | undefined
  /** `undefined` where it is left as it is. */
  readonly after: Lock | undefined
  readonly absent: readonly string[]
}

/** Text, or bytes of an image. */
export type FileContent = string | Uint8Array

/** One file that a build makes. */
export interface BuiltFile {
  readonly kind: 'page' | 'chart' | 'image' | 'data' | 'script' | 'manifest' | 'lock'
  /** Relative to the project's root, with `/`. */
  readonly path: string
  /** What is there now; `undefined` when nothing is. */
  readonly before: FileContent | undefined
  readonly after: FileContent
  /** Of a page: the regions and values that change, in its order. Of other files: empty. */
  readonly changes: readonly PageChange[]
}

/** A region or a value of a page that a build changes. */
export interface PageChange {
  /** As a sentence calls it: `the table \`times\``. */
  readonly what: string
  readonly line: number
  readonly column: number
  /** What the page shows first that is not so, and what it will show; `undefined` where only the form changes. */
  readonly difference: { readonly shown: string; readonly given: string } | undefined
}

/** A chart of the configuration as `tracedocs list` shows it. */
export interface ListedChart {
  readonly name: string
  readonly template: string
  /** Relative to the project's root; `undefined` when it could not be made. */
  readonly file: string | undefined
}

/** A run as `tracedocs list` shows it. */
export interface BuiltRun {
  readonly name: string
  readonly title: string
  readonly logs: readonly string[]
  readonly metrics: Metrics
  /** Which units its logs mean by what they print, by the names of metrics. */
  readonly unitNotes: () => ReadonlyMap<string, readonly string[]>
}

/** Whether building a file changes it. */
export function isChanged({ kind, before, after }: BuiltFile): boolean {
  if (typeof before === 'object' && typeof after === 'object') {
    return Buffer.compare(before, after) !== 0
  }
  if (before === undefined || typeof before === 'object' || typeof after === 'object') {
    return before !== after
  }
  // Git may have turned the line ends of a clone; those of a page are its author's.
  return kind === 'page' ? before !== after : before.replaceAll('\r\n', '\n') !== after
}

/** Findings about pages and data, which do not keep a build from finishing: exit code 1, not 2. */
const FINDINGS: ReadonlySet<string> = new Set<Problem['kind']>([
  'broken-claim',
  'kept-text',
  'broken-budget',
])

/** Whether any message says that something could not be done. */
export function hasErrors(messages: readonly VFileMessage[]): boolean {
  return messages.some((message) => message.fatal === true && !isFinding(message))
}

/** Whether any message says that a claim or a budget does not hold. */
export function hasFindings(messages: readonly VFileMessage[]): boolean {
  return messages.some(isFinding)
}

function isFinding({ ruleId }: VFileMessage): boolean {
  return FINDINGS.has(ruleId ?? '')
}
