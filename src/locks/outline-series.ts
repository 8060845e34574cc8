import type { Gauge, ProcessSeries, SeriesOutline } from '../series/process-series.ts'

/** Outline a long series: a lock keeps what is read out of its samples, and none of them. */
export function outlineSeries(series: ProcessSeries): SeriesOutline {
  const { pid, length, elapsed, labels, notes, gauges } = series
  return {
    pid,
    length,
    ...(notes === undefined ? {} : { notes }),
    ...(gauges === undefined ? {} : { gauges: new Map([...gauges].map(outlineGauge)) }),
    start: elapsed[0] ?? NaN,
    end: elapsed.at(-1) ?? NaN,
    labels: labels.map((label) => ({ elapsed: label.elapsed, text: label.text })),
  }
}

function outlineGauge([name, { title, unit, meaning }]: readonly [string, Gauge]): [
  string,
  Omit<Gauge, 'values'>,
] {
  return [name, { title, unit, meaning }]
}
