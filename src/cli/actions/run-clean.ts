import type { VFileMessage } from 'vfile-message'
import {
  hasErrors,
  isChanged,
  type BuiltFile,
  type LeftFile,
  type LeftFiles,
} from '../../builds/project-build.ts'
import { findLock } from '../../builds/project-lock.ts'
import { readPages } from '../../builds/read-pages.ts'
import { writeBuild } from '../../builds/write-build.ts'
import type { Config } from '../../configs/config.ts'
import type { Effects } from '../../effects.ts'
import { emptyPage, removeMarkers } from '../../pages/clean-page.ts'
import { buildProject } from '../../pipeline.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import { LOCK_FILE } from '../../locks/lock.ts'
import type { ProjectFiles } from '../../project-files.ts'
import { openProject, type OpenedProject } from '../open-project.ts'
import { exportMessage, type ShowPath } from '../report-messages.ts'
import { undoInit, type UndoneInit } from './undo-init.ts'
import { EXIT, report, showPath, type ExitCode, type Session, tell } from '../session.ts'

/** The options of `tracedocs clean`. */
export interface CleanOptions {
  readonly remove?: boolean
  readonly unused?: boolean
  readonly dryRun?: boolean
  readonly cache?: boolean
  readonly format?: 'text' | 'json'
  readonly config?: string
}

/** What came of it. */
interface Outcome {
  readonly files: readonly BuiltFile[]
  readonly written: readonly BuiltFile[]
  /** The files that no chart makes. */
  readonly left: readonly LeftFile[]
  /** What was taken away of what `init` wrote. */
  readonly undone: UndoneInit['undone']
  /** Whether these were removed. */
  readonly isRemoved: boolean
  readonly messages: readonly VFileMessage[]
  /** What all paths are relative to. */
  readonly root: string
}

/**
 * Empty the regions and values of the project's pages, or take their markers away; remove the files of charts that an
 * earlier build wrote and no chart makes. Other charts, logs and the lock stay; pages with an error stay as they are,
 * which is exit code 2.
 *
 * @param pages only these pages, as paths, and no other file; all of them when empty
 */
export async function runClean(
  session: Session,
  pages: readonly string[],
  options: CleanOptions,
): Promise<ExitCode> {
  const outcome = await clean(session, pages, options)
  const { messages, root } = outcome
  const show: ShowPath = (file) => showPath(session, file, root)
  if (options.format === 'json') {
    session.print(`${JSON.stringify(exportOutcome(outcome, show), null, 2)}\n`)
  } else {
    report(session, messages, root)
    tell(session, formatOutcome(outcome, options, show))
  }
  return hasErrors(messages) ? EXIT.failed : EXIT.fine
}

function exportOutcome(
  { files, written, left, undone, isRemoved, messages }: Outcome,
  show: ShowPath,
) {
  return {
    files: files.map((file) => ({
      path: show(file.path),
      changed: isChanged(file),
      written: written.includes(file),
    })),
    unused: left.map((file) => ({ path: show(file.path), removed: isRemoved })),
    undone: undone.map((one) => ({ ...one, path: show(one.path) })),
    messages: messages.map((message) => exportMessage(message, show)),
  }
}

function formatOutcome(
  { files, written, left, undone, isRemoved }: Outcome,
  { dryRun: isDry = false, unused: isUnusedOnly = false }: CleanOptions,
  show: ShowPath,
): string {
  const changed = files.filter(isChanged)
  const shown = isDry ? changed : written
  const removed = isDry || isRemoved ? left : []
  const lines = [
    ...shown.map((file) => `${isDry ? 'would clean' : 'cleaned'} ${show(file.path)}\n`),
    ...removed.map((file) => `${isDry ? 'would remove' : 'removed'} ${show(file.path)}\n`),
    ...undone.map(
      ({ path, line }) =>
        `${isDry ? 'would take away' : 'took away'} ${show(path)}${line === undefined ? '' : `:${String(line)}`}, which \`init\` wrote\n`,
    ),
  ]
  const pages = `${count(files.length, 'page')}: ${String(shown.length)} ${isDry ? 'to clean' : 'cleaned'}, ${String(files.length - changed.length)} unchanged`
  const unused = `${count(removed.length, 'unused file')} ${isDry ? 'to remove' : 'removed'}`
  const counts = [
    ...(isUnusedOnly ? [] : [pages]),
    ...(isUnusedOnly || removed.length > 0 ? [unused] : []),
  ]
  return `${lines.join('')}${counts.join('; ')}\n`
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`
}

async function clean(
  session: Session,
  pages: readonly string[],
  options: CleanOptions,
): Promise<Outcome> {
  const project = await openProject(session, { config: options.config, pages })
  const { root } = project
  const isRead = project.kind === 'project'
  const cleaned = isRead ? await cleanProject(session, project, { pages, options }) : NOTHING
  const isWhole = options.remove === true && pages.length === 0 && options.unused !== true
  const undo = isWhole ? await undoInit(session, root, options) : NOTHING_UNDONE
  const messages = isRead ? cleaned.messages : weigh(project.messages, undo)
  return { ...cleaned, undone: undo.undone, messages: [...messages, ...undo.messages], root }
}

/** Where there is no configuration, there are no pages to be cleaned; what `init` wrote is taken away all the same, and that is all that there is to do. */
function weigh(messages: readonly VFileMessage[], { undone }: UndoneInit): readonly VFileMessage[] {
  const isAbsent = messages.every(({ ruleId }) => ruleId === 'no-config')
  if (!isAbsent || undone.length === 0) return messages
  return messages.map((message) => Object.assign(message, { fatal: false }))
}

async function cleanProject(
  { effects }: Session,
  project: Extract<OpenedProject, { kind: 'project' }>,
  { pages, options }: { readonly pages: readonly string[]; readonly options: CleanOptions },
): Promise<Outcome> {
  const { root } = project
  const { config, files: access } = project
  const { files, messages: unread } =
    options.unused === true ? NOTHING : await cleanPages(project, effects, options)
  const found = pages.length > 0 ? NO_FILES : await findUnused(config, access, effects)
  const left = found.isCertain ? found.files : []
  const messages = [...unread, ...reportUndecided(found)]
  if (options.dryRun === true) {
    return { files, written: [], left, undone: [], isRemoved: false, messages, root }
  }
  const { written, messages: refused } = await writeBuild(files, { files: access, effects }, left)
  const isRemoved = refused.length === 0
  return { files, written, left, undone: [], isRemoved, messages: [...messages, ...refused], root }
}

async function cleanPages(
  { config, files: access }: { readonly config: Config; readonly files: ProjectFiles },
  effects: Effects,
  options: CleanOptions,
): Promise<Pick<Outcome, 'files' | 'messages'>> {
  const read = await readPages(config, access, effects)
  const files: BuiltFile[] = []
  const messages = [...read.messages]
  for (const page of read.pages) {
    const cleaned = await (options.remove === true ? removeMarkers(page) : emptyPage(page))
    messages.push(...cleaned.messages)
    const { path: file, source: before } = page
    files.push({ kind: 'page', path: file, before, after: cleaned.text, changes: [] })
  }
  return { files, messages }
}

/** Only a build says which files the charts have now; without a record of earlier ones, none is needed. */
async function findUnused(
  config: Config,
  files: ProjectFiles,
  effects: Effects,
): Promise<LeftFiles> {
  const { lock } = await findLock(files, effects, { isFrozen: false })
  if (lock?.drawings === undefined) return NO_FILES
  const { left } = await buildProject(config, files, effects, { isCheck: true })
  return left
}

function reportUndecided({ isCertain, files }: LeftFiles): readonly VFileMessage[] {
  if (isCertain || files.length === 0) return []
  const paths = files.map(({ path }) => path)
  return [createMessage({ kind: 'undecided-files', paths }, { path: LOCK_FILE }, 'warning')]
}

const NO_FILES: LeftFiles = { isCertain: true, files: [] }

const NOTHING_UNDONE: UndoneInit = { undone: [], messages: [] }

const NOTHING = {
  files: [],
  written: [],
  left: [],
  undone: [],
  isRemoved: false,
  messages: [],
} as const
