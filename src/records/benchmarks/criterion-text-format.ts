import { decodeLine } from '../line.ts'
import type { ResultKey, StatedFigure } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { benchGroup, pickUnsigned } from './bench-group.ts'
import { LibtestReader } from './libtest-format.ts'
import { statePrintedRate } from './state-printed-rate.ts'
import { markEstimates, statePrintedTime } from './state-printed.ts'

const VALUE = String.raw`\d+(?:\.\d+)?(?:e[-+]?\d+)? (?:ps|ns|[uµμ]s|ms|s)`
const RESULT = new RegExp(
  `^(?:(?<name>\\S+(?: \\S+)*?) +| +)time: +\\[(?<low>${VALUE}) (?<best>${VALUE}) (?<high>${VALUE})\\]\\s*$`,
  'u',
)
/** A count without a prefix has two blanks before its unit. */
const RATE = /^ +thrpt: +\[\S+ +\S+ (?<best>\d\S* +\S+) \S+ +\S+\]\s*$/

/**
 * What criterion prints: the name, or a line with it alone before, and `time: [low best high]`, with the throughput below it. Lines that may be names have
 * nothing to be found by, so that the head of the log decides, or the first line about a benchmark that begins. What cargo prints between belongs to the same output: which
 * binary is running, and the results of `#[bench]`.
 */
export const criterionTextFormat: RecordFormat = {
  kind: 'records',
  name: 'criterionText',
  summary: 'the output of criterion: `parse/small  time:   [1.2345 µs 1.2400 µs 1.2500 µs]`',
  record: benchGroup.record,
  version: 6,
  group: benchGroup,
  figures: pickUnsigned('time', 'time.low', 'time.high', 'throughput', 'rate'),
  anchors: [{ text: 'Benchmarking ', where: 'line-start' }],
  opens: (head) => (/(?:^| )time: +\[\d/m.test(head) ? createReader() : undefined),
  parseLine: (line): ParsedLine | undefined =>
    PHASE.test(decodeLine(line)) ? { table: createReader() } : undefined,
}

/** Others say that they are benchmarking, too: `Benchmarking 127.0.0.1 (be patient)` is of ab, whose report would be lost in a table of criterion. */
const PHASE =
  /^Benchmarking .*: (?:Warming up for|Collecting \d|Running|Profiling|Iterating|Analyzing)/

function createReader(): TableReader {
  let before = ''
  let latest: ResultKey | undefined
  const cargo = new LibtestReader()
  return {
    readLine(line): ParsedLine | undefined {
      const text = decodeLine(line)
      const rate = RATE.exec(text)?.groups?.['best']
      if (rate !== undefined && latest !== undefined) {
        const figures = markEstimates(statePrintedRate(rate))
        return figures.length === 0 ? {} : { record: { kind: 'figures', figures, of: latest } }
      }
      const match = RESULT.exec(text)?.groups
      const name = match?.['name'] ?? before
      before = /^\S/.test(text) ? readName(text) : ''
      latest = undefined
      if (match === undefined) return cargo.read(text)
      before = ''
      if (name === '') return { problem: UNNAMED }
      latest = { name, ...(cargo.scope === undefined ? {} : { scope: cargo.scope }) }
      return { record: { kind: 'figures', figures: readFigures(match), of: latest } }
    },
  }
}

/** A line that may be a name, also in the form that it has while the benchmark runs: `Benchmarking parse/small:`. */
function readName(line: string): string {
  const text = line.trimEnd()
  return /^Benchmarking (?<name>\S.*):$/.exec(text)?.groups?.['name'] ?? text
}

const UNNAMED = {
  kind: 'unreadable-record',
  reason: 'Expected the name of the benchmark before `time:` or in the line before, got none',
} as const

function readFigures({
  low = '',
  best = '',
  high = '',
}: Readonly<Record<string, string>>): readonly StatedFigure[] {
  return [
    ...markEstimates(statePrintedTime('time', best)),
    ...statePrintedTime('time.low', low),
    ...statePrintedTime('time.high', high),
  ]
}
