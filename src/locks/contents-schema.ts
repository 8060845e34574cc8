import * as v from 'valibot'
import { keptColumn, keptNumber } from '../series/kept-shape.ts'
import { describesProblem } from '../problems/describes-problem.ts'
import { columnsOf, count, traceSchema } from './trace-schema.ts'

const UNITS = ['1', 's', 'B', '%', 'B/s', '1/s', 's/MiB'] as const

const reading = v.object({
  totals: v.object({
    bytes: keptNumber,
    lines: keptNumber,
    overlongLines: v.array(keptNumber),
    overlongCount: keptNumber,
  }),
  words: v.optional(keptNumber),
  counts: v.map(v.string(), keptNumber),
  problems: v.array(
    v.object({
      problem: v.custom((value) => describesProblem(value), 'expected a problem of a line'),
      count: keptNumber,
      places: v.array(v.object({ line: count, column: count })),
    }),
  ),
})

const described = { title: v.string(), unit: v.picklist(UNITS), meaning: v.string() }

const notes = v.optional(
  v.object({
    rss: v.optional(v.string()),
    cpu: v.optional(v.string()),
    faults: v.optional(v.string()),
  }),
)

const label = { elapsed: keptNumber, text: v.string() }

const tally = v.pipe(v.object({ values: keptColumn, counts: keptColumn }), columnsOf())

const series = v.pipe(
  v.object({
    clock: v.optional(v.literal('cpu')),
    pid: v.optional(keptNumber),
    length: v.pipe(count, v.minValue(1, 'expected at least one sample')),
    elapsed: keptColumn,
    rss: keptColumn,
    user: keptColumn,
    system: keptColumn,
    faults: keptColumn,
    timestamp: keptColumn,
    labels: v.array(v.object({ ...label, index: count })),
    cpu: v.optional(keptColumn),
    faultRate: v.optional(keptColumn),
    gauges: v.optional(v.map(v.string(), v.object({ ...described, values: keptColumn }))),
    notes,
    // Releases up to 0.1 kept some samples of a long series, and the metrics of all.
    whole: v.optional(v.object({ metrics: v.map(v.string(), keptNumber) })),
  }),
  columnsOf(({ length }) => length),
  v.check(
    ({ labels, length }) => labels.every(({ index }) => index < length),
    'expected labels of its samples',
  ),
  v.check(({ elapsed }) => isAscending(elapsed), 'expected a time that does not go back'),
)

const outline = v.object({
  pid: v.optional(keptNumber),
  length: count,
  notes,
  gauges: v.optional(v.map(v.string(), v.object(described))),
  start: keptNumber,
  end: keptNumber,
  labels: v.array(v.object(label)),
})

const figure = v.object({
  figure: v.union([
    v.object({
      name: v.string(),
      value: keptNumber,
      unit: v.picklist(UNITS),
      resolution: v.optional(keptNumber),
      unitNote: v.optional(v.string()),
      samples: v.optional(v.array(keptNumber)),
      isEstimate: v.optional(v.literal(true)),
    }),
    v.object({ name: v.string(), missing: v.string() }),
  ]),
  count: keptNumber,
  samples: v.optional(
    v.object({
      count: keptNumber,
      total: keptNumber,
      min: keptNumber,
      max: keptNumber,
      squares: keptNumber,
      values: v.optional(keptColumn),
      tally: v.optional(tally),
    }),
  ),
})

const figures = v.map(v.string(), figure)

/** What a lock keeps of a log, as it is decoded; see `LogContents`. */
export const contentsSchema = v.object({
  reading,
  processes: v.array(series),
  outlines: v.optional(v.array(outline)),
  figures,
  results: v.optional(
    v.array(
      v.object({
        group: v.string(),
        name: v.optional(v.string()),
        scope: v.optional(v.string()),
        figures,
      }),
    ),
  ),
  trace: v.optional(traceSchema),
})

function isAscending(values: Float64Array): boolean {
  let last = -Infinity
  for (const value of values) {
    if (!(value >= last)) return false
    last = value
  }
  return true
}
