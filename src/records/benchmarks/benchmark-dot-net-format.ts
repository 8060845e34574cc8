import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, TextLocator, type JsonNode } from '../json-node.ts'
import type { StatedFigure } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { createEntries, createFailure } from './create-entry.ts'
import { stateNumber, stateSamples } from './state-samples.ts'

/** The JSON of BenchmarkDotNet (`JsonExporter`, full or brief), in nanoseconds. Its values are the iterations that it kept. */
export const benchmarkDotNetFormat: DocumentFormat = {
  kind: 'document',
  name: 'benchmarkDotNet',
  summary: 'the JSON of BenchmarkDotNet: {"Title": …, "Benchmarks": [{"Statistics": …}]}',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'time.low', 'time.high', 'bytes'),
  matches: (head) =>
    /^\s*\{\s*"Title"\s*:/.test(head) && /"HostEnvironmentInfo"\s*:\s*\{/.test(head),
  read(text) {
    const locator = new TextLocator(text)
    return parseJsonDocument(text, benchGroup.record)
      .get('Benchmarks')
      .items.flatMap((one) => readBenchmark(one, locator))
  },
}

function readBenchmark(benchmark: JsonNode, locator: TextLocator): readonly DocumentEntry[] {
  const name = benchmark.get('FullName').string ?? benchmark.get('MethodTitle').string
  if (name === undefined) return []
  const offset = locator.locate(name)
  const time = readTime(benchmark)
  if (time.length === 0) return [createFailure(name, offset)]
  const bytes = benchmark.get('Memory').get('BytesAllocatedPerOperation').number
  // `Bench.Parse: Job-XYZ(Runtime=.NET 8.0) [N=10]`; a benchmark may be run as several jobs.
  const info = benchmark.get('DisplayInfo').string ?? ''
  const job = /: (?<job>[^:[]+?)(?: \[.*\])?$/.exec(info)?.groups?.['job']
  const of = { name, ...(job === undefined ? {} : { variant: ` (${job})` }) }
  return createEntries([...time, ...stateNumber('bytes', bytes, 'B')], { of, offset })
}

function readTime(benchmark: JsonNode): readonly StatedFigure[] {
  const statistics = benchmark.get('Statistics')
  const samples = statistics.get('OriginalValues').numbers ?? listMeasured(benchmark)
  if (samples !== undefined) {
    return stateSamples(
      'time',
      samples.map((time) => time / 1e9),
      's',
    )
  }
  const interval = statistics.get('ConfidenceInterval')
  const read = (name: string, node: JsonNode): readonly StatedFigure[] =>
    stateNumber(name, node.number === undefined ? undefined : node.number / 1e9, 's')
  const time = read('time', statistics.get('Median'))
  if (time.length === 0) return []
  return [
    ...time.map((one) => ({ ...one, isEstimate: true }) as const),
    ...read('time.mean', statistics.get('Mean')),
    ...read('time.stddev', statistics.get('StandardDeviation')),
    ...read('time.min', statistics.get('Min')),
    ...read('time.max', statistics.get('Max')),
    ...read('time.low', interval.get('Lower')),
    ...read('time.high', interval.get('Upper')),
  ]
}

/** The iterations that count: neither pilot, nor warmup, nor overhead. */
function listMeasured(benchmark: JsonNode): readonly number[] | undefined {
  const times = benchmark.get('Measurements').items.flatMap((one) => {
    const stage = one.get('IterationStage').string ?? one.get('IterationMode').string
    const [time, count] = [one.get('Nanoseconds').number, one.get('Operations').number]
    return stage === 'Result' && time !== undefined && count !== undefined ? [time / count] : []
  })
  return times.length === 0 ? undefined : times
}
