import type { ProcessSeries, SeriesOutline } from '../series/process-series.ts'

/** Outline a long series: a lock keeps what is read out of its samples, and none of them. */
export function outlineSeries({ pid, length, elapsed, labels }: ProcessSeries): SeriesOutline {
  return {
    pid,
    length,
    start: elapsed[0] ?? NaN,
    end: elapsed.at(-1) ?? NaN,
    labels: labels.map((label) => ({ elapsed: label.elapsed, text: label.text })),
  }
}
