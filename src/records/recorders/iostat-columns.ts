import type { UnitName } from '../../quantities/units.ts'
import type { StatedNumber } from '../record.ts'

/** A column of iostat, the figure that it is, and the size of its unit. */
export type ActivityColumn = readonly [
  column: string,
  figure: string,
  unit: UnitName,
  scale: number,
]

const KIB = 1024
const MIB = 1024 ** 2
/** What the kernel counts in, whatever the device has. */
const SECTOR = 512

const DEVICE: readonly ActivityColumn[] = [
  ['tps', 'transfers', '1/s', 1],
  ['r/s', 'reads', '1/s', 1],
  ['w/s', 'writes', '1/s', 1],
  ...listRates(
    'readRate',
    ['kB_read/s', 'rkB/s'],
    ['MB_read/s', 'rMB/s'],
    ['Blk_read/s', 'rsec/s', 'rd_sec/s'],
  ),
  ...listRates(
    'writeRate',
    ['kB_wrtn/s', 'wkB/s'],
    ['MB_wrtn/s', 'wMB/s'],
    ['Blk_wrtn/s', 'wsec/s', 'wr_sec/s'],
  ),
  ...listRates('discardRate', ['kB_dscd/s', 'dkB/s'], ['MB_dscd/s', 'dMB/s'], []),
  ...listRates('transferRate', ['kB/s'], ['MB/s'], []),
  ['r_await', 'readWait', 's', 1e-3],
  ['w_await', 'writeWait', 's', 1e-3],
  ['await', 'wait', 's', 1e-3],
  ['aqu-sz', 'queue', '1', 1],
  ['avgqu-sz', 'queue', '1', 1],
  ['%util', 'utilization', '%', 1],
]

const CPU: readonly ActivityColumn[] = [
  ['%user', 'cpuUser', '%', 1],
  ['%nice', 'cpuNice', '%', 1],
  ['%system', 'cpuSystem', '%', 1],
  ['%iowait', 'cpuWait', '%', 1],
  ['%steal', 'cpuSteal', '%', 1],
  ['%idle', 'cpuIdle', '%', 1],
]

/** Columns whose zero says that there was no request to wait for. */
const WAITS: Readonly<Record<string, readonly string[]>> = {
  r_await: ['r/s'],
  w_await: ['w/s'],
  await: ['r/s', 'w/s', 'tps'],
}

function listRates(
  figure: string,
  kibibytes: readonly string[],
  ...[mebibytes, sectors]: readonly [readonly string[], readonly string[]]
): readonly ActivityColumn[] {
  const of = (names: readonly string[], scale: number): readonly ActivityColumn[] =>
    names.map((name) => [name, figure, 'B/s', scale])
  return [...of(kibibytes, KIB), ...of(mebibytes, MIB), ...of(sectors, SECTOR)]
}

/** The text below a column; `undefined` where there is no such column. */
export type GetCell = (column: string) => string | undefined

/** State what a row says of a device. */
export function stateDevice(get: GetCell): readonly StatedNumber[] {
  return DEVICE.flatMap((column) => (isIdle(column[0], get) ? [] : stateCell(column, get)))
}

/** State what a row says of the CPUs. */
export function stateCpus(get: GetCell): readonly StatedNumber[] {
  return stateColumns(CPU, get)
}

/** State what a row says below some columns. */
export function stateColumns(
  columns: readonly ActivityColumn[],
  get: GetCell,
): readonly StatedNumber[] {
  return columns.flatMap((column) => stateCell(column, get))
}

/** What iostat prints in a cell; with `-h`, numbers are rounded and have a unit of their own. */
export const IOSTAT_CELL = /^(?<number>\d+(?:[.,]\d+)?)(?<unit>[%kMGT]?)$/

const LETTERS: Readonly<Record<string, number>> = { k: KIB, M: MIB, G: 1024 ** 3, T: 1024 ** 4 }

function stateCell(
  [column, name, unit, scale]: ActivityColumn,
  get: GetCell,
): readonly StatedNumber[] {
  const { number, unit: letter = '' } = IOSTAT_CELL.exec(get(column) ?? '')?.groups ?? {}
  if (number === undefined) return []
  const size = unit === 'B/s' ? (LETTERS[letter] ?? scale) : scale
  const decimals = number.split(/[.,]/)[1]?.length ?? 0
  const value = Number((Number(number.replace(',', '.')) * size).toPrecision(15))
  return [{ name, value, unit, resolution: size / 10 ** decimals }]
}

/** Whether a time of waiting is of no request. */
function isIdle(column: string, get: GetCell): boolean {
  const isZero = (name: string): boolean => /^0(?:[.,]0+)?$/.test(get(name) ?? '0')
  return WAITS[column]?.every(isZero) === true && isZero(column)
}
