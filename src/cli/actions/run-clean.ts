import type { VFileMessage } from 'vfile-message'
import { hasErrors, isChanged, type BuiltFile } from '../../builds/project-build.ts'
import { readPages } from '../../builds/read-pages.ts'
import { writeBuild } from '../../builds/write-build.ts'
import { emptyPage, removeMarkers } from '../../pages/clean-page.ts'
import { openProject } from '../open-project.ts'
import { exportMessage, type ShowPath } from '../report-messages.ts'
import { EXIT, report, showPath, type ExitCode, type Session } from '../session.ts'

/** The options of `tracedocs clean`. */
export interface CleanOptions {
  readonly remove?: boolean
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly config?: string
}

/** What came of it. */
interface Outcome {
  readonly files: readonly BuiltFile[]
  readonly written: readonly BuiltFile[]
  readonly messages: readonly VFileMessage[]
  /** What all paths are relative to. */
  readonly root: string
}

/**
 * Empty the regions and values of the project's pages, or take their markers away. Charts, logs and the lock
 * stay; pages with an error stay as they are, which is exit code 2.
 *
 * @param pages only these pages, as paths; all of them when empty
 */
export async function runClean(
  session: Session,
  pages: readonly string[],
  options: CleanOptions,
): Promise<ExitCode> {
  const { files, written, messages, root } = await clean(session, pages, options)
  const show: ShowPath = (file) => showPath(session, file, root)
  const changed = files.filter(isChanged)
  if (options.json === true) {
    const exported = {
      files: files.map((file) => ({
        path: show(file.path),
        changed: isChanged(file),
        written: written.includes(file),
      })),
      messages: messages.map((message) => exportMessage(message, show)),
    }
    session.print(`${JSON.stringify(exported, null, 2)}\n`)
  } else {
    report(session, messages, root)
    const isDry = options.dryRun === true
    const shown = isDry ? changed : written
    const lines = shown.map((file) => `${isDry ? 'would clean' : 'cleaned'} ${show(file.path)}\n`)
    const count = `${String(files.length)} ${files.length === 1 ? 'page' : 'pages'}: ${String(shown.length)} ${isDry ? 'to clean' : 'cleaned'}, ${String(files.length - changed.length)} unchanged`
    session.print(`${lines.join('')}${count}\n`)
  }
  return hasErrors(messages) ? EXIT.failed : EXIT.fine
}

async function clean(
  session: Session,
  pages: readonly string[],
  options: CleanOptions,
): Promise<Outcome> {
  const { effects } = session
  const project = await openProject(session, { config: options.config, pages })
  const { root } = project
  if (project.kind === 'failed') return { ...NOTHING, messages: project.messages, root }
  const read = await readPages(project.config, project.files, effects)
  const files: BuiltFile[] = []
  const messages = [...read.messages]
  for (const page of read.pages) {
    const cleaned = await (options.remove === true ? removeMarkers(page) : emptyPage(page))
    messages.push(...cleaned.messages)
    const { path: file, source: before } = page
    files.push({ kind: 'page', path: file, before, after: cleaned.text, changes: [] })
  }
  if (options.dryRun === true) return { files, written: [], messages, root }
  const { written, messages: refused } = await writeBuild(files, project.files, effects)
  return { files, written, messages: [...messages, ...refused], root }
}

const NOTHING = { files: [], written: [] } as const
