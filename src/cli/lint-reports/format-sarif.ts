import { hasErrors } from '../../builds/project-build.ts'
import { lintRules } from '../../lints/lint-rules.ts'
import type { PlacedFinding } from '../../lints/lint-page.ts'
import type { VFileMessage } from 'vfile-message'
import type { LintOutcome } from '../actions/lint-outcome.ts'
import { exportMessage, type ShowPath } from '../report-messages.ts'
import { fingerprintFindings } from './fingerprint-findings.ts'

/** What a SARIF log says of the program. */
export interface SarifTool {
  readonly version: string
  /** What the documentation says of each rule, in Markdown. */
  readonly rulePages: ReadonlyMap<string, string>
}

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** Write what came of linting as SARIF 2.1.0, which GitHub code scanning and editors read. */
export function formatSarif(outcome: LintOutcome, show: ShowPath, tool: SarifTool): string {
  const sources = new Map(
    outcome.pages.map(({ path, source }) => [path, source.replace(/^\ufeff/, '')]),
  )
  const setting = { show, prints: fingerprintFindings(outcome), sources }
  const run = {
    tool: { driver: describeTool(tool) },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'Where tracedocs was started.' } } },
    invocations: [
      {
        executionSuccessful: !hasErrors(outcome.messages),
        toolExecutionNotifications: outcome.messages.map((message) => notify(message, show)),
      },
    ],
    results: outcome.findings.map((finding) => describeResult(finding, setting)),
  }
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`
}

function describeTool({ version, rulePages }: SarifTool) {
  return {
    name: 'tracedocs',
    semanticVersion: version,
    rules: lintRules.map(({ name, summary, severity = 'warning' }) => {
      const page = rulePages.get(name)
      const text = `Finds ${summary}.`
      return {
        id: name,
        shortDescription: { text },
        help: { text, ...(page === undefined ? {} : { markdown: page }) },
        defaultConfiguration: { level: LEVELS[severity] },
        properties: { tags: ['numbers', 'documentation'] },
      }
    }),
  }
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

interface ResultSetting {
  readonly show: ShowPath
  readonly prints: ReadonlyMap<PlacedFinding, string>
  /** The texts of the pages, by their paths. */
  readonly sources: ReadonlyMap<string, string>
}

function describeResult(finding: PlacedFinding, { show, prints, sources }: ResultSetting) {
  const { message, level, start, end } = finding
  const { reason, severity, path } = exportMessage(message, show)
  const written = sources.get(message.file ?? '')?.slice(start, end)
  return {
    ruleId: finding.rule,
    ruleIndex: lintRules.findIndex(({ name }) => name === finding.rule),
    level: LEVELS[severity],
    message: { text: reason },
    locations: [
      { physicalLocation: { artifactLocation: locate(path), region: getRegion(message, written) } },
    ],
    ...describeFix(finding, path),
    partialFingerprints: { 'tracedocs/v1': prints.get(finding) ?? '' },
    properties: { level },
  }
}

/** What alone may stand there instead, within the line of the finding; values of the project's runs are left to `--fix`. */
function describeFix({ fix, start, message }: PlacedFinding, path: string) {
  if (fix?.kind !== 'text') return {}
  const { line = 1, column = 1 } = message
  const first = column + fix.start - start
  const deletedRegion = {
    ...{ startLine: line, startColumn: first },
    ...{ endLine: line, endColumn: first + fix.end - fix.start },
  }
  const replacements = [{ deletedRegion, insertedContent: { text: fix.text } }]
  const artifactChanges = [{ artifactLocation: locate(path), replacements }]
  return { fixes: [{ description: { text: `Write ${fix.text}.` }, artifactChanges }] }
}

/** The place of a message, as far as it has one. */
function getRegion({ line = 1, column = 1 }: VFileMessage, written: string | undefined) {
  const start = { startLine: line, startColumn: column }
  if (written === undefined || written.includes('\n')) return start
  return { ...start, endLine: line, endColumn: column + written.length, snippet: { text: written } }
}

function notify(message: VFileMessage, show: ShowPath) {
  const { path, line, column, severity, rule, reason } = exportMessage(message, show)
  const region = line === null ? {} : { region: { startLine: line, startColumn: column ?? 1 } }
  return {
    descriptor: { id: rule },
    level: LEVELS[severity],
    message: { text: reason },
    ...(path === ''
      ? {}
      : { locations: [{ physicalLocation: { artifactLocation: locate(path), ...region } }] }),
  }
}

function locate(path: string) {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' }
}
