import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { hasErrors } from '../../builds/build.ts'
import { createProjectFiles, type ProjectFiles } from '../../builds/project-files.ts'
import { readPages } from '../../builds/read-pages.ts'
import { DEFAULT_PAGES, normaliseConfig, type Config } from '../../configs/config.ts'
import { createModuleSource } from '../../configs/config-source.ts'
import { lintPage, type LintedPage, type PlacedFinding } from '../../lints/lint-page.ts'
import { choosePages } from '../choose-pages.ts'
import { loadConfig } from '../load-config.ts'
import { exportMessage, type ShowPath } from '../report-messages.ts'
import { EXIT, report, showPath, type ExitCode, type Session } from '../session.ts'

/** The options of `tracedocs lint`. */
export interface LintCommandOptions {
  readonly format?: 'text' | 'json'
  readonly fix?: boolean
  readonly config?: string
}

/** A project to lint; without a configuration, the pages of a folder. */
interface LintProject {
  readonly config: Config | undefined
  readonly root: string
}

/** What came of linting. */
interface Outcome {
  readonly root: string
  readonly pages: readonly LintedPage[]
  readonly messages: readonly VFileMessage[]
}

/**
 * Find numbers in pages that disagree. Exit code 1 when there are findings, 2 when a page or the configuration
 * cannot be read.
 *
 * @param pages only these pages, as paths or patterns; those of the configuration, or all, when empty
 */
export async function runLint(
  session: Session,
  pages: readonly string[],
  options: LintCommandOptions,
): Promise<ExitCode> {
  const outcome = await lint(session, pages, options)
  const show: ShowPath = (file) => showPath(session, file, outcome.root)
  const findings = outcome.pages.flatMap((page) => page.findings)
  if (options.format === 'json') {
    session.print(`${JSON.stringify(exportOutcome(outcome, show), null, 2)}\n`)
  } else {
    report(session, [...outcome.messages, ...findings.map(({ message }) => message)], outcome.root)
    session.print(formatOutcome(outcome))
  }
  if (hasErrors(outcome.messages)) return EXIT.failed
  return findings.length > 0 ? EXIT.outOfDate : EXIT.fine
}

async function lint(
  session: Session,
  names: readonly string[],
  options: LintCommandOptions,
): Promise<Outcome> {
  const { effects } = session
  const found = await findProject(session, options.config)
  const { root } = found
  if (found.kind === 'failed') return { root, pages: [], messages: found.messages }
  const files = createProjectFiles(root, effects)
  const chosen = await choosePages(session, names, files)
  if (chosen.messages.length > 0) return { root, pages: [], messages: chosen.messages }
  const config = { ...found.config, ...(names.length > 0 ? { pages: chosen.pages } : {}) }
  const read = await readPages(config, files, effects)
  const pages: LintedPage[] = []
  for (const page of read.pages) pages.push(await lintPage(page, {}))
  return { root, pages, messages: [...read.messages, ...pages.flatMap(({ messages }) => messages)] }
}

type FoundProject =
  | { readonly kind: 'project'; readonly config: Config; readonly root: string; readonly hasRuns: boolean }
  | { readonly kind: 'failed'; readonly messages: readonly VFileMessage[]; readonly root: string }

/** The project of a folder; without a configuration, one of its pages alone. */
async function findProject(session: Session, config: string | undefined): Promise<FoundProject> {
  const { effects, folder } = session
  const named = config === undefined ? undefined : path.resolve(folder, config)
  const loaded = await loadConfig(folder, named, effects)
  if (loaded.kind === 'config') return { ...loaded, kind: 'project', hasRuns: true }
  const isAbsent = loaded.messages.every(({ ruleId }) => ruleId === 'no-config')
  if (!isAbsent) return loaded
  const normalised = normaliseConfig(createModuleSource({}, 'tracedocs.yaml'))
  if (normalised.config === undefined) return { ...loaded, messages: normalised.messages }
  return { kind: 'project', config: normalised.config, root: folder, hasRuns: false }
}

function exportOutcome({ pages, messages }: Outcome, show: ShowPath) {
  return {
    status: hasErrors(messages) ? 'failed' : pages.some(({ findings }) => findings.length > 0) ? 'findings' : 'ok',
    pages: pages.map(({ page }) => show(page.path)),
    findings: pages.flatMap(({ findings }) => findings.map((finding) => exportFinding(finding, show))),
    messages: messages.map((message) => exportMessage(message, show)),
  }
}

function exportFinding({ message, figures }: PlacedFinding, show: ShowPath) {
  return { ...exportMessage(message, show), figures: figures ?? null }
}

function formatOutcome({ pages }: Outcome): string {
  const count = pages.flatMap(({ findings }) => findings).length
  const plural = (number: number, word: string): string =>
    `${String(number)} ${word}${number === 1 ? '' : 's'}`
  return `${plural(pages.length, 'page')}, ${plural(count, 'finding')}\n`
}
