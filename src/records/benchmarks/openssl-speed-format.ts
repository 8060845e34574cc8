import { decodeLine } from '../line.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { markEstimates, statePrintedNumber, statePrintedTime } from './state-printed.ts'

const SIZES = /^type +\d+ bytes(?: +\d+ bytes)*\s*$/
/** What is done with a key, and below it how often a second: `sign verify sign/s verify/s`. */
const ACTIONS = /^(?:(?:sign|op|encrypt|keygens) .*)\s*$/
const AMOUNT = /^\d+\.\d+k?$/
const SECONDS = /^\d+\.\d+s$/

/** The tables of `openssl speed`: bytes a second by the size of a block, and operations with keys. */
export const opensslSpeedFormat: RecordFormat = {
  kind: 'records',
  name: 'opensslSpeed',
  summary: 'the tables of openssl speed: type 16 bytes 64 bytes, sha256 116090.62k 403931.51k',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'rate', 'throughput'),
  anchors: ['type      ', 'sign  ', 'op   ', 'encrypt  '].map((text) => ({
    text,
    where: 'line-start',
  })),
  parseLine(line): ParsedLine | undefined {
    const text = decodeLine(line).trimEnd()
    if (SIZES.test(text)) {
      return {
        table: createTable(
          [...text.matchAll(/\d+ bytes/g)].map(([size]) => size),
          readRates,
        ),
      }
    }
    const words = text.split(/ +/)
    const actions = words.filter((word) => !word.endsWith('/s'))
    const isHeader =
      ACTIONS.test(text) &&
      words.slice(actions.length).join() === actions.map((one) => `${one}/s`).join()
    return isHeader ? { table: createTable(actions, readActions) } : undefined
  },
}

/** Reads the cells behind the name of a row, by the names of their columns. */
type ReadCells = (
  cells: readonly string[],
  columns: readonly string[],
) => readonly (readonly StatedNumber[])[] | undefined

function createTable(columns: readonly string[], read: ReadCells): TableReader {
  const count = read === readActions ? columns.length * 2 : columns.length
  return {
    readLine(line): ParsedLine | 'end' {
      const words = decodeLine(line).trim().split(/ +/)
      const name = words.slice(0, -count).join(' ')
      const results = name === '' ? undefined : read(words.slice(-count), columns)
      if (results === undefined) return 'end'
      const records = results.flatMap((figures, i) =>
        figures.length === 0
          ? []
          : [{ kind: 'figures', figures, of: { name: `${name}(${columns[i] ?? ''})` } } as const],
      )
      return { records }
    },
  }
}

/** Thousands of bytes a second are `k`; what is small has no letter. */
function readRates(cells: readonly string[]): readonly (readonly StatedNumber[])[] | undefined {
  if (!cells.every((cell) => AMOUNT.test(cell))) return undefined
  return cells.map((cell) => statePrintedNumber('throughput', cell.replace(/k$/, 'e3'), 'B/s'))
}

function readActions(
  cells: readonly string[],
  columns: readonly string[],
): readonly (readonly StatedNumber[])[] | undefined {
  const times = cells.slice(0, columns.length)
  const rates = cells.slice(columns.length)
  if (!times.every((time) => SECONDS.test(time)) || !rates.every((rate) => AMOUNT.test(rate))) {
    return undefined
  }
  return columns.map((_, i) => [
    // The rate has more digits than the time, which it prints as 0.0000 where it is short.
    ...(/[1-9]/.test(times[i] ?? '')
      ? markEstimates(statePrintedTime('time', (times[i] ?? '').replace('s', ' s')))
      : []),
    ...markEstimates(statePrintedNumber('rate', rates[i] ?? '', '1/s')),
  ])
}
