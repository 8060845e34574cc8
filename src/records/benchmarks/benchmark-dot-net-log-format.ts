import type { DocumentEntry, DocumentFormat } from '../document-format.ts'
import { listLines, type DocumentLine } from '../recorders/list-lines.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { createEntries, createFailure } from './create-entry.ts'
import { stateSamples } from './state-samples.ts'

const BEGIN = /^\/\/ (?:Validating benchmarks:|\*{3,5} BenchmarkRunner: Start)/m
/** The tables behind all benchmarks, which `benchmarkDotNetText` reads. */
const SUMMARY = /^\/\/ \* Summary \*\s*$/m
const BENCHMARK =
  /^\/\/ Benchmark: (?<title>\S.*?): (?<job>[^:[\]]+?)(?: \[(?<parameters>.*)\])?\s*$/
const EXECUTED = /^\/\/ Execute: .* --benchmarkName "(?<name>(?:[^"\\]|\\.)*)"/
const RESULT =
  /^WorkloadResult +\d+: (?<count>\d{1,15}) op, (?<time>\d{1,15}(?:\.\d+)?) ns, \S+ \S+\/op\s*$/

/**
 * What BenchmarkDotNet prints while it runs, as it is in a log that was broken off. The iterations that it kept are samples, as in its
 * JSON. A log with its summary is left to the format that reads that.
 */
export const benchmarkDotNetLogFormat: DocumentFormat = {
  kind: 'document',
  name: 'benchmarkDotNetLog',
  summary:
    'the log of BenchmarkDotNet without its summary: WorkloadResult   1: 8192 op, 532900000.00 ns, …',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time'),
  hasLines: true,
  matches: (head) => BEGIN.test(head),
  read(text) {
    return SUMMARY.test(text) ? [] : readBenchmarks(listLines(text)).flatMap(readBenchmark)
  },
}

/** The lines of one benchmark, the one with its title first. */
interface BenchmarkLines {
  readonly title: DocumentLine
  readonly lines: string[]
}

function readBenchmarks(lines: readonly DocumentLine[]): readonly BenchmarkLines[] {
  const benchmarks: BenchmarkLines[] = []
  for (const line of lines) {
    if (BENCHMARK.test(line.text)) benchmarks.push({ title: line, lines: [] })
    else benchmarks.at(-1)?.lines.push(line.text.trimEnd())
  }
  return benchmarks
}

function readBenchmark({ title, lines }: BenchmarkLines): readonly DocumentEntry[] {
  const { job = '', ...parts } = BENCHMARK.exec(title.text)?.groups ?? {}
  const executed = lines.map((line) => EXECUTED.exec(line)?.groups?.['name'])
  const name = executed.find((one) => one !== undefined)?.replaceAll(/\\(.)/g, '$1')
  const full = name ?? nameBenchmark(parts)
  // What is not finished may lack some of its iterations.
  const end = lines.lastIndexOf('// AfterAll')
  const rows = lines.slice(0, Math.max(0, end)).filter((line) => line.startsWith('WorkloadResult'))
  const samples = rows.map(readTime)
  if (rows.length === 0) return [createFailure(full, title.offset, UNFINISHED)]
  if (!samples.every(Number.isFinite)) return [createFailure(full, title.offset, UNREADABLE)]
  const of = { name: full, variant: ` (${job})` }
  return createEntries(stateSamples('time', samples, 's'), { of, offset: title.offset })
}

/** `Codec.Parse(N: 10, Text: a)` for the title `Codec.Parse` and `N=10, Text=a`. */
function nameBenchmark({
  title = '',
  parameters,
}: Readonly<Record<string, string | undefined>>): string {
  const list = (parameters ?? '').replaceAll(/(^|, )(\w+)=/g, '$1$2: ')
  return list === '' ? title : `${title}(${list})`
}

/** Seconds of one operation; `NaN` for a line that is none. */
function readTime(line: string): number {
  const { count = '', time = '' } = RESULT.exec(line)?.groups ?? {}
  return Number(count) > 0 ? Number(time) / Number(count) / 1e9 : NaN
}

const UNFINISHED = 'the log has no iterations of it that count'
const UNREADABLE = 'one of its iterations cannot be read'
