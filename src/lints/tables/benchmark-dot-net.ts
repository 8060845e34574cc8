import type { Expectation } from '../expectation.ts'
import type { NumberColumn, NumberTable } from './number-table.ts'
import type { Candidate, Reading } from './reading.ts'

/**
 * BenchmarkDotNet's `Ratio` is the mean of ratios, not the ratio of means: allow what its spread explains. Other
 * readings stay as they are.
 */
export function addSlack(reading: Reading, { table, target }: Candidate): Reading {
  if (!/^(?:ratio|scaled)$/i.test(target.header.trim()) || !isTheirs(table)) return reading
  const column = (name: RegExp): NumberColumn | undefined =>
    table.columns.find(({ header }) => name.test(header.trim()))
  const [spread, mean, deviation] = [
    column(/^(?:ratio|scaled)\s?sd$/i),
    column(/^(?:mean|median)$/i),
    column(/^stddev$/i),
  ]
  const slackOf = (row: number, value: number): number => {
    const own = spread?.cells[row]?.value ?? 0
    const relative = findSpread(mean, deviation, row)
    return 0.015 + Math.abs(value) * 0.03 + Math.max(3 * own, 3 * relative * Math.abs(value))
  }
  return {
    ...reading,
    expect: (row) => {
      const expectation = reading.expect(row)
      return expectation && widen(expectation, (value) => slackOf(row, value))
    },
  }
}

/** Whether a column is BenchmarkDotNet's `Ratio` or `Alloc Ratio`, and another what it is of. */
export function isBenchmarkDotNet({ table, target }: Candidate, column: NumberColumn): boolean {
  if (table.isTurned || !isTheirs(table)) return false
  const [ratio, of] = [target.header.trim(), column.header.trim()]
  if (/^alloc(?:ated)? ratio$/i.test(ratio)) return /^allocated$/i.test(of)
  const mean = table.columns.some(({ header }) => /^mean$/i.test(header.trim()))
    ? /^mean$/i
    : /^median$/i
  return /^(?:ratio|scaled)$/i.test(ratio) && mean.test(of)
}

const theirs = new WeakMap<NumberTable, boolean>()

/** Whether the headers of a table are BenchmarkDotNet's. */
function isTheirs(table: NumberTable): boolean {
  const known = theirs.get(table) ?? hasTheirHeaders(table)
  theirs.set(table, known)
  return known
}

function hasTheirHeaders({ columns }: NumberTable): boolean {
  const has = (name: RegExp): boolean => columns.some(({ header }) => name.test(header.trim()))
  return has(/^(?:mean|median)$/i) && has(/^(?:error|stddev|(?:ratio|scaled)\s?sd|allocated)$/i)
}

/** The spread of a row's mean, as a part of it. */
function findSpread(
  mean: NumberColumn | undefined,
  deviation: NumberColumn | undefined,
  row: number,
): number {
  const [a, b] = [mean?.cells[row], deviation?.cells[row]]
  if (a === undefined || a.unit !== b?.unit || a.value === 0) return 0
  return Math.min(0.3, b.value / a.value)
}

function widen(expectation: Expectation, slackOf: (value: number) => number): Expectation {
  const { values, intervals } = expectation
  return {
    ...expectation,
    intervals: intervals.map(({ low, high }, index) => {
      const slack = slackOf(values[index] ?? 0)
      return { low: low - slack, high: high + slack }
    }),
  }
}
