import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { parseJsonDocument, TextLocator, type JsonNode } from '../json-node.ts'
import type { StatedFigure } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { convertTime } from './convert-time.ts'
import { createEntries, createFailure } from './create-entry.ts'
import { nameCounter } from './name-counter.ts'
import { stateNumber } from './state-samples.ts'

/** Members of a benchmark that are no counters of its author. */
const KNOWN = new Set([
  ...['family_index', 'per_family_instance_index', 'repetitions', 'repetition_index', 'threads'],
  ...['iterations', 'real_time', 'cpu_time', 'bytes_per_second', 'items_per_second'],
  ...['allocs_per_iter', 'max_bytes_used', 'total_allocated_bytes', 'net_heap_growth'],
])

/**
 * The JSON of Google Benchmark. Repetitions are samples; what it aggregates of them is no benchmark, and counts only where
 * it kept nothing else (`--benchmark_report_aggregates_only`).
 */
export const googleBenchmarkFormat: DocumentFormat = {
  kind: 'document',
  name: 'googleBenchmark',
  summary: 'the JSON of Google Benchmark: {"context": …, "benchmarks": [{"real_time": …}]}',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures(...['time', 'cpu', 'rate', 'throughput', 'allocs', 'memory', 'iterations']),
  ownsCounters: true,
  matches: (head) =>
    /^\s*\{\s*"context"\s*:\s*\{/.test(head) && /"(?:num_cpus|library_build_type)"\s*:/.test(head),
  read(text) {
    const locator = new TextLocator(text)
    const all = parseJsonDocument(text, benchGroup.record).get('benchmarks').items
    const names = new Set(all.flatMap((one) => one.get('name').string ?? []))
    const isWhole = (one: JsonNode): boolean => findAggregate(one, names) === undefined
    const measured = new Set(all.filter(isWhole).map(readName))
    return all.flatMap((one) => {
      const offset = locator.locate(one.get('name').string ?? '')
      const aggregate = findAggregate(one, names)
      if (aggregate === undefined) return readRepetition(one, offset)
      return measured.has(aggregate.of) ? [] : readAggregate(one, { ...aggregate, offset })
    })
  },
}

function readName(benchmark: JsonNode): string | undefined {
  return benchmark.get('run_name').string ?? benchmark.get('name').string
}

/** What is aggregated, and of which benchmark; releases before 1.5 say so in the name alone. */
function findAggregate(benchmark: JsonNode, names: ReadonlySet<string>) {
  const name = benchmark.get('name').string ?? ''
  if (benchmark.get('run_type').string === 'aggregate') {
    return { kind: benchmark.get('aggregate_name').string ?? '', of: readName(benchmark) ?? name }
  }
  if (benchmark.get('run_type').string !== undefined) return undefined
  const match = /^(?<of>.*)_(?<kind>mean|median|stddev|cv|BigO|RMS)$/.exec(name)?.groups
  const { of = '', kind = '' } = match ?? {}
  if (/^(?:BigO|RMS)$/.test(kind)) return { kind, of }
  const isOne = names.has(of) || ['mean', 'stddev'].every((one) => names.has(`${of}_${one}`))
  return match !== undefined && isOne ? { kind, of } : undefined
}

function readRepetition(benchmark: JsonNode, offset: number): readonly DocumentEntry[] {
  const name = readName(benchmark)
  if (name === undefined) return []
  if (benchmark.get('error_occurred').value === true || benchmark.get('skipped').value === true) {
    const reason = benchmark.get('error_message').string ?? benchmark.get('skip_message').string
    return [createFailure(name, offset, reason)]
  }
  const state = (figure: string, key: string, unit: '1' | '1/s' | 'B/s' | 'B') =>
    stateNumber(figure, benchmark.get(key).number, unit)
  const figures = [
    ...stateTime('time', 'real_time', benchmark),
    ...stateTime('cpu', 'cpu_time', benchmark),
    ...state('rate', 'items_per_second', '1/s'),
    ...state('throughput', 'bytes_per_second', 'B/s'),
    ...state('allocs', 'allocs_per_iter', '1'),
    ...state('memory', 'max_bytes_used', 'B'),
    ...state('iterations', 'iterations', '1'),
    ...benchmark.members
      .filter(([key]) => !KNOWN.has(key))
      .flatMap(([key, { number }]) => stateNumber(nameCounter(key), number, '1')),
  ]
  // Releases before 1.5 do not number their repetitions.
  const repeats = benchmark.get('repetition_index').number !== 0
  return createEntries(figures, { of: { name, repeats }, offset })
}

function stateTime(figure: string, key: string, benchmark: JsonNode): readonly StatedFigure[] {
  const value = benchmark.get(key).number
  const unit = benchmark.get('time_unit').string ?? 'ns'
  return stateNumber(figure, value === undefined ? undefined : convertTime(value, unit), 's')
}

function readAggregate(
  benchmark: JsonNode,
  { kind, of, offset }: { readonly kind: string; readonly of: string; readonly offset: number },
): readonly DocumentEntry[] {
  const isShare = benchmark.get('aggregate_unit').string === 'percentage'
  if (isShare || !/^(?:mean|median|stddev|min|max)$/.test(kind)) return []
  const end = kind === 'median' ? '' : `.${kind}`
  const figures = [
    ...stateTime(`time${end}`, 'real_time', benchmark),
    ...stateTime(`cpu${end}`, 'cpu_time', benchmark),
  ].map((figure) => ({ ...figure, isEstimate: true }) as const)
  return createEntries(figures, { of: { name: of }, offset })
}
