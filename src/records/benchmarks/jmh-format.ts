import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, TextLocator, type JsonNode } from '../json-node.ts'
import type { StatedFigure } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { createEntries } from './create-entry.ts'
import { readScoreUnit } from './jmh-score.ts'
import { stateNumber, stateSamples } from './state-samples.ts'

/** Of a histogram with more, the percentiles that JMH states count. */
const MOST_SAMPLES = 10_000

/**
 * `-rf json` of JMH. Each iteration of each fork is a sample: a time (`avgt`, `ss`, `sample`) or a rate (`thrpt`). Of `gc`, the
 * profiler, the bytes allocated an operation are read.
 */
export const jmhFormat: DocumentFormat = {
  kind: 'document',
  name: 'jmh',
  summary: 'the JSON of JMH: [{"benchmark": …, "mode": "avgt", "primaryMetric": {"rawData": …}}]',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickFigures('time', 'rate', 'bytes'),
  matches: (head) =>
    /^\s*\[\s*\{\s*"(?:jmhVersion|benchmark)"\s*:/.test(head) && /"primaryMetric"\s*:/.test(head),
  read(text) {
    const locator = new TextLocator(text)
    const all = parseJsonDocument(text, benchGroup.record).items
    const names = all.map(nameBenchmark)
    return all.flatMap((one, i) => {
      const name = names[i]
      if (name === undefined) return []
      // One that was run in several modes is a benchmark in each.
      const isOfModes = names.filter((other) => other === name).length > 1
      return readBenchmark(one, { name, isOfModes, locator })
    })
  },
}

/** The method of a benchmark, with its parameters. */
function nameBenchmark(benchmark: JsonNode): string | undefined {
  const method = benchmark.get('benchmark').string
  const params = benchmark
    .get('params')
    .members.map(([key, value]) => `${key}=${String(value.value)}`)
  return method === undefined || params.length === 0 ? method : `${method}(${params.join(', ')})`
}

interface NamedBenchmark {
  readonly name: string
  readonly isOfModes: boolean
  readonly locator: TextLocator
}

function readBenchmark(
  benchmark: JsonNode,
  { name, isOfModes, locator }: NamedBenchmark,
): readonly DocumentEntry[] {
  const offset = locator.locate(benchmark.get('benchmark').string ?? name)
  const mode = benchmark.get('mode').string
  const metric = benchmark.get('primaryMetric')
  const unit = metric.get('scoreUnit').string ?? ''
  const secondary = benchmark
    .get('secondaryMetrics')
    .members.find(([key]) => key.replace('·', '') === 'gc.alloc.rate.norm')?.[1]
  const figures = [
    ...readMetric(metric, unit),
    ...(secondary?.get('scoreUnit').string === 'B/op'
      ? stateSamples('bytes', listRaw(secondary), 'B')
      : []),
  ]
  const of = { name: isOfModes && mode !== undefined ? `${name} [${mode}]` : name }
  return createEntries(figures, { of, offset })
}

function readMetric(metric: JsonNode, scoreUnit: string): readonly StatedFigure[] {
  const { name, unit, convert } = readScoreUnit(scoreUnit)
  const raw = listRaw(metric) ?? listHistogram(metric.get('rawDataHistogram'))
  const samples = raw?.flatMap((value) => convert(value) ?? [])
  if (samples !== undefined && samples.length > 0) return stateSamples(name, samples, unit)
  const state = (figure: string, node: JsonNode): readonly StatedFigure[] =>
    stateNumber(figure, node.number === undefined ? undefined : convert(node.number), unit)
  const median = state(name, metric.get('scorePercentiles').get('50.0'))
  const mean = state(`${name}.mean`, metric.get('score'))
  const best = median.length > 0 ? median : state(name, metric.get('score'))
  return best.length === 0
    ? []
    : [...best.map((one) => ({ ...one, isEstimate: true }) as const), ...mean]
}

/** The iterations of all forks; `undefined` where some are missing. */
function listRaw(metric: JsonNode): readonly number[] | undefined {
  const forks = metric.get('rawData').items.map(({ numbers }) => numbers)
  return forks.length === 0 || forks.includes(undefined)
    ? undefined
    : forks.flatMap((fork) => fork ?? [])
}

/** Each time of `sample`, as often as it was measured; `undefined` where there are too many. */
function listHistogram(histogram: JsonNode): readonly number[] | undefined {
  const bins = histogram.items
    .flatMap(({ items }) => items)
    .flatMap(({ items }) => items)
    .map(({ items: [value, count] }) => [value?.number ?? NaN, count?.number ?? NaN] as const)
  const total = bins.reduce((sum, [, count]) => sum + count, 0)
  if (!(total > 0 && total <= MOST_SAMPLES)) return undefined
  return bins.flatMap(([value, count]) => Array.from({ length: count }, () => value))
}
