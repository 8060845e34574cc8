import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SampleCells } from '../../src/series/appended-rows.ts'
import { SeriesBuilder } from '../../src/series/series-builder.ts'
import { countRuns } from '../count-runs.ts'

const COUNT = 40

/** Numbers that mostly ascend; some do not, and some are absent. */
const ascending = fc
  .array(
    fc.oneof(
      { weight: 60, arbitrary: fc.integer({ min: 0, max: 3 }) },
      { weight: 1, arbitrary: fc.constantFrom(-1, -5, 4000, NaN) },
    ),
    { minLength: COUNT, maxLength: COUNT },
  )
  .map((steps) => {
    let at = 1
    return Float64Array.from(steps, (step) => (Number.isNaN(step) ? NaN : (at += step)))
  })

const column = fc.option(ascending, { nil: undefined })

/** Take rows in spans, or one after the other, and whether the first of them is read as a sample. */
const rows = fc.record({
  ...{ elapsed: ascending, stated: column, stamps: column },
  ...{ user: column, system: column, faults: column, mayRepeat: fc.boolean() },
})

type Rows = typeof rows extends fc.Arbitrary<infer T> ? T : never

function create({ mayRepeat }: Rows): SeriesBuilder {
  const builder = new SeriesBuilder(1, mayRepeat ? { mayRepeat: true } : {})
  const none = { user: NaN, system: NaN, faults: NaN, timestamp: NaN, label: undefined }
  builder.take({ kind: 'process-sample', pid: 1, elapsed: 1, rss: 1, ...none })
  return builder
}

function list({ elapsed, stated, stamps, user, system, faults }: Rows) {
  const cells: SampleCells = {
    ...{ rss: elapsed, user, system, faults },
    ...{ cpu: undefined, faultRate: undefined, gauges: [] },
  }
  return { cells, times: { elapsed, stated, timestamp: stamps?.map((stamp) => stamp * 1e6) } }
}

/** As {@link SeriesBuilder.appendSpan}, a row after the other. */
function appendEach(builder: SeriesBuilder, made: Rows): number {
  const { cells, times } = list(made)
  const { elapsed, stated, timestamp } = times
  let i = 0
  const read = (values: Float64Array | undefined) => values?.[i] ?? NaN
  while (
    i < COUNT &&
    builder.accepts(
      { elapsed: read(elapsed), stated: read(stated), timestamp: read(timestamp) },
      cells,
      i,
    )
  )
    i++
  builder.appendRows(cells, times, {
    places: Uint32Array.from({ length: i }, (_, at) => at),
    count: i,
  })
  return i
}

test('a span is appended as its rows are, one after the other, up to the same row', () => {
  let taken = 0
  fc.assert(
    fc.property(rows, (made) => {
      const { cells, times } = list(made)
      const [spans, each] = [create(made), create(made)]
      const behind = spans.appendSpan(cells, times, { from: 0, to: COUNT })
      taken += behind
      expect(behind).toBe(appendEach(each, made))
      expect(spans.finish()).toEqual(each.finish())
      // What comes next is taken or refused alike.
      const next = { kind: 'process-sample', pid: 1, elapsed: 20, rss: 1, user: 9 } as const
      const rest = { system: 9, faults: 9, timestamp: 3e6, label: undefined }
      expect(spans.take({ ...next, ...rest })).toEqual(each.take({ ...next, ...rest }))
    }),
    { numRuns: countRuns(300), seed: 13 },
  )
  expect(taken).toBeGreaterThan(300)
})
