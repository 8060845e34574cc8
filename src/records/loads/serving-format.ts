import type { UnitName } from '../../quantities/units.ts'
import { statePrintedNumber, statePrintedTime } from '../benchmarks/state-printed.ts'
import { decodeLine } from '../line.ts'
import type { FigureDescription } from '../metric-description.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { ResultKey, StatedFigure, StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'

const NONE = 'the tool does not state it'

const COUNTS: readonly (readonly [label: string, name: string, unit: UnitName, meaning: string])[] =
  [
    ['Successful requests', 'requests', '1', 'requests that were answered'],
    ['Failed requests', 'errors', '1', 'requests that failed'],
    ['Benchmark duration (s)', 'duration', 's', 'time that the test took'],
    ['Total input tokens', 'inputTokens', '1', 'tokens of all prompts'],
    ['Total generated tokens', 'outputTokens', '1', 'tokens that were generated'],
    ['Request throughput (req/s)', 'rate', '1/s', 'requests answered a second'],
    ['Input token throughput (tok/s)', 'inputRate', '1/s', 'tokens of prompts a second'],
    ['Output token throughput (tok/s)', 'outputRate', '1/s', 'tokens generated a second'],
    [
      'Total token throughput (tok/s)',
      'totalRate',
      '1/s',
      'tokens of prompts and answers a second',
    ],
  ]

const LATENCIES: readonly (readonly [label: string, name: string, meaning: string])[] = [
  ['TTFT', 'ttft', 'time to the first token of an answer'],
  ['TPOT', 'tpot', 'time for each token after the first, of an answer'],
  ['ITL', 'itl', 'time between two tokens'],
  ['E2EL', 'latency', 'time to answer a request'],
  ['E2E Latency', 'latency', 'time to answer a request'],
]

/** Percentiles that samples do not have of themselves. */
const PERCENTILES = ['75', '95']

const FIGURES: readonly FigureDescription[] = [
  ...COUNTS.map(([, name, unit, meaning]) => ({ name, unit, meaning, missing: NONE })),
  ...LATENCIES.slice(0, -1).flatMap(([, name, meaning]): readonly FigureDescription[] => [
    { name, unit: 's', meaning: `${meaning}: the median`, missing: NONE, sampled: true },
    ...PERCENTILES.map((share) => ({
      ...({ name: `${name}.p${share}`, unit: 's', missing: NONE } as const),
      meaning: `${share}th percentile of \`${name}\``,
    })),
  ]),
  ...(
    [
      ['loadTime', 'time to load the model'],
      ['promptTime', 'time to read the prompt'],
      ['answerTime', 'time to generate the answer'],
    ] as const
  ).map(([name, meaning]) => ({ name, unit: 's', meaning, missing: NONE }) as const),
]

/** What load tests of servers of language models state: `serving.ttft`. */
export const servingGroup: MetricGroup = {
  name: 'serving',
  record: 'result of a serving benchmark',
  figures: FIGURES,
  results: 'commands',
}

const HEAD = /^=+ Serving Benchmark Result =+\s*$/
const COUNT = /^(?<label>[A-Z].*\S): +(?<number>\d[\d.]*)\s*$/
const LATENCY = /^(?<of>Mean|Median|Std|Max|P\d+) (?<label>.+) \(ms\): +(?<number>\d[\d.]*)\s*$/
const STATISTICS: Readonly<Record<string, string>> = {
  ...{ Median: '', Mean: '.mean', Std: '.stddev', Max: '.max' },
  ...{ P75: '.p75', P90: '.p90', P95: '.p95', P99: '.p99' },
}

/** The report of `vllm bench serve`, of `benchmark_serving.py` before it, and of `sglang.bench_serving`. */
export const servingFormat: RecordFormat = {
  kind: 'records',
  name: 'serving',
  summary: 'the report of vllm bench serve and sglang.bench_serving: Median TTFT (ms): 73.14',
  record: servingGroup.record,
  version: 1,
  group: servingGroup,
  figures: FIGURES,
  anchors: [{ text: '============ Serving', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    return HEAD.test(decodeLine(line)) ? begin() : undefined
  },
}

function begin(): ParsedLine {
  return { ...createRecord([], { begins: true }), table: createTable() }
}

function createRecord(figures: readonly StatedFigure[], of: ResultKey): ParsedLine {
  return { record: { kind: 'figures', figures, of } }
}

function createTable(): TableReader {
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line)
      // Another report begins with a line of its own.
      if (/^=+\s*$/.test(text) || HEAD.test(text)) return 'end'
      const figures = readFigure(text)
      return figures.length === 0 ? undefined : createRecord(figures, {})
    },
  }
}

function readFigure(text: string): readonly StatedNumber[] {
  const { of = '', label = '', number = '' } = LATENCY.exec(text)?.groups ?? {}
  const latency = LATENCIES.find(([one]) => one === label)
  const statistic = STATISTICS[of]
  if (latency !== undefined && statistic !== undefined) {
    return statePrintedTime(`${latency[1]}${statistic}`, `${number} ms`)
  }
  const count = COUNT.exec(text)?.groups
  const known = COUNTS.find(([one]) => one.toLowerCase() === count?.['label']?.toLowerCase())
  if (known === undefined) return []
  return statePrintedNumber(known[1], count?.['number'] ?? '', known[2])
}
