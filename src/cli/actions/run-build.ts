import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import {
  hasErrors,
  hasFindings,
  isChanged,
  type Build,
  type BuiltFile,
} from '../../builds/project-build.ts'
import { reportLeftFiles } from '../../builds/report-left-files.ts'
import type { BuildMemory } from '../../builds/build-memory.ts'
import { writeBuild } from '../../builds/write-build.ts'
import type { ConfigMemory } from '../../configs/config-memory.ts'
import { createMessage, type Problem } from '../../problems/diagnostics.ts'
import { LOCK_FILE, type Lock } from '../../locks/lock.ts'
import { parseLock } from '../../locks/parse-lock.ts'
import type { WholeBuild } from '../../builds/build-material.ts'
import { formatCodeQuality, formatSummary } from '../ci-reports.ts'
import type { Rebuilding } from '../memory/remember-build.ts'
import type { KeptBuildMemory } from '../memory/project-file.ts'
import { mayReplaceAll } from '../replaced-output.ts'
import { writeNamedFile } from '../write-file.ts'
import { openProject } from '../open-project.ts'
import type { ShowPath } from '../report-messages.ts'
import {
  EXIT,
  report,
  showPath,
  type ExitCode,
  type Session,
  type Workplace,
  tell,
} from '../session.ts'
import { readRevision } from '../read-revision.ts'
import { warnOfUnread } from './warn-of-unread.ts'
import { explainChanges, listDataChanges, type Changes } from './explain-changes.ts'
import { buildChanged } from './build-changed.ts'
import { exportOutcome, formatOutcome, type BuildOutcome } from './build-outcome.ts'
import type { LogFormat } from '../../traces/log-formats.ts'
import type { PlotFormat } from './plot-options.ts'

/** The options of `tracedocs build`. */
export interface BuildOptions {
  readonly check?: boolean
  readonly diff?: boolean
  readonly codeQuality?: string
  /** A file for a report of what was built. */
  readonly report?: string
  readonly against?: string
  readonly strict?: boolean
  readonly frozen?: boolean
  readonly format?: 'text' | 'json'
  readonly config?: string
  readonly emit?: readonly PlotFormat[]
  readonly scale?: number
  readonly watch?: boolean
  /** Whether a build that has nothing to do may be remembered and recalled; it may by default. */
  readonly cache?: boolean
  /** Opens what is known of a project from earlier builds, by its root. */
  readonly remember?: ((root: string) => BuildMemory & Partial<KeptBuildMemory>) | undefined
  /** What is known of configurations from earlier builds. */
  readonly configs?: ConfigMemory | undefined
  /** What can be taken of an earlier build; nothing unless given. */
  readonly rebuilding?: Rebuilding | undefined
  /** The formats that logs may have; those of tracedocs by default. */
  readonly formats?: readonly LogFormat[] | undefined
}

/**
 * Build the project, or check that it is built. Exit code 1 when a page or chart is out of date
 * under `--check` or a claim or budget does not hold, 2 when something is wrong; what is not affected by an error is written.
 *
 * @param pages only these pages, as paths; all of them when empty
 */
export async function runBuild(
  session: Session,
  pages: readonly string[],
  options: BuildOptions,
): Promise<ExitCode> {
  // Asked before anything is built.
  const reports = [
    [options.report, 'report'],
    [options.codeQuality, 'code-quality'],
  ] as const
  if (!(await mayReplaceAll(session, reports))) return EXIT.failed
  const outcome = await buildFolder(session, pages, options)
  const show: ShowPath = (file) => showPath(session, file, outcome.root)
  if (options.format === 'json') {
    session.print(`${JSON.stringify(exportOutcome(outcome, show), null, 2)}\n`)
  } else {
    report(session, outcome.messages, outcome.root)
    const style = { isDry: isDryRun(options), isWhole: options.diff === true }
    tell(session, formatOutcome(outcome, style, show))
  }
  session.summarise?.(
    formatSummary(
      { isFine: outcome.status === 'ok', messages: outcome.messages, data: outcome.changes.data },
      show,
    ),
  )
  if (options.codeQuality !== undefined) {
    const text = formatCodeQuality(outcome.messages, show)
    const file = path.resolve(session.folder, options.codeQuality)
    if (!(await writeNamedFile(session, file, text))) return EXIT.failed
  }
  if (options.report !== undefined) {
    const { writeReport } = await import('./write-report.ts')
    const file = path.resolve(session.folder, options.report)
    if (!(await writeReport(session, outcome, { file, against: options.against })))
      return EXIT.failed
  }
  switch (outcome.status) {
    case 'ok':
      return EXIT.fine
    case 'out-of-date':
    case 'broken':
      return EXIT.outOfDate
    case 'failed':
      return EXIT.failed
  }
}

/** Build the project of a folder once, or check it, and report nothing. */
export async function buildFolder(
  workplace: Workplace,
  pages: readonly string[],
  options: BuildOptions,
): Promise<BuildOutcome> {
  const { effects } = workplace
  const { config: named, formats } = options
  const project = await openProject(workplace, {
    ...{ config: named, pages, formats },
    memory: options.configs,
  })
  const { root } = project
  const fail = (messages: readonly VFileMessage[]): BuildOutcome => {
    return { status: 'failed', files: [], messages, changes: NO_CHANGES, root }
  }
  if (project.kind === 'failed') return fail(project.messages)
  const { files } = project
  const config = { ...project.config, strict: project.config.strict || options.strict === true }
  const { scale = 2 } = options
  const emit = (options.emit ?? []).filter((format) => format !== 'svg')
  const isPartial = pages.length > 0
  const isFrozen = options.frozen === true
  const isDry = isDryRun(options)
  const memory = options.remember?.(root)
  const { rebuilding } = options
  const changed = await buildChanged(
    { config, files, effects, memory, rebuilding },
    { emit, scale, isFrozen, isPartial, isCheck: isDry, fetches: !isFrozen && !isDry },
  )
  if (changed.kind === 'failed') return fail([changed.message])
  const { built, knowsLogs, whole } = changed
  const { against } = options
  const other = against === undefined ? undefined : await readOtherLock(root, against)
  if (other?.kind === 'problem') return fail([other.message])
  const before = other?.lock ?? built.lock.before
  const compared: WholeBuild = { ...built, lock: { ...built.lock, before } }
  const unused = await warnOfUnread(project, named !== undefined, effects)
  if (isDry) {
    const checked = checkBuild(compared, isFrozen)
    return { ...checked, messages: [...unused, ...checked.messages], root, built: compared }
  }
  // What a lock keeps of samples that are not here cannot be had again: a build that fails leaves it.
  const keepsLock = isFrozen && hasErrors(built.messages)
  const planned = built.files.filter(({ kind }) => !(keepsLock && kind === 'lock'))
  const { written, messages } = await writeBuild(planned, { files, effects })
  memory?.save?.({
    hasAllPages: !isPartial && whole === undefined,
    hasAllRuns: whole === undefined,
    lock: knowsLogs ? findLockText(planned, written) : undefined,
  })
  rebuilding?.tell(built.base, whole !== undefined)
  const all = [...unused, ...built.messages, ...reportLeftFiles(built, 'warning'), ...messages]
  return {
    status: hasErrors(all) ? 'failed' : hasFindings(all) ? 'broken' : 'ok',
    files: built.files.map((file) => ({ ...file, written: written.includes(file) })),
    messages: all,
    changes: other === undefined ? NO_CHANGES : { ...NO_CHANGES, data: listDataChanges(compared) },
    root,
    built: compared,
    ...(whole && { whole }),
  }
}

/** Find the text of the lock as it lies there after a build. */
function findLockText(
  planned: readonly BuiltFile[],
  written: readonly BuiltFile[],
): string | undefined {
  const lock = planned.find(({ kind }) => kind === 'lock')
  if (lock === undefined || typeof lock.after !== 'string') return undefined
  return written.includes(lock) || !isChanged(lock) ? lock.after : undefined
}

type OtherLock =
  | { readonly kind: 'lock'; readonly lock: Lock }
  | { readonly kind: 'problem'; readonly message: VFileMessage }

/** Read the lock of another git revision. */
async function readOtherLock(root: string, revision: string): Promise<OtherLock> {
  const refuse = (problem: Problem): OtherLock => {
    return { kind: 'problem', message: createMessage(problem, { path: LOCK_FILE }) }
  }
  const file = await readRevision(root, revision, LOCK_FILE)
  if (file.kind === 'failed') {
    return refuse({ kind: 'unread-revision', revision, reason: file.reason })
  }
  const parsed = parseLock(file.text)
  return parsed.kind === 'lock' ? parsed : refuse(parsed.problem)
}

function checkBuild(built: Build, isFrozen: boolean): Omit<BuildOutcome, 'root'> {
  const changes = explainChanges(built, isFrozen)
  const stale = [...changes.messages, ...reportLeftFiles(built, 'error')]
  // That a log was taken from the lock goes without saying where it should be here.
  const gone = new Set(stale.filter(({ ruleId }) => ruleId === 'gone-log').map(({ file }) => file))
  const own = built.messages.filter(
    ({ ruleId, file }) => ruleId !== 'locked-log' || !gone.has(file),
  )
  const messages = [...own, ...stale]
  const status = findCheckStatus(built.messages, stale.length > 0)
  return {
    status,
    files: built.files.map((file) => ({ ...file, written: false })),
    messages,
    changes,
  }
}

function findCheckStatus(
  messages: readonly VFileMessage[],
  isStale: boolean,
): BuildOutcome['status'] {
  if (hasErrors(messages)) return 'failed'
  if (hasFindings(messages)) return 'broken'
  return isStale ? 'out-of-date' : 'ok'
}

const NO_CHANGES: Changes = { messages: [], data: [], diffs: [] }

/** `--diff` is `--check` that shows everything. */
function isDryRun({ check, diff }: BuildOptions): boolean {
  return check === true || diff === true
}
