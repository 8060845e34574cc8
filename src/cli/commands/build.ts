import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { hasErrors, isChanged, type Build, type BuiltFile } from '../../builds/build.ts'
import { createProjectFiles } from '../../builds/project-files.ts'
import { writeBuild } from '../../builds/write-build.ts'
import { createMessage } from '../../diagnostics.ts'
import { buildProject } from '../../pipeline.ts'
import { loadConfig } from '../load-config.ts'
import { exportMessage } from '../report-messages.ts'
import { EXIT, report, type ExitCode, type Session } from '../session.ts'

/** The options of `tracedocs build`. */
export interface BuildOptions {
  readonly check?: boolean
  readonly strict?: boolean
  readonly json?: boolean
  readonly config?: string
  readonly emit?: readonly ('dat' | 'plt')[]
}

/** What came of a build. */
interface Outcome {
  readonly status: 'ok' | 'out-of-date' | 'failed'
  readonly files: readonly (BuiltFile & { readonly written: boolean })[]
  readonly messages: readonly VFileMessage[]
}

/**
 * Build the project, or check that it is built. Exit code 1 when a page or chart is out of date
 * under `--check`, 2 when something is wrong; what is not affected by an error is written.
 *
 * @param pages only these pages, as paths; all of them when empty
 */
export async function runBuild(
  session: Session,
  pages: readonly string[],
  options: BuildOptions,
): Promise<ExitCode> {
  const outcome = await build(session, pages, options)
  if (options.json === true) session.print(`${JSON.stringify(exportOutcome(outcome), null, 2)}\n`)
  else {
    report(session, outcome.messages)
    session.print(formatOutcome(outcome, options))
  }
  switch (outcome.status) {
    case 'ok':
      return EXIT.fine
    case 'out-of-date':
      return EXIT.outOfDate
    case 'failed':
      return EXIT.failed
  }
}

async function build(
  session: Session,
  pages: readonly string[],
  options: BuildOptions,
): Promise<Outcome> {
  const { effects, folder } = session
  const named = options.config === undefined ? undefined : path.resolve(folder, options.config)
  const loaded = await loadConfig(folder, named, effects)
  if (loaded.kind === 'failed') return { status: 'failed', files: [], messages: loaded.messages }
  const files = createProjectFiles(loaded.root, effects)
  const config = {
    ...loaded.config,
    strict: loaded.config.strict || options.strict === true,
    ...(pages.length > 0 ? { pages: pages.map((page) => relate(loaded.root, folder, page)) } : {}),
  }
  const built = await buildProject(config, files, effects, { emit: options.emit ?? [] })
  if (options.check === true) return checkBuild(built)
  const { written, messages } = await writeBuild(built.files, files, effects)
  const all = [...built.messages, ...messages]
  return {
    status: hasErrors(all) ? 'failed' : 'ok',
    files: built.files.map((file) => ({ ...file, written: written.includes(file) })),
    messages: all,
  }
}

function relate(root: string, folder: string, page: string): string {
  return path.relative(root, path.resolve(folder, page)).replaceAll(path.sep, '/')
}

function checkBuild(built: Build): Outcome {
  const stale = built.files.filter(isChanged)
  const messages = [
    ...built.messages,
    ...stale.map(({ kind, path: file }) =>
      createMessage({ kind: 'out-of-date', what: `the ${kind}` }, { path: file }),
    ),
  ]
  const status = hasErrors(built.messages) ? 'failed' : stale.length > 0 ? 'out-of-date' : 'ok'
  return { status, files: built.files.map((file) => ({ ...file, written: false })), messages }
}

function exportOutcome({ status, files, messages }: Outcome) {
  return {
    status,
    files: files.map((file) => ({
      kind: file.kind,
      path: file.path,
      changed: isChanged(file),
      written: file.written,
    })),
    messages: messages.map(exportMessage),
  }
}

function formatOutcome({ status, files }: Outcome, { check }: BuildOptions): string {
  const changed = files.filter(isChanged)
  const verb = check === true ? 'would change' : 'wrote'
  const shown = check === true ? changed : changed.filter(({ written }) => written)
  const lines = shown.map((file) => `${verb} ${file.path}\n`)
  const count = `${countFiles(files)}: ${String(shown.length)} ${check === true ? 'out of date' : 'written'}, ${String(files.length - changed.length)} unchanged`
  return `${lines.join('')}${count}${status === 'failed' ? '; there were errors' : ''}\n`
}

/** `2 pages, 5 charts`. */
function countFiles(files: readonly BuiltFile[]): string {
  const kinds = [...new Set(files.map(({ kind }) => kind))]
  const counts = kinds.map((kind) => {
    const count = files.filter((file) => file.kind === kind).length
    return `${String(count)} ${kind}${count === 1 ? '' : 's'}`
  })
  return counts.length === 0 ? 'nothing to build' : counts.join(', ')
}
