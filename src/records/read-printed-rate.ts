import { BYTES_PER_MEBIBYTE } from '../quantities/units.ts'

/** What a line prints of a rate: all as text, but for the bytes. */
export interface PrintedRate {
  /** In milliseconds: `333.2`. */
  readonly rate: string
  /** What the line calls the unit: `Mb`, `MB` or `MiB`. */
  readonly unit: string
  readonly seconds: string
  readonly bytes: number
}

/** Which reading of the printed unit fits, and the line's own figures that decided it. */
export interface ReadRate {
  readonly kind: 'MiB' | 'MB' | 'both' | 'neither'
  /** A sentence for `tracedocs explain`. */
  readonly note: string
}

/** One reading of the unit, and the rate that it gives. */
interface Reading {
  readonly name: 'MiB' | 'MB'
  readonly size: number
  readonly milliseconds: number
}

/** Find out whether a printed rate is per MiB or per MB, from the bytes and seconds of its line. */
export function readPrintedRate(printed: PrintedRate): ReadRate {
  const readings = [createReading('MiB', printed), createReading('MB', printed)]
  const kind = findFit(readings, printed)
  return { kind, note: describeFit(kind, readings, printed) }
}

function createReading(name: Reading['name'], { seconds, bytes }: PrintedRate): Reading {
  const size = bytes / (name === 'MiB' ? BYTES_PER_MEBIBYTE : 1e6)
  return { name, size, milliseconds: (1000 * Number(seconds)) / size }
}

function findFit(readings: readonly Reading[], printed: PrintedRate): ReadRate['kind'] {
  // The program knew the seconds better than it printed them, as a rule to three decimals.
  for (const step of [0.001, findStep(printed.seconds)]) {
    const [first, second] = readings.filter((reading) => fits(reading, printed, step))
    if (first !== undefined) return second === undefined ? first.name : 'both'
  }
  return 'neither'
}

/** Check whether a reading gives the printed rate to its last digit; the seconds are rounded to a step. */
function fits({ milliseconds, size }: Reading, { rate }: PrintedRate, step: number): boolean {
  const slack = 0.5 * findStep(rate) * 1.0001 + (1000 * step) / 2 / size
  return Math.abs(parseRate(rate) - milliseconds) <= slack
}

function describeFit(
  kind: ReadRate['kind'],
  readings: readonly Reading[],
  { rate, unit, seconds, bytes }: PrintedRate,
): string {
  const decimals = countDecimals(rate)
  const [mebi = '', mega = ''] = readings.map(
    ({ name, size, milliseconds }) =>
      `${seconds} s / ${formatSize(size)} ${name} = ${milliseconds.toFixed(decimals)} ms/${name}`,
  )
  const facts = `${bytes.toLocaleString('en-US')} B in ${seconds} s, printed as ${rate} ms/${unit}`
  switch (kind) {
    case 'MiB':
      return `the log's rate is per MiB: ${facts}, fits ${mebi}, not ${mega}`
    case 'MB':
      return `the log's rate is per MB: ${facts}, fits ${mega}, not ${mebi}; the figure here is per MiB`
    case 'both':
      return `the log's rate may be per MiB or per MB: ${facts}, fits ${mebi} and ${mega}; the figure here is per MiB`
    case 'neither':
      return `the log's rate is neither per MiB nor per MB: ${facts}, fits neither ${mebi} nor ${mega}; the figure here is per MiB, from bytes and seconds`
  }
}

function formatSize(size: number): string {
  return size < 0.1 ? size.toPrecision(3) : size.toFixed(3)
}

function parseRate(text: string): number {
  return Number(text.replaceAll(',', ''))
}

/** Find the value of the last digit of a number: 0.001 for `34.368`. */
export function findStep(text: string): number {
  return 10 ** -countDecimals(text)
}

function countDecimals(text: string): number {
  return text.split('.')[1]?.length ?? 0
}
