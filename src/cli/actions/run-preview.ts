import { spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createMessage } from '../../problems/diagnostics.ts'
import { keepBuilt } from '../keep-built.ts'
import { formatMessage } from '../report-messages.ts'
import { mayReplace } from '../replaced-output.ts'
import type { ServedReport } from '../serve-report.ts'
import { EXIT, report, showPath, type ExitCode, type Session } from '../session.ts'
import type { BuildOutcome } from './build-outcome.ts'
import { buildFolder } from './run-build.ts'
import { writeReport } from './write-report.ts'

/** The options of `tracedocs preview`. */
export interface PreviewOptions {
  readonly output?: string
  readonly against?: string
  readonly config?: string
  readonly frozen?: boolean
  readonly open?: boolean
  readonly watch?: boolean
}

/**
 * Build in memory, and write a report of it. Exit code 2 when something is wrong with the project; the report then shows what
 * could be made.
 */
export async function runPreview(session: Session, options: PreviewOptions): Promise<ExitCode> {
  const file = await chooseFile(session, options)
  if (!(await mayReplace(session, file, 'report'))) return EXIT.failed
  if (options.watch === true) return watchPreview(session, { file, options })
  const outcome = await buildFolder(session, [], dryOptions(options))
  const isWritten = await showPreview(session, outcome, { file, options })
  if (isWritten && options.open === true) openFile(file)
  return isWritten && outcome.status !== 'failed' ? EXIT.fine : EXIT.failed
}

interface Preview {
  /** Absolute. */
  readonly file: string
  readonly options: PreviewOptions
}

async function chooseFile(session: Session, { output }: PreviewOptions): Promise<string> {
  if (output !== undefined) return path.resolve(session.folder, output)
  return path.join(await mkdtemp(path.join(tmpdir(), 'tracedocs-')), 'tracedocs-report.html')
}

/** What is out of date is in the report, not in messages. */
function dryOptions({ config, against, frozen }: PreviewOptions) {
  return {
    check: true,
    ...(config === undefined ? {} : { config }),
    ...(against === undefined ? {} : { against }),
    ...(frozen === undefined ? {} : { frozen }),
  }
}

async function showPreview(
  session: Session,
  outcome: BuildOutcome,
  { file, options: { against } }: Preview,
): Promise<boolean> {
  const own = { ...outcome, messages: outcome.built?.messages ?? outcome.messages }
  report(session, own.messages, outcome.root)
  const isWritten = await writeReport(session, own, { file, against })
  if (isWritten) session.print(`${showFile(session, file)}\n`)
  return isWritten
}

/** A file that is not below the folder is shown whole. */
function showFile(session: Session, file: string): string {
  const shown = showPath(session, file)
  return shown.startsWith('..') ? file : shown
}

/** Write the report again after each change, and serve it to a browser that shows each, until a signal ends it. */
async function watchPreview(session: Session, { file, options }: Preview): Promise<ExitCode> {
  const { serveReport } = await import('../serve-report.ts')
  let served: ServedReport | undefined
  let last: Promise<unknown> = Promise.resolve()
  const write = async (outcome: BuildOutcome): Promise<void> => {
    await showPreview(session, outcome, { file, options })
    served?.tell(listErrors(session, outcome))
  }
  try {
    const { url, ...others } = (served = await serveReport(file))
    session.print(`${url}\n`)
    if (options.open === true) openFile(url)
    await keepBuilt(
      { workplace: session, pages: [], options: dryOptions(options) },
      ({ outcome }) => {
        last = last.then(() => write(outcome))
      },
    )
    await last
    others.close()
    return EXIT.fine
  } catch (error) {
    served?.close()
    if (!(error instanceof Error && 'code' in error)) throw error
    report(session, [
      createMessage({ kind: 'unwatchable', reason: error.message }, { path: session.folder }),
    ])
    return EXIT.failed
  }
}

/** The errors of a build, as they are printed. */
function listErrors(session: Session, { built, messages, root }: BuildOutcome): readonly string[] {
  const all = built?.messages ?? messages
  const show = (file: string): string => showPath(session, file, root)
  return all
    .filter(({ fatal }) => fatal === true)
    .map((message) => formatMessage(message, { colour: false, github: false }, show))
}

/** How systems open a file with the program that is meant for it; without one, the path that is printed is left. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

function openFile(file: string): void {
  const [program = 'xdg-open', ...given] = OPENERS[process.platform] ?? ['xdg-open']
  const child = spawn(program, [...given, file], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
