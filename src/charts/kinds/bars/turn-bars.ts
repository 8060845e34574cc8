import { findMetricUnit } from '../../../quantities/quantity.ts'
import { nameSeveral } from '../words/name-several.ts'
import { nameDimension } from './label-bars.ts'
import type { MeasuredBars } from './measure-bars.ts'
import type { BarsRequest } from './read-bars-request.ts'

/** Bars as they stand: in clusters with names, and what the chart is called. */
export interface ClusteredBars extends MeasuredBars {
  /** What stands below each cluster, without markup. */
  readonly clusters: readonly string[]
  /** The title by default; absent where the values and the number of runs are it. */
  readonly subject?: string | undefined
  /** Title of the run whose results the clusters are; `undefined` of other bars. */
  readonly owner?: string | undefined
}

/**
 * Put bars into clusters as the rows of their table stand: a cluster for each run, or for each entry where runs are columns, so that
 * the runs of one benchmark stand side by side. The results of one run are a cluster each.
 *
 * @param rows titles of the runs or results
 */
export function turnBars(
  bars: MeasuredBars,
  rows: readonly string[],
  { isByEntry, caption, owner }: Pick<BarsRequest, 'isByEntry' | 'caption' | 'owner'>,
): ClusteredBars {
  if (!isByEntry) return { ...bars, clusters: rows, owner }
  const { sets, unit, shown } = bars
  return {
    ...{ unit, shown },
    clusters: sets.map(({ title }) => title),
    subject:
      caption ?? `${nameDimension(findMetricUnit(unit) ?? '')} of ${nameSeveral(rows, 'runs')}`,
    sets: rows.map((title, run) => ({
      title,
      values: sets.map(({ values }) => values[run] ?? NaN),
      resolutions: sets.map(({ resolutions }) => resolutions?.[run]),
      intervals: sets.map(({ intervals }) => intervals[run]),
    })),
  }
}
