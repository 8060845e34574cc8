import { hasErrors, type Build, type BuiltRun } from '../../builds/project-build.ts'
import type { Config } from '../../configs/config.ts'
import { buildProject } from '../../pipeline.ts'
import { formatQuantity } from '../../quantities/format-quantity.ts'
import { figureStatistics } from '../../series/figure-samples.ts'
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

/** A metric that a run has, as it is shown. */
interface ShownMetric {
  readonly name: string
  readonly value: string
  readonly notes: readonly string[]
}

function formatRun({ name, title, logs, metrics, unitNotes }: BuiltRun): readonly string[] {
  const notes = unitNotes()
  const shown = [...metrics].flatMap(([metric, value]): readonly ShownMetric[] => {
    const text = formatMetric(value)
    return text === undefined ? [] : [{ name: metric, value: text, notes: notes.get(metric) ?? [] }]
  })
  const folded = foldStatistics(shown)
  const longest = Math.max(20, ...folded.map((one) => one.name.length))
  const width = Math.min(longest, WIDEST)
  return [
    `  ${name}: ${title} (${logs.join(', ')})`,
    ...folded.flatMap((one, i) => [
      `    ${one.name.padEnd(width)} ${one.value}`,
      ...formatNotes(folded, i),
    ]),
  ]
}

/** A name beyond it, such as that of a long command, moves no other value. */
const WIDEST = 48

/** The text of a metric that a run has; others are left out. */
function formatMetric(metric: Metric): string | undefined {
  if (metric.kind === 'missing') return undefined
  const formatted = formatQuantity(metric.quantity, undefined)
  return formatted.kind === 'made' ? formatted.value : undefined
}

/** Put the statistics of a figure with samples on the line of the figure: a log may have many benchmarks. */
function foldStatistics(shown: readonly ShownMetric[]): readonly ShownMetric[] {
  const statistics = new Set(figureStatistics.map(({ name }) => name))
  const names = new Set(shown.map(({ name }) => name))
  const findFigure = (name: string): string | undefined => {
    const dot = name.lastIndexOf('.')
    const figure = name.slice(0, dot)
    return statistics.has(name.slice(dot + 1)) && names.has(figure) ? figure : undefined
  }
  const parts = new Map<string, string[]>()
  for (const { name, value } of shown) {
    const figure = findFigure(name)
    if (figure === undefined) continue
    const part = `${name.slice(figure.length + 1)} ${value}`
    parts.set(figure, [...(parts.get(figure) ?? []), part])
  }
  return shown
    .filter(({ name }) => findFigure(name) === undefined)
    .map((one) => {
      const rest = parts.get(one.name)
      return rest === undefined ? one : { ...one, value: `${one.value} (${rest.join(', ')})` }
    })
}

/** Notes that metrics one behind the other have in common stand once, below the last of them. */
function formatNotes(shown: readonly ShownMetric[], i: number): readonly string[] {
  const notes = shown[i]?.notes ?? []
  const isOf = (at: number): boolean =>
    shown[at]?.notes.length === notes.length &&
    notes.every((note, k) => shown[at]?.notes[k] === note)
  if (notes.length === 0 || isOf(i + 1)) return []
  let first = i
  while (first > 0 && isOf(first - 1)) first--
  const of = first === i ? '' : `${nameTogether(shown[first]?.name ?? '', shown[i]?.name ?? '')}: `
  return notes.map((note) => `      ${of}${note}`)
}

/** What two names begin with: `rss.*`, or both names. */
function nameTogether(first: string, last: string): string {
  const group = first.slice(0, first.lastIndexOf('.') + 1)
  return group !== '' && last.startsWith(group) ? `${group}*` : `${first} to ${last}`
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
