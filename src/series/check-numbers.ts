import type { Problem } from '../problems/diagnostics.ts'
import type { FigureRecord, LogRecord, ProcessSample, StatedFigure } from '../records/record.ts'
import { getGroup, type RecordSource } from '../records/record-format.ts'

/** A record without the numbers that cannot be, and what is to be said about the first of these. */
export interface CheckedRecord {
  /** `undefined` where nothing is left. */
  readonly record: LogRecord | undefined
  readonly problem?: Problem
}

/** Larger numbers come of a broken log: counters have 64 bits. */
const LARGEST = 2 ** 64

/**
 * Leave out the numbers of a record that cannot be: those that are too large, and those below zero, unless a format
 * declares a figure or a gauge as `signed`.
 *
 * Hot path (bench `process-log`): a record that is in order is returned as it is.
 */
export function checkNumbers(record: LogRecord, format: RecordSource): CheckedRecord {
  return record.kind === 'figures' ? checkFigures(record, format) : checkSample(record, format)
}

/** Whether a log may state a number; `NaN` is none. */
export function isPossible(value: number, isSigned: boolean): boolean {
  return value <= LARGEST && value >= (isSigned ? -LARGEST : 0)
}

function checkFigures(record: FigureRecord, format: RecordSource): CheckedRecord {
  let problem: Problem | undefined
  const figures = record.figures.map((figure): StatedFigure => {
    const odd = 'value' in figure ? findOdd(figure, isSigned(figure.name, format)) : undefined
    if (odd === undefined) return figure
    const { name } = figure
    problem ??= describe(`${getGroup(format).name}.${name}`, odd)
    return { name, missing: `the log states ${String(odd)}, which it cannot be` }
  })
  return problem === undefined ? { record } : { record: { ...record, figures }, problem }
}

function findOdd(
  { value, samples }: Extract<StatedFigure, { readonly value: number }>,
  isSigned: boolean,
): number | undefined {
  if (!isPossible(value, isSigned)) return value
  return samples?.find((one) => !isPossible(one, isSigned))
}

/** Whether a figure may be negative: those of a benchmark's author, which nobody declared, may. */
function isSigned(name: string, format: RecordSource): boolean {
  const find = (one: string) => format.figures.find((figure) => figure.name === one)
  const found = find(name) ?? find(name.replace(/\.\w+$/, ''))
  return found === undefined || found.signed === true
}

function describe(name: string, value: number): Problem {
  return { kind: 'unlikely-number', name, value }
}

const COLUMNS = ['rss', 'user', 'system', 'faults', 'cpu', 'faultRate'] as const

function checkSample(sample: ProcessSample, format: RecordSource): CheckedRecord {
  const { elapsed, timestamp, gauges } = sample
  // A time that goes back is reported with the time before.
  if (elapsed > LARGEST || timestamp > LARGEST) {
    const odd = elapsed > LARGEST ? elapsed : timestamp
    return { record: undefined, problem: describe('elapsed', odd) }
  }
  const column = COLUMNS.find((name) => isOdd(sample[name], false))
  const gauge = gauges === undefined ? undefined : findOddGauge(gauges, format)
  if (column === undefined && gauge === undefined) return { record: sample }
  const name = column ?? gauge ?? ''
  const value = column === undefined ? gauges?.[name] : sample[column]
  const rest: ProcessSample =
    column === undefined
      ? { ...sample, gauges: { ...gauges, [name]: NaN } }
      : { ...sample, [column]: NaN }
  const { record } = checkSample(rest, format)
  return { record, problem: describe(name, value ?? NaN) }
}

function isOdd(value: number | undefined, isSigned: boolean): boolean {
  return value !== undefined && !Number.isNaN(value) && !isPossible(value, isSigned)
}

function findOddGauge(
  gauges: Readonly<Record<string, number>>,
  { gauges: described = [] }: RecordSource,
): string | undefined {
  for (const name in gauges) {
    const value = gauges[name]
    if (value !== undefined && (value > LARGEST || value < 0)) {
      const isSigned = described.find((one) => one.name === name)?.signed === true
      if (isOdd(value, isSigned)) return name
    }
  }
  return undefined
}
