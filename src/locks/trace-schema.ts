import * as v from 'valibot'
import { keptColumn, keptNumber } from '../series/kept-shape.ts'

/** A number of things. */
export const count = v.pipe(
  keptNumber,
  v.check((value) => Number.isSafeInteger(value) && value >= 0, 'expected a whole number'),
)

/** Check that all columns of an object, and of its gauges, are equally long. */
export function columnsOf<T extends object>(
  readLength?: (value: T) => number,
): v.CheckAction<T, string> {
  return v.check((value: T) => {
    const gauges: unknown = 'gauges' in value ? value.gauges : undefined
    const parts = [value, ...(isMap(gauges) ? gauges.values() : [])]
    const columns = parts.flatMap((part) =>
      Object.values(Object(part) as object).filter((entry) => entry instanceof Float64Array),
    )
    const length = readLength?.(value) ?? columns[0]?.length
    return columns.every((one) => one.length === length)
  }, 'expected columns of one length')
}

function isMap(value: unknown): value is ReadonlyMap<unknown, unknown> {
  return value instanceof Map
}

const numbers = (names: readonly string[]) =>
  v.object(Object.fromEntries(names.map((name) => [name, keptNumber])))

const malloc = v.object({
  kind: v.literal('malloc'),
  counts: numbers([
    ...['tracedLines', 'mallocs', 'callocs', 'reallocs', 'frees', 'nullFrees', 'garbage'],
    ...['repaired', 'reused', 'unmatchedFrees', 'failed', 'outstanding', 'outstandingBytes'],
    ...['peakCount', 'peakBytes', 'totalBytes', 'freedBytes', 'largest', 'coverage'],
  ]),
  sites: v.array(
    v.object({
      file: v.string(),
      line: v.optional(keptNumber),
      function: v.string(),
      count: keptNumber,
      outstanding: keptNumber,
      outstandingBytes: keptNumber,
      totalBytes: keptNumber,
    }),
  ),
  sizes: v.array(numbers(['from', 'count'])),
  live: v.pipe(
    v.object({
      events: keptColumn,
      bytes: keptColumn,
      minBytes: keptColumn,
      maxBytes: keptColumn,
      counts: keptColumn,
      minCounts: keptColumn,
      maxCounts: keptColumn,
    }),
    columnsOf(),
  ),
  aggregations: v.array(
    v.object({
      title: v.string(),
      line: keptNumber,
      totalBytes: v.optional(keptNumber),
      rows: v.array(numbers(['value', 'count'])),
    }),
  ),
  doubts: v.object({
    garbageLines: v.array(keptNumber),
    begins: keptNumber,
    ends: keptNumber,
    outsideEvents: keptNumber,
    unkeptSites: keptNumber,
  }),
})

const messages = v.object({
  count: keptNumber,
  first: v.array(v.object({ clock: keptNumber, text: v.string(), line: keptNumber })),
})

const growth = { file: v.string(), events: keptNumber, growth: keptNumber }

const objects = {
  kind: v.literal('objects'),
  origin: v.optional(
    v.object({
      kind: v.picklist(['reference', 'profile', 'trace']),
      started: v.string(),
      ordinal: keptNumber,
      pid: keptNumber,
      depth: keptNumber,
      version: v.string(),
    }),
  ),
  events: keptNumber,
  growth: v.optional(keptNumber),
  rss: v.pipe(
    v.object({
      clock: keptColumn,
      rss: keptColumn,
      first: keptNumber,
      last: keptNumber,
      peak: keptNumber,
      elapsed: keptNumber,
      count: v.optional(count),
    }),
    columnsOf(),
  ),
  functions: v.array(v.object({ ...growth, function: v.string() })),
  files: v.array(v.object(growth)),
  messages,
  errors: messages,
  doubts: v.object({
    skipped: keptNumber,
    skippedLines: v.array(keptNumber),
    implausible: v.optional(keptNumber),
    implausibleLines: v.optional(v.array(keptNumber)),
    isComplete: v.boolean(),
    starts: keptNumber,
    unkeptPlaces: keptNumber,
    unkeptFunctions: v.optional(keptNumber),
    unkeptFiles: v.optional(keptNumber),
    unkeptTypes: v.optional(keptNumber),
  }),
}

const profile = v.object({
  ...objects,
  mode: v.literal('profile'),
  unlogged: keptNumber,
  whats: v.array(v.object({ what: v.string(), count: keptNumber })),
})

const reference = v.object({
  ...objects,
  mode: v.literal('reference'),
  counts: numbers(['created', 'deleted', 'unpaired', 'reused', 'live', 'peakLive']),
  types: v.array(
    v.object({
      type: v.string(),
      created: keptNumber,
      deleted: keptNumber,
      unpaired: keptNumber,
      live: keptNumber,
    }),
  ),
  live: v.array(
    v.object({
      type: v.string(),
      file: v.string(),
      line: keptNumber,
      function: v.string(),
      count: keptNumber,
    }),
  ),
  unkeptLive: v.optional(keptNumber),
})

/** A trace, as it is decoded; see `Trace`. */
export const traceSchema = v.variant('kind', [malloc, v.variant('mode', [profile, reference])])
