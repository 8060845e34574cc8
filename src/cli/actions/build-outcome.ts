import type { VFileMessage } from 'vfile-message'
import type { WholeBuild } from '../../builds/build-material.ts'
import { isChanged, type BuiltFile } from '../../builds/project-build.ts'
import { countKinds, type FileCounts } from '../../builds/rebuilds/rebuild-base.ts'
import { exportMessage, type ShowPath } from '../report-messages.ts'
import { KIND_WORDS, type Changes } from './explain-changes.ts'

/** What came of a build. */
export interface BuildOutcome {
  readonly status: 'ok' | 'out-of-date' | 'broken' | 'failed'
  readonly files: readonly (BuiltFile & { readonly written: boolean })[]
  readonly messages: readonly VFileMessage[]
  /** Where nothing is written: what would change. */
  readonly changes: Changes
  /** What all paths are relative to. */
  readonly root: string
  /** What was built, with the lock that it is compared with; absent where the project could not be read. */
  readonly built?: WholeBuild
  /** How many files the project has, where only some of them were built. */
  readonly whole?: FileCounts
}

/** A build as JSON. */
export function exportOutcome({ status, files, messages, changes }: BuildOutcome, show: ShowPath) {
  return {
    status,
    files: files.map((file) => ({
      kind: file.kind,
      path: show(file.path),
      changed: isChanged(file),
      written: file.written,
      diff: changes.diffs.find(({ path }) => path === file.path)?.text ?? null,
    })),
    data: changes.data,
    messages: messages.map((message) => exportMessage(message, show)),
  }
}

/** What a build is told with. */
export interface OutcomeStyle {
  /** Whether nothing was written. */
  readonly isDry: boolean
  /** Whether diffs are shown whole. */
  readonly isWhole: boolean
}

/** A build as text: what changed, and how many files there are. */
export function formatOutcome(
  { status, files, changes, whole = countKinds(files) }: BuildOutcome,
  { isDry, isWhole }: OutcomeStyle,
  show: ShowPath,
): string {
  const changed = files.filter(isChanged)
  const verb = isDry ? 'would change' : 'wrote'
  const shown = isDry ? changed : changed.filter(({ written }) => written)
  const lines = shown.map((file) => `${verb} ${show(file.path)}\n`)
  const all = Object.values(whole).reduce((sum, count) => sum + count, 0)
  const count = `${formatCounts(whole)}: ${String(shown.length)} ${isDry ? 'out of date' : 'written'}, ${String(all - changed.length)} unchanged`
  const details = formatChanges(changes, isWhole)
  return `${details}${lines.join('')}${count}${ENDINGS[status]}\n`
}

const ENDINGS: Readonly<Record<BuildOutcome['status'], string>> = {
  ok: '',
  'out-of-date': '',
  broken: '; something does not hold',
  failed: '; there were errors',
}

/** Count files by their kinds: `2 pages, 5 charts`. */
export function countFiles(files: readonly BuiltFile[]): string {
  return formatCounts(countKinds(files))
}

function formatCounts(kinds: FileCounts): string {
  const counts = Object.entries(kinds).map(
    ([kind, count]) =>
      `${String(count)} ${KIND_WORDS[kind as BuiltFile['kind']]}${count === 1 ? '' : 's'}`,
  )
  return counts.length === 0 ? 'nothing to build' : counts.join(', ')
}

/** Without `--diff`, a file's diff is cut after so many lines. */
const MOST_DIFF_LINES = 40

/** The data that changed, then each file's diff. */
function formatChanges({ data, diffs }: Changes, isWhole: boolean): string {
  const changed = data.map(({ about, text }) => `${about}: ${text}\n`)
  return [...changed, ...diffs.map(({ text }) => (isWhole ? text : cutDiff(text)))].join('')
}

function cutDiff(text: string): string {
  const lines = text.split('\n')
  if (lines.length <= MOST_DIFF_LINES + 1) return text
  const more = lines.length - MOST_DIFF_LINES - 1
  return `${lines.slice(0, MOST_DIFF_LINES).join('\n')}\n… ${String(more)} more lines; see --diff\n`
}
