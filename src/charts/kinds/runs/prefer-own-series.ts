import type { FoundRun } from './find-chart-runs.ts'
import type { SeriesDescription } from './series-catalogue.ts'

/** Put the series that the logs of some runs state before those of the same name in other formats, whose titles may be others. */
export function preferOwnSeries<T extends { readonly ownSeries?: Own }>(
  spec: T,
  runs: readonly Pick<FoundRun, 'process'>[],
): T {
  const { ownSeries } = spec
  if (ownSeries === undefined) return spec
  const formats = new Set(
    runs.flatMap(({ process }) => [...process.log.contents.reading.counts.keys()]),
  )
  const isOfRuns = ({ format }: SeriesDescription): boolean =>
    format !== undefined && formats.has(format)
  const others = ownSeries.filter((series) => !isOfRuns(series))
  return { ...spec, ownSeries: [...ownSeries.filter(isOfRuns), ...others] }
}

type Own = readonly SeriesDescription[] | undefined
