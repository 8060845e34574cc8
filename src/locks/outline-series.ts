import { readEnds } from '../quantities/long-column.ts'
import {
  readColumn,
  type Gauge,
  type ProcessSeries,
  type SeriesOutline,
} from '../series/process-series.ts'

/** Outline a long series: a lock keeps what is read out of its samples, and none of them. */
export function outlineSeries(series: ProcessSeries): SeriesOutline {
  const { pid, length, labels, notes, gauges } = series
  // An array of a long series takes as much memory as all that is packed.
  const { first, last } = readEnds(readColumn(series, 'elapsed'))
  return {
    pid,
    length,
    ...(notes === undefined ? {} : { notes }),
    ...(gauges === undefined ? {} : { gauges: new Map([...gauges].map(outlineGauge)) }),
    start: first,
    end: last,
    labels: labels.map((label) => ({ elapsed: label.elapsed, text: label.text })),
  }
}

function outlineGauge([name, { title, unit, meaning }]: readonly [string, Gauge]): [
  string,
  Omit<Gauge, 'values'>,
] {
  return [name, { title, unit, meaning }]
}
