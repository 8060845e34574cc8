import type { VFileMessage } from 'vfile-message'
import { hasErrors } from '../../builds/project-build.ts'
import type { ProjectFiles } from '../../project-files.ts'
import { fillInText } from '../../builds/fill-in-text.ts'
import type { RunScope } from '../../expressions/find-metric.ts'
import { formatPlainText } from '../../tables/inline.ts'
import { readPages } from '../../builds/read-pages.ts'
import { findLock } from '../../builds/project-lock.ts'
import { readRuns } from '../../builds/read-runs.ts'
import { writeBuild } from '../../builds/write-build.ts'
import type { Config } from '../../configs/config.ts'
import type { Effects } from '../../effects.ts'
import { checkIgnores } from '../../lints/check-ignores.ts'
import { fixPage, type FixedPage } from '../../lints/fix-page.ts'
import type { FindingLevel } from '../../lints/finding.ts'
import type { LintData } from '../../lints/lint-data.ts'
import { createRunComparison } from '../../lints/create-run-comparison.ts'
import { lintTexts, type WrittenText } from '../../lints/lint-texts.ts'
import { lintPage, type LintedPage, type PlacedFinding } from '../../lints/lint-page.ts'
import type { LogFormat } from '../../traces/log-formats.ts'
import type { Page } from '../../pages/page.ts'
import { openProject } from '../open-project.ts'
import { exportMessage, type ShowPath } from '../report-messages.ts'
import { EXIT, report, showPath, type ExitCode, type Session, type Workplace } from '../session.ts'

/** The options of `tracedocs lint`. */
export interface LintCommandOptions {
  readonly format?: 'text' | 'json'
  readonly fix?: boolean
  /** The least sure findings that are shown: `certain` unless given. Only certain ones fail. */
  readonly level?: FindingLevel
  readonly config?: string
  /** The formats that logs may have; those of tracedocs by default. */
  readonly formats?: readonly LogFormat[] | undefined
}

/** What came of linting. */
export interface LintOutcome {
  /** What all paths are relative to. */
  readonly root: string
  readonly pages: readonly Page[]
  readonly findings: readonly PlacedFinding[]
  readonly fixed: readonly PlacedFinding[]
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
  const outcome = await lintFolder(session, pages, options)
  const { root, findings, messages } = outcome
  const show: ShowPath = (file) => showPath(session, file, root)
  if (options.format === 'json') {
    session.print(`${JSON.stringify(exportOutcome(outcome, show), null, 2)}\n`)
  } else {
    report(session, [...messages, ...findings.map(({ message }) => message)], root)
    session.print(formatOutcome(outcome))
  }
  if (hasErrors(messages)) return EXIT.failed
  return findings.some(isCertain) ? EXIT.outOfDate : EXIT.fine
}

function isCertain({ level }: PlacedFinding): boolean {
  return level === 'certain'
}

/** Find numbers that disagree in the pages of a folder, and report nothing. */
export async function lintFolder(
  workplace: Workplace,
  names: readonly string[],
  options: LintCommandOptions,
): Promise<LintOutcome> {
  const { effects } = workplace
  const { config: named, formats } = options
  const request = { config: named, pages: names, mayBeUnconfigured: true, formats }
  const project = await openProject(workplace, request)
  const { root } = project
  if (project.kind === 'failed') {
    return { root, pages: [], findings: [], fixed: [], messages: project.messages }
  }
  const { config, files } = project
  const read = await readPages(config, files, effects)
  const runs = await readData(config, files, effects)
  const ignores = checkIgnores(config)
  const isShown = options.level === 'likely' ? () => true : isCertain
  const linted: LintedPage[] = []
  for (const page of read.pages) {
    const read = await lintPage(page, { ignore: config.lint.ignore, data: runs.data })
    linted.push({ ...read, findings: read.findings.filter(isShown) })
  }
  const texts = names.length > 0 || runs.scope === undefined ? [] : listTexts(config, runs.scope)
  const claims = lintTexts(texts, { ignore: config.lint.ignore, data: runs.data }).filter(isShown)
  const own = linted.flatMap((page) => page.messages)
  const all = [...read.messages, ...ignores, ...runs.messages, ...own]
  const findings = linted.flatMap((page) => page.findings)
  const outcome = { root, pages: read.pages, findings, fixed: [], messages: all }
  const linting = options.fix === true ? await fixAll(outcome, linted, { files, effects }) : outcome
  return { ...linting, findings: [...claims, ...linting.findings] }
}

/** The figures of the runs, and why some are not known. */
interface ReadData {
  readonly data: LintData | undefined
  readonly scope: RunScope | undefined
  readonly messages: readonly VFileMessage[]
}

/** The figures of the runs. A log that is missing costs its run's, not the command. */
async function readData(config: Config, files: ProjectFiles, effects: Effects): Promise<ReadData> {
  if (config.runs.length === 0) return { data: undefined, scope: undefined, messages: [] }
  // What is not here may be in the lock; a lock that cannot be read is a matter of `build`.
  const { lock } = await findLock(files, effects, false)
  const options = { words: false, effects, lock, isFrozen: false }
  const { scope, messages } = await readRuns(config, files, options)
  const metrics = [...scope.runs.values()].flatMap((run) =>
    [...run.metrics].flatMap(([name, metric]) =>
      metric.kind === 'measured'
        ? [{ name: `${run.name}.${name}`, quantity: metric.quantity }]
        : [],
    ),
  )
  const baseline = config.baseline ?? (scope.runs.has('baseline') ? 'baseline' : undefined)
  const errors = messages.filter(({ fatal }) => fatal === true)
  for (const message of errors) message.fatal = false
  const made = new Set(
    config.runs.flatMap(({ name, match }) => (match === undefined ? [] : [name])),
  )
  const runs = [...scope.runs.values()]
    .filter(({ name }) => !made.has(name))
    .map(({ name, title }) => ({ name, title }))
  const data = { metrics, baseline, runs, compareRuns: createRunComparison(scope) }
  return { data, scope, messages: errors }
}

/** List the texts without a condition, which says itself when a text is true, as pages show them. */
function listTexts(config: Config, scope: RunScope): readonly WrittenText[] {
  return [...config.texts.values()].flatMap(({ wordings, holds, value }) => {
    const [only] = wordings
    if (only === undefined || only.band !== undefined || holds.length > 0) return []
    const { paragraphs } = fillInText(only.template, { config, scope, value })
    const place = config.source.locate(only.at, 'value')
    return [{ text: paragraphs.map(formatPlainText).join('\n\n'), place }]
  })
}

async function fixAll(
  outcome: LintOutcome,
  linted: readonly LintedPage[],
  { files, effects }: { readonly files: ProjectFiles; readonly effects: Effects },
): Promise<LintOutcome> {
  const fixed = linted.map((page) => ({ page: page.page, ...fixPage(page) }))
  const { messages } = await writeBuild(fixed.map(createBuiltPage), { files, effects })
  const all = [...outcome.messages, ...fixed.flatMap((page) => page.messages), ...messages]
  if (messages.length > 0) return { ...outcome, messages: all }
  return {
    ...outcome,
    findings: fixed.flatMap((page) => page.findings),
    fixed: fixed.flatMap((page) => page.fixed),
    messages: all,
  }
}

function createBuiltPage({ page, source }: FixedPage & { readonly page: Page }) {
  return { kind: 'page', path: page.path, before: page.source, after: source, changes: [] } as const
}

function exportOutcome({ pages, findings, fixed, messages }: LintOutcome, show: ShowPath) {
  const status = hasErrors(messages) ? 'failed' : findings.some(isCertain) ? 'findings' : 'ok'
  return {
    status,
    pages: pages.map((page) => show(page.path)),
    findings: findings.map((finding) => exportFinding(finding, show)),
    fixed: fixed.map((finding) => exportFinding(finding, show)),
    messages: messages.map((message) => exportMessage(message, show)),
  }
}

function exportFinding({ message, level, figures }: PlacedFinding, show: ShowPath) {
  const own = figures && {
    ...figures,
    expected: figures.expected ?? null,
    factor: figures.factor ?? null,
  }
  return { ...exportMessage(message, show), level, figures: own ?? null }
}

function formatOutcome({ pages, findings, fixed }: LintOutcome): string {
  const count = (number: number, word: string): string =>
    `${String(number)} ${word}${number === 1 ? '' : 's'}`
  const mended = fixed.length === 0 ? '' : `, ${String(fixed.length)} fixed`
  return `${count(pages.length, 'page')}: ${count(findings.length, 'finding')}${mended}\n`
}
