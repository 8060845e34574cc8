import type { NumberColumn } from '../number-table.ts'
import {
  listUnits,
  over,
  SURE,
  type Arithmetic,
  type FormulaTarget,
  type RowFormula,
} from './row-formula.ts'

/** A period, and the shorter ones that make it up, each as a pattern of its name. */
interface Period {
  readonly name: RegExp
  readonly parts: readonly (readonly RegExp[])[]
}

const MONTHS = [
  /^jan(?:uary|uar)?\.?$/i,
  /^(?:feb(?:ruary|ruar)?)\.?$/i,
  /^(?:mar(?:ch)?|mär(?:z)?|mrz)\.?$/i,
  /^apr(?:il)?\.?$/i,
  /^(?:may|mai)\.?$/i,
  /^june?i?\.?$/i,
  /^jul[yi]?\.?$/i,
  /^aug(?:ust)?\.?$/i,
  /^sept?(?:ember)?\.?$/i,
  /^(?:oct|okt)(?:ober)?\.?$/i,
  /^nov(?:ember)?\.?$/i,
  /^(?:dec|dez)(?:ember)?\.?$/i,
] as const
const QUARTERS = [1, 2, 3, 4].map(
  (quarter) => new RegExp(`^(?:q${String(quarter)}|${String(quarter)}q)$`, 'i'),
)
const HALVES = [1, 2].map((half) => new RegExp(`^(?:h${String(half)}|${String(half)}h)$`, 'i'))
const YEAR = /^(?:fy|year|full year|jahr|annual)$/i

const PERIODS: readonly Period[] = [
  ...QUARTERS.map((name, at) => ({ name, parts: [MONTHS.slice(3 * at, 3 * at + 3)] })),
  ...HALVES.map((name, at) => ({
    name,
    parts: [QUARTERS.slice(2 * at, 2 * at + 2), MONTHS.slice(6 * at, 6 * at + 6)],
  })),
  { name: YEAR, parts: [HALVES, QUARTERS, MONTHS] },
]

/** List the formulas of periods that shorter ones make up: `H1` beside `Q1` and `Q2`, `Q2` beside three months. */
export function listPeriodFormulas({ table, target }: FormulaTarget): readonly RowFormula[] {
  const [unit] = listUnits(target)
  // shares and prices of a period are none of sums
  if (target.cells.some((cell) => cell !== undefined && cell.form !== 'plain')) return []
  const columns = table.columns.filter(
    ({ part, index, group }) => part === 0 && index > 0 && group === target.group,
  )
  const find = (name: RegExp): readonly NumberColumn[] =>
    columns.filter((one) => one !== target && name.test(one.header.trim()))
  const period = PERIODS.find(({ name }) => name.test(target.header.trim()))
  return (period?.parts ?? []).flatMap((names) => {
    const parts = names.map(find)
    const isOneEach = parts.every(({ length }) => length === 1)
    const areAlike = parts.flat().every((part) => [...listUnits(part)].join() === (unit ?? ''))
    return isOneEach && areAlike ? [over(parts.flat(), SUM, SURE)] : []
  })
}

const SUM: Arithmetic = {
  compute: (values) => values.reduce((sum, value) => sum + value, 0),
  write: (texts) => texts.join(' + '),
}
