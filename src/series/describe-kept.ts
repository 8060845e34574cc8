import type { ProcessSeries } from './process-series.ts'

/** Describe which events of a long trace a series has, for a sentence; `undefined` if it has all of them. */
export function describeKept({
  length,
  reduced,
}: Pick<ProcessSeries, 'length' | 'reduced'>): string | undefined {
  if (reduced === undefined) return undefined
  const { count, stretch } = reduced
  const which = Number.isFinite(stretch)
    ? `the first, last, lowest and highest RSS of each ${String(stretch)} s of the clock`
    : 'some, with the first, last, lowest and highest RSS'
  return `${String(length)} of ${String(count)} events: ${which}`
}
