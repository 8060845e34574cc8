import type { ParsedLine } from '../record-format.ts'
import { ALL_DEVICES } from './activity-group.ts'
import { stateColumns, stateDevice, type ActivityColumn, type GetCell } from './iostat-columns.ts'

const NETWORK: readonly ActivityColumn[] = [
  ['rxkB/s', 'receiveRate', 'B/s', 1024],
  ['txkB/s', 'sendRate', 'B/s', 1024],
  // As releases before 9 print it.
  ['rxbyt/s', 'receiveRate', 'B/s', 1],
  ['txbyt/s', 'sendRate', 'B/s', 1],
  ['rxpck/s', 'receivedPackets', '1/s', 1],
  ['txpck/s', 'sentPackets', '1/s', 1],
  ['%ifutil', 'utilization', '%', 1],
]

/** Of `sar -b`; blocks are sectors of 512 B. */
const REQUESTS: readonly ActivityColumn[] = [
  ['tps', 'transfers', '1/s', 1],
  ['rtps', 'reads', '1/s', 1],
  ['wtps', 'writes', '1/s', 1],
  ['bread/s', 'readRate', 'B/s', 512],
  ['bwrtn/s', 'writeRate', 'B/s', 512],
  ['bdscd/s', 'discardRate', 'B/s', 512],
]

/** Whether a header is of the rates of devices: those of `sar -d`, `sar -b` or `sar -n DEV`. */
export function hasSarRates(columns: readonly string[]): boolean {
  return findName(columns) !== undefined
}

/** Read a row of devices, of a network interface or of all devices; `undefined` for a row that is none. */
export function readSarRates(
  words: readonly string[],
  columns: readonly string[],
): ParsedLine | undefined {
  const column = findName(columns)
  if (column === undefined || words.length !== columns.length) return undefined
  const get: GetCell = (name) => words[columns.indexOf(name)]
  const figures =
    column === 'DEV' ? stateDevice(get) : stateColumns(column === 'IFACE' ? NETWORK : REQUESTS, get)
  const name = column === ALL_DEVICES ? ALL_DEVICES : (get(column) ?? '')
  if (figures.length === 0 || name === '') return undefined
  return { record: { kind: 'figures', figures, of: { name, repeats: true } } }
}

/** The column that names what a row is of. */
function findName(columns: readonly string[]): string | undefined {
  if (columns.includes('DEV') && columns.includes('tps')) return 'DEV'
  // The errors of interfaces, of `-n EDEV`, are no rates of what they carry.
  if (columns.includes('IFACE') && columns.includes('rxpck/s')) return 'IFACE'
  return columns.includes('bread/s') && columns.includes('rtps') ? ALL_DEVICES : undefined
}
