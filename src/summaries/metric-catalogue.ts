import { logFormats, type LogFormat } from '../traces/log-formats.ts'
import { getGroup } from '../records/record-format.ts'
import { effectiveMetric } from './effective-metric.ts'
import { createGaugeMetrics } from './gauge-metrics.ts'
import { listFigureMetrics } from './result-metrics.ts'
import type { FileMetric, MetricKind, MetricOrigin } from './metric-kind.ts'
import { processMetrics } from './process-metrics.ts'

const listed = new WeakMap<readonly LogFormat[], readonly MetricKind[]>()

/**
 * Every metric that some formats can give, in the order of the documentation. Those of single results are not among them. The same list
 * of formats has the same list of metrics, whatever the number of runs.
 */
export function listMetrics(formats: readonly LogFormat[]): readonly MetricKind[] {
  const metrics = listed.get(formats) ?? createMetrics(formats)
  listed.set(formats, metrics)
  return metrics
}

function createMetrics(formats: readonly LogFormat[]): readonly MetricKind[] {
  return [
    ...listFileMetrics('log', undefined),
    ...processMetrics.map((metric) => ({ ...metric, kind: 'process' }) as const),
    ...formats.flatMap((format, i) => listFormatMetrics(format, { formats, index: i })),
    ...listGaugeMetrics(formats),
    effectiveMetric,
  ]
}

/**
 * A figure of a format takes the place of a file's size that has its name, as `throughput.bytes` does. The figures of
 * a group stand where its first format stands.
 */
function listFormatMetrics(
  format: LogFormat,
  { formats, index }: { readonly formats: readonly LogFormat[]; readonly index: number },
): readonly MetricKind[] {
  if (format.kind === 'trace') {
    const figures = format.figures.map((figure) => {
      return { ...figure, kind: 'trace', name: `${format.name}.${figure.name}`, format } as const
    })
    return [
      ...listFileMetrics(format.name, { record: format.record, formats: [format] }),
      ...figures,
    ]
  }
  const group = getGroup(format)
  const sharing = formats.filter((one) => one.kind !== 'trace' && getGroup(one).name === group.name)
  if (sharing[0] !== formats[index]) return []
  const origin = { record: group.record, formats: sharing }
  const figures = listFigureMetrics({ group, origin })
  const names = new Set(figures.map(({ name }) => name))
  const sizes = listFileMetrics(group.name, origin)
  return [...sizes.filter(({ name }) => !names.has(name)), ...figures]
}

/** The columns of samples that some formats have; several may have the same. */
function listGaugeMetrics(formats: readonly LogFormat[]): readonly MetricKind[] {
  const stating = formats.flatMap((format) =>
    format.kind === 'trace' ? [] : (format.gauges ?? []).map((gauge) => ({ gauge, format })),
  )
  const names = new Set(stating.map(({ gauge }) => gauge.name))
  return [...names].flatMap((name) => {
    const own = stating.filter(({ gauge }) => gauge.name === name)
    const [first, ...others] = own
    if (first === undefined) return []
    const { gauge, format } = first
    const record = others.length === 0 ? format.record : `sample of the ${gauge.meaning}`
    return createGaugeMetrics(gauge, { record, formats: own.map((one) => one.format) })
  })
}

function listFileMetrics(prefix: string, origin: MetricOrigin | undefined): readonly FileMetric[] {
  const log = origin === undefined ? 'the log' : `the log that has the ${origin.record}`
  const create = (metric: Pick<FileMetric, 'name' | 'unit' | 'meaning' | 'read'>): FileMetric => ({
    ...metric,
    kind: 'file',
    name: `${prefix}.${metric.name}`,
    origin,
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
