import path from 'node:path'
import { hasErrors } from '../../builds/project-build.ts'
import { RULE_NAMES } from '../../lints/lint-rules.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import type { LintFormat } from '../lint-formats.ts'
import { formatLintJson } from '../lint-reports/format-lint-json.ts'
import { formatLintQuality } from '../lint-reports/format-lint-quality.ts'
import { formatSarif } from '../lint-reports/format-sarif.ts'
import { summariseLint } from '../lint-reports/summarise-lint.ts'
import { mayReplaceAll } from '../replaced-output.ts'
import { formatRulePage, readRulePages, RULES_FILE } from '../help/read-rule-pages.ts'
import { readVersion } from '../read-version.ts'
import type { ShowPath } from '../report-messages.ts'
import { EXIT, report, showPath, type ExitCode, type Session, tell } from '../session.ts'
import { writeNamedFile } from '../write-file.ts'
import { formatOutcomeBaseline } from './lint-baseline.ts'
import { lintFolder, type LintFolderOptions } from './lint-folder.ts'
import type { LintOutcome } from './lint-outcome.ts'

/** The options of `tracedocs lint`. */
export interface LintCommandOptions extends LintFolderOptions {
  readonly format?: LintFormat
  /** A file for what `format` says; standard output then has the text. */
  readonly output?: string
  /** A file that all findings are written to, to be left out from now on. */
  readonly writeBaseline?: string
  /** A rule to explain, instead of linting. */
  readonly explain?: string
}

/**
 * Find numbers in pages that disagree. Exit code 1 when there are certain findings, 2 when the configuration or a page that is
 * named cannot be read.
 *
 * @param pages only these pages, as paths or patterns; those of the configuration, or all, when empty
 */
export async function runLint(
  session: Session,
  pages: readonly string[],
  options: LintCommandOptions,
): Promise<ExitCode> {
  if (options.explain !== undefined) return explainRule(session, options.explain)
  const outputs = [
    [options.output, options.format ?? 'text'],
    [options.writeBaseline, 'baseline'],
  ] as const
  if (!(await mayReplaceAll(session, outputs))) return EXIT.failed
  const outcome = await lintFolder(session, pages, options)
  const { findings, messages } = outcome
  if (!(await showOutcome(session, outcome, options))) return EXIT.failed
  if (hasErrors(messages)) return EXIT.failed
  if (options.writeBaseline !== undefined) return writeBaseline(session, outcome, options)
  return findings.some(({ level }) => level === 'certain') ? EXIT.outOfDate : EXIT.fine
}

/** Show what was found; `false` when its file cannot be written. */
async function showOutcome(
  session: Session,
  outcome: LintOutcome,
  { format = 'text', output }: LintCommandOptions,
): Promise<boolean> {
  const { root, findings, messages } = outcome
  const show: ShowPath = (file) => showPath(session, file, root)
  if (format === 'text' || output !== undefined) {
    report(session, [...messages, ...findings.map(({ message }) => message)], root)
  }
  const text = await formatOutcome(outcome, format, show)
  if (output === undefined) {
    if (format === 'text') tell(session, text)
    else session.print(text)
    return true
  }
  tell(session, summariseLint(outcome))
  return writeNamedFile(session, path.resolve(session.folder, output), text)
}

async function formatOutcome(
  outcome: LintOutcome,
  format: LintFormat,
  show: ShowPath,
): Promise<string> {
  switch (format) {
    case 'text':
      return summariseLint(outcome)
    case 'json':
      return formatLintJson(outcome, show)
    case 'code-quality':
      return formatLintQuality(outcome, show)
    case 'sarif': {
      const tool = { version: await readVersion(), rulePages: await readRulePages() }
      return formatSarif(outcome, show, tool)
    }
  }
}

async function writeBaseline(
  session: Session,
  outcome: LintOutcome,
  { writeBaseline: named = '' }: LintCommandOptions,
): Promise<ExitCode> {
  const file = path.resolve(session.folder, named)
  const isWritten = await writeNamedFile(session, file, formatOutcomeBaseline(outcome))
  return isWritten ? EXIT.fine : EXIT.failed
}

async function explainRule(session: Session, rule: string): Promise<ExitCode> {
  if (!RULE_NAMES.includes(rule)) {
    const problem = { kind: 'unknown-name', thing: 'rule', name: rule, known: RULE_NAMES } as const
    report(session, [createMessage(problem, { path: '.' })])
    return EXIT.failed
  }
  const page = (await readRulePages()).get(rule)
  if (page === undefined) {
    const problem = { kind: 'unknown-rule-page', path: RULES_FILE } as const
    report(session, [createMessage(problem, { path: '.' })])
    return EXIT.failed
  }
  session.print(formatRulePage(rule, page))
  return EXIT.fine
}
