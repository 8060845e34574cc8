import { describeUsedTraces } from '../../../expressions/describe-used-traces.ts'
import { readRunTitle } from '../../../tables/read-run-title.ts'
import type { ChartSetting } from '../configured-chart.ts'
import { findRun } from '../runs/find-chart-runs.ts'
import { measureBars, type MeasuredBars } from './measure-bars.ts'
import { readBarsRequest, type BarsRequest, type BarsSource } from './read-bars-request.ts'
import { turnBars, type ClusteredBars } from './turn-bars.ts'

/** Bars as their data are, and as they stand. */
export interface FoundBars {
  /** A set of values for each value that the author names. */
  readonly measured: MeasuredBars
  /** Titles of the runs or results that have them, without markup. */
  readonly rows: readonly string[]
  readonly clustered: ClusteredBars
  /** Sentences about what the table leaves out, and about doubts in the sources of the values. */
  readonly doubts: readonly string[]
}

/** Find the values of bars; `undefined` after reporting why they cannot be drawn. */
export function findBars(spec: BarsSource, setting: ChartSetting): FoundBars | undefined {
  const request = readBarsRequest(spec, setting)
  if (request === undefined) return undefined
  const own = { ...setting, scope: request.scope }
  const found = findRuns(request, own)
  const known = found.filter((run) => run !== undefined)
  if (known.length < found.length) return undefined
  const measured = measureBars(request, known, own)
  if (measured === undefined) return undefined
  const rows = known.map((run, i) => request.rows[i]?.title ?? readRunTitle(run))
  const uses = request.values.flatMap(({ expressions }) =>
    known.map((current, i) => ({ expression: expressions[i] ?? '', current })),
  )
  const doubts = describeUsedTraces(uses, own.scope, readRunTitle)
  const [first] = request.owner === undefined ? [] : known
  return {
    ...{ measured, rows },
    clustered: turnBars(measured, rows, {
      ...request,
      owner: first === undefined ? undefined : readRunTitle(first),
    }),
    doubts: [...(request.note === undefined ? [] : [request.note]), ...doubts],
  }
}

/** Find the run of each row; one that was not read is reported once. */
function findRuns({ rows }: BarsRequest, setting: ChartSetting) {
  const runs = new Map(
    [...new Set(rows.map(({ run }) => run))].map((name) => [name, findRun(name, [], setting)]),
  )
  return rows.map(({ run }) => runs.get(run))
}
