import { pageSyntaxes } from '../../src/pages/page-syntaxes.ts'
import { chartKinds } from '../../src/charts/kinds/chart-kinds.ts'
import { axisSchema, timeAxisSchema } from '../../src/charts/kinds/frame/axis-spec.ts'
import { frameEntries } from '../../src/charts/kinds/frame/frame-spec.ts'
import { seriesCatalogue } from '../../src/charts/kinds/runs/series-catalogue.ts'
import { Command, Help, type Argument } from 'commander'
import { cliCommands } from '../../src/cli/cli-commands.ts'
import { configSchema } from '../../src/configs/config-schema.ts'
import { runSchema } from '../../src/configs/run-schema.ts'
import { lintRules } from '../../src/lints/lint-rules.ts'
import { metricCatalogue } from '../../src/summaries/metric-catalogue.ts'
import type { Measure } from '../../src/tables/rankings/ranking.ts'
import { tableKinds } from '../../src/tables/table-kinds.ts'
import { findDescription } from '../configs/find-description.ts'
import { getGroup } from '../../src/records/record-format.ts'
import { logFormats, type LogFormat } from '../../src/traces/log-formats.ts'
import { tabulateHosts } from './tabulate-hosts.ts'
import type { MarkdownTable } from './markdown-table.ts'
import type { GeneratedTables } from './replace-generated.ts'

/** The keys that nearly all charts share; the others are of a kind. */
const SHARED = ['template', ...Object.keys(frameEntries), 'x', 'y', 'y2']

/**
 * The tables of the documentation that are made from the code, by the name in their markers,
 * `<!-- generated: NAME -->` and `<!-- /generated -->`.
 */
export const generatedTables: GeneratedTables = {
  'chart-kinds': () => ({
    header: ['template', 'shows', 'file'],
    rows: chartKinds.map(({ template, summary, file }) => [
      `\`${template}\``,
      summary,
      `\`${file}\``,
    ]),
  }),
  'chart-series': () => ({
    header: ['series', 'unit', 'axis', 'is'],
    rows: seriesCatalogue.map(({ name, unit, axisUnit, meaning }) => [
      `\`${name}\``,
      unit,
      axisUnit,
      meaning,
    ]),
  }),
  'chart-keys': () => ({
    header: ['template', 'key', 'meaning'],
    rows: chartKinds.flatMap(({ template, schema }) =>
      Object.entries(schema.entries)
        .filter(([key]) => !SHARED.includes(key))
        .map(([key, entry]) => [`\`${template}\``, `\`${key}\``, findDescription(entry) ?? '']),
    ),
  }),
  'chart-frame': () => {
    const { header, rows } = listKeys(frameEntries)
    return { header, rows: [...rows, ['`x`, `y`, `y2`', findDescription(axisSchema) ?? '']] }
  },
  'log-formats': () => ({
    header: ['format', 'reads', 'gives', 'version'],
    rows: logFormats.map((format) => [
      linkFormat(format.name),
      format.summary,
      describeYield(format),
      String(format.version),
    ]),
  }),
  hosts: tabulateHosts,
  'config-keys': () => listKeys(configSchema.entries),
  'run-keys': () => listKeys(runSchema.entries),
  'axis-keys': () => listKeys(timeAxisSchema.entries),
  commands: () => ({
    header: ['command', 'what it does'],
    rows: declaredCommands().map((command) => [
      `\`tracedocs ${[command.name(), ...command.registeredArguments.map(formatArgument)].join(' ')}\``,
      command.description(),
    ]),
  }),
  'command-options': () => ({
    header: ['command', 'option', 'meaning'],
    rows: declaredCommands().flatMap((command) =>
      command.options.map((option) => [
        `\`${command.name()}\``,
        `\`${option.flags}\``,
        help.optionDescription(option),
      ]),
    ),
  }),
  'lint-rules': () => ({
    header: ['rule', 'finds'],
    rows: lintRules.map(({ name, summary }) => [`[\`${name}\`](#${name})`, summary]),
  }),
  metrics: () => ({
    header: ['metric', 'unit', 'meaning'],
    rows: metricCatalogue.map(({ name, unit, meaning }) => [`\`${name}\``, unit, meaning]),
  }),
  'trace-tables': () => ({
    header: ['template', 'a row for each', 'of a log of', 'ranked `by`'],
    rows: tableKinds
      .filter(({ summary }) => summary.measures.length > 0)
      .map(({ template, summary }) => [
        `\`${template}\``,
        summary.row,
        summary.logs,
        listMeasures(summary.measures),
      ]),
  }),
  'page-syntaxes': () => ({
    header: ['in', 'files', 'begin', 'end', 'value in a sentence'],
    rows: pageSyntaxes.map((syntax) => [
      syntax.title,
      syntax.extensions.map(quote).join(', '),
      quote(syntax.formatMarker('tracedocs: begin table timings')),
      quote(syntax.formatMarker('tracedocs: end')),
      quote(
        syntax.values.kind === 'inline'
          ? syntax.values.format('slowdown', 'x1.4')
          : syntax.values.formatReference('slowdown'),
      ),
    ]),
  }),
}

/** The keys of a mapping, with what the schema says to authors about each. */
function listKeys(entries: object): MarkdownTable {
  const rows = Object.entries(entries).map(([key, entry]) => [
    quote(key),
    findDescription(entry) ?? '',
  ])
  return { header: ['key', 'meaning'], rows }
}

function listMeasures(measures: readonly Measure[]): string {
  return measures
    .flatMap(({ name, unit }) =>
      name === undefined ? [] : [`\`${name}\`${unit === 'B' ? ' (bytes)' : ''}`],
    )
    .join(', ')
}

const help = new Help()

function declaredCommands(): readonly Command[] {
  return cliCommands.map((one) => {
    const command = new Command(one.name).description(one.summary)
    one.declare(command)
    return command
  })
}

/** As usage has it: `<log...>` is needed, `[page...]` is not. */
function formatArgument(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`
  return argument.required ? `<${name}>` : `[${name}]`
}

function quote(code: string): string {
  return `\`${code}\``
}

/** What a format gives: metrics, samples of processes, or both. */
function describeYield(format: LogFormat): string {
  if (format.kind === 'trace') return `\`${format.name}.*\``
  const group = getGroup(format).name
  const gauges = (format.gauges ?? []).map(({ name }) => `\`${name}.*\``)
  const own = format.figures.length > 0 ? [`\`${group}.*\``] : ['`rss.*`', '`cpu.*`', '`faults.*`']
  return [...own, ...gauges].join(', ')
}

/** Formats that had sections before there was a page of formats keep them. */
const IN_METRICS = ['process', 'time', 'perf', 'throughput', 'dtrace', 'trace']

function linkFormat(name: string): string {
  const page = IN_METRICS.includes(name) ? 'metrics.md' : ''
  return `[\`${name}\`](${page}#${name.toLowerCase()})`
}
