import { logFormats, type LogFormat } from '../traces/log-formats.ts'
import { effectiveMetric } from './effective-metric.ts'
import type { FileMetric, MetricKind } from './metric-kind.ts'
import { processMetrics } from './process-metrics.ts'

/** Every metric that some formats can give, in the order of the documentation. */
export function listMetrics(formats: readonly LogFormat[]): readonly MetricKind[] {
  return [
    ...listFileMetrics(undefined),
    ...processMetrics.map((metric) => ({ ...metric, kind: 'process' }) as const),
    ...formats.flatMap(listFormatMetrics),
    effectiveMetric,
  ]
}

/** A figure of a format takes the place of a file's size that has its name, as `throughput.bytes` does. */
function listFormatMetrics(format: LogFormat): readonly MetricKind[] {
  const figures = listFigures(format)
  const names = new Set(figures.map(({ name }) => name))
  return [...listFileMetrics(format).filter(({ name }) => !names.has(name)), ...figures]
}

function listFigures(format: LogFormat): readonly MetricKind[] {
  const nameOf = (figure: { readonly name: string }): string => `${format.name}.${figure.name}`
  return format.kind === 'records'
    ? format.figures.map((figure) => ({ ...figure, kind: 'figure', name: nameOf(figure), format }))
    : format.figures.map((figure) => ({ ...figure, kind: 'trace', name: nameOf(figure), format }))
}

function listFileMetrics(format: LogFormat | undefined): readonly FileMetric[] {
  const prefix = format?.name ?? 'log'
  const log = format === undefined ? 'the log' : `the log that has the ${format.record}`
  const create = (metric: Pick<FileMetric, 'name' | 'unit' | 'meaning' | 'read'>): FileMetric => ({
    ...metric,
    kind: 'file',
    name: `${prefix}.${metric.name}`,
    format,
  })
  return [
    create({
      name: 'bytes',
      unit: 'B',
      meaning: `size of ${log}, after decompression`,
      read: ({ totals }) => totals.bytes,
    }),
    create({
      name: 'lines',
      unit: '1',
      meaning: `lines of ${log}`,
      read: ({ totals }) => totals.lines,
    }),
    create({
      name: 'words',
      unit: '1',
      meaning: `words of ${log}, as \`wc -w\` counts them`,
      read: ({ words }) => words,
    }),
  ]
}

/** Every metric that the formats of tracedocs can give. */
export const metricCatalogue: readonly MetricKind[] = listMetrics(logFormats)
