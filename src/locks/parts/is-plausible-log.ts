import * as v from 'valibot'

// What was not measured is NaN.
const number = v.custom<number>((value) => typeof value === 'number')
const column = v.instance(Float64Array)
const columns = (...names: readonly string[]) =>
  v.looseObject(Object.fromEntries(names.map((name) => [name, column])))
const listOf = (texts: readonly string[], numbers: readonly string[]) =>
  v.array(
    v.looseObject({
      ...Object.fromEntries(texts.map((name) => [name, v.string()])),
      ...Object.fromEntries(numbers.map((name) => [name, number])),
    }),
  )

const labels = v.array(v.looseObject({ index: number, elapsed: number, text: v.string() }))

const series = v.pipe(
  v.intersect([
    columns('elapsed', 'rss', 'user', 'system', 'faults', 'timestamp'),
    v.looseObject({
      pid: v.optional(number),
      length: v.pipe(number, v.integer(), v.minValue(1)),
      labels,
      cpu: v.optional(column),
      faultRate: v.optional(column),
      gauges: v.optional(
        v.map(
          v.string(),
          v.looseObject({
            title: v.string(),
            unit: v.string(),
            meaning: v.string(),
            values: column,
          }),
        ),
      ),
    }),
  ]),
  v.check(({ length, gauges, ...others }) => {
    const all = [
      ...Object.values(others),
      ...[...(gauges?.values() ?? [])].map((one) => one.values),
    ]
    return all.every((one) => !(one instanceof Float64Array) || one.length === length)
  }),
)

const figures = v.map(
  v.string(),
  v.looseObject({
    count: number,
    figure: v.looseObject({ name: v.string(), value: v.optional(number) }),
  }),
)

const messages = v.looseObject({ count: number, first: listOf(['text'], ['clock', 'line']) })

const trace = v.variant('kind', [
  v.looseObject({
    kind: v.literal('malloc'),
    counts: v.record(v.string(), number),
    sites: listOf(['file', 'function'], ['count', 'outstanding', 'outstandingBytes', 'totalBytes']),
    sizes: listOf([], ['from', 'count']),
    live: columns('events', 'bytes', 'minBytes', 'maxBytes', 'counts', 'minCounts', 'maxCounts'),
    aggregations: v.array(
      v.looseObject({ title: v.string(), rows: listOf([], ['value', 'count']) }),
    ),
    doubts: v.looseObject({ garbageLines: v.array(number) }),
  }),
  v.looseObject({
    kind: v.literal('objects'),
    mode: v.picklist(['profile', 'reference']),
    events: number,
    rss: v.intersect([columns('clock', 'rss'), v.looseObject({ peak: number })]),
    functions: listOf(['file', 'function'], ['events', 'growth']),
    files: listOf(['file'], ['events', 'growth']),
    messages,
    errors: messages,
    doubts: v.looseObject({ skipped: number, skippedLines: v.array(number) }),
    types: v.optional(listOf(['type'], ['created', 'deleted', 'unpaired', 'live'])),
    live: v.optional(listOf(['type', 'file', 'function'], ['line', 'count'])),
  }),
])

const contents = v.looseObject({
  reading: v.looseObject({
    totals: v.looseObject({
      bytes: number,
      lines: number,
      overlongLines: v.array(number),
      overlongCount: number,
    }),
    words: v.optional(number),
    counts: v.map(v.string(), number),
    problems: v.array(
      v.looseObject({
        problem: v.looseObject({ kind: v.string() }),
        count: number,
        places: listOf([], ['line', 'column']),
      }),
    ),
  }),
  processes: v.array(series),
  figures,
  results: v.optional(v.array(v.looseObject({ group: v.string(), figures }))),
  trace: v.optional(trace),
})

/** Check that a value has the form of what a log says, so that nothing which a stranger wrote ends the program later. */
export function isPlausibleLog(value: unknown): boolean {
  return v.is(contents, value)
}
