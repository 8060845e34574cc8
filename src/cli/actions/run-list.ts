import { hasErrors, type Build, type BuiltRun } from '../../builds/project-build.ts'
import type { Config } from '../../configs/config.ts'
import { buildProject } from '../../pipeline.ts'
import { formatQuantity } from '../../quantities/format-quantity.ts'
import type { Metric } from '../../summaries/metric.ts'
import { openProject } from '../open-project.ts'
import { exportMessage, type ShowPath } from '../report-messages.ts'
import { EXIT, report, showPath, type ExitCode, type Session } from '../session.ts'

/** The options of `tracedocs list`. */
export interface ListOptions {
  readonly config?: string
  readonly format?: 'text' | 'json'
}

/** Show what a project has: its runs with their metrics, charts, tables, values and pages. */
export async function runList(session: Session, options: ListOptions): Promise<ExitCode> {
  const project = await openProject(session, { config: options.config })
  if (project.kind === 'failed') {
    report(session, project.messages, project.root)
    return EXIT.failed
  }
  const { config, files, root } = project
  const show: ShowPath = (file) => showPath(session, file, root)
  const build = await buildProject(config, files, session.effects, { words: true })
  if (options.format === 'json')
    session.print(`${JSON.stringify(exportList(config, build, show), null, 2)}\n`)
  else {
    report(session, build.messages, root)
    session.print(formatList(config, build))
  }
  return hasErrors(build.messages) ? EXIT.failed : EXIT.fine
}

function formatList(config: Config, { runs, charts, files }: Build): string {
  const named = (heading: string, names: readonly string[]): readonly string[] =>
    names.length === 0 ? [] : ['', heading, ...names.map((name) => `  ${name}`)]
  return `${[
    'runs',
    ...runs.flatMap(formatRun),
    ...named(
      'charts',
      charts.map(({ name, template, file }) => `${name} (${template}): ${file ?? 'not made'}`),
    ),
    ...named('tables', [...config.tables.keys()]),
    ...named(
      'values',
      [...config.values].map(([name, { expression }]) => `${name} = ${expression}`),
    ),
    ...named(
      'files',
      files.map(({ path: file }) => file),
    ),
  ].join('\n')}\n`
}

function formatRun({ name, title, logs, metrics, unitNotes }: BuiltRun): readonly string[] {
  const notes = unitNotes()
  return [
    `  ${name}: ${title} (${logs.join(', ')})`,
    ...[...metrics].flatMap(([metric, value]) => [
      ...formatMetric(metric, value),
      ...(notes.get(metric) ?? []).map((note) => `      ${note}`),
    ]),
  ]
}

/** A metric that a run has, with its value; others are left out. */
function formatMetric(name: string, metric: Metric): readonly string[] {
  if (metric.kind === 'missing') return []
  const formatted = formatQuantity(metric.quantity, undefined)
  return formatted.kind === 'made' ? [`    ${name.padEnd(20)} ${formatted.value}`] : []
}

function exportList(config: Config, { runs, charts, files, messages }: Build, show: ShowPath) {
  return {
    runs: runs.map(({ name, title, logs, metrics, unitNotes }) => ({
      name,
      title,
      logs,
      metrics: Object.fromEntries(
        [...metrics].flatMap(([metric, value]) =>
          value.kind === 'measured' ? [[metric, value.quantity.value]] : [],
        ),
      ),
      unitNotes: Object.fromEntries(unitNotes()),
    })),
    charts: charts.map(({ name, template, file = null }) => ({ name, template, file })),
    tables: [...config.tables.keys()],
    values: [...config.values.keys()],
    files: files.map(({ kind, path: file }) => ({ kind, path: file })),
    messages: messages.map((message) => exportMessage(message, show)),
  }
}
