import type { Problem } from '../problems/diagnostics.ts'
import type { DecimalMark } from '../records/own/own-field.ts'
import { NAMING } from './choose-names.ts'
import type { ChosenTime } from './choose-time.ts'
import { describeOddCell } from './describe-odd-cell.ts'
import { findMark } from './find-mark.ts'
import { SEPARATED, type NumberField, type ProposedField } from './propose-field.ts'
import type { DataTable } from './read-data-table.ts'
import { getColumnCells } from './table-rows.ts'
import type { UnitColumn } from './unit-column.ts'
import { writeTitle } from './write-title.ts'

/** What became of the columns of a table. */
interface ChosenColumns {
  readonly found: readonly ProposedField[]
  readonly numbers: readonly NumberField[]
  readonly names: readonly ProposedField[]
  readonly time: ChosenTime | undefined
  readonly units: UnitColumn | undefined
  readonly decimal: DecimalMark | undefined
  readonly table: DataTable
}

/** Note which columns may be meant otherwise than they are taken, and which are left out, so that none is lost without a word. */
export function noteColumns(columns: ChosenColumns): readonly Problem[] {
  const { found, numbers, names, time, units, decimal, table } = columns
  const odd = found.filter((one) => one.kind === 'text' && one.odd !== undefined)
  const left = found.filter((one) => {
    const isTaken = one.kind === 'number' && numbers.includes(one)
    const isSaid = odd.includes(one) || one === units?.field
    return !isTaken && !isSaid && !names.includes(one) && one !== time?.field
  })
  return [
    ...numbers.flatMap(noteDoubt),
    ...numbers.flatMap(noteForeign),
    ...numbers.flatMap(noteBare),
    ...odd.flatMap((one) => noteOdd(one, { isName: names.includes(one), decimal })),
    ...noteTime(time),
    ...noteUnits(columns),
    ...left.flatMap((one) => noteMarked(one, table)),
    ...noteUnread(left.filter((one) => noteMarked(one, table).length === 0)),
  ]
}

/** What a column without a unit may be in, by what it is called. */
const UNSTATED: readonly (readonly [words: RegExp, units: readonly string[]])[] = [
  [/(?:time|latency|duration|elapsed|wall|took)$/i, ['s', 'ms', 'us']],
  // A minimum, or minutes.
  [/(?:time|latency|duration|elapsed|wall|took)[ _.-]min$/i, ['s', 'ms', 'us', 'min']],
  [/(?:mem|memory|rss|heap)$/i, ['B', 'KiB', 'MiB']],
]

function noteDoubt({ column, words, unit, meanings }: NumberField): readonly Problem[] {
  if (unit !== undefined) {
    return meanings.length === 0
      ? []
      : [{ kind: 'doubtful-unit', column, unit, others: meanings.slice(1) }]
  }
  return UNSTATED.filter(([called]) => called.test(words)).map(([, others]) => {
    return { kind: 'doubtful-unit', column, unit: '', others }
  })
}

function noteForeign({ column, words, foreign }: NumberField): readonly Problem[] {
  if (foreign === undefined) return []
  return [{ kind: 'foreign-unit', column, unit: foreign, title: writeTitle(words) }]
}

function noteBare({ column, unit = '', bare }: NumberField): readonly Problem[] {
  return bare === undefined ? [] : [{ kind: 'bare-cell', column, unit, ...bare }]
}

function noteOdd(
  one: ProposedField,
  { isName, decimal }: { readonly isName: boolean; readonly decimal: DecimalMark | undefined },
): readonly Problem[] {
  if (one.kind !== 'text' || one.odd === undefined) return []
  const { column, odd } = one
  // Versions and commits are names, whatever they look like.
  if (isName && NAMING.test(column) && !SEPARATED.test(odd.cell)) return []
  return [
    { kind: 'left-out-column', column, ...odd, fault: describeOddCell(odd.cell, decimal), isName },
  ]
}

function noteTime(time: ChosenTime | undefined): readonly Problem[] {
  return time?.of === undefined
    ? []
    : [{ kind: 'left-out-time', column: time.field.column, by: time.of }]
}

function noteUnits({ units, numbers, table, found }: ChosenColumns): readonly Problem[] {
  if (units === undefined) return []
  const [unit = '', other] = units.units
  const taken = numbers.find((one) => one.unit === unit)
  const { column } = units.field
  if (other === undefined && taken !== undefined)
    return [{ kind: 'unit-column', column, unit, of: taken.column }]
  const [number] = numbers
  const row =
    found.length === 0 || number === undefined ? '' : (getColumnCells(table, number)[0] ?? '')
  return [{ kind: 'units-column', column, units: units.units, example: `${row} ${unit}` }]
}

/** Note that numbers are left out for what stands beside them. */
function noteMarked(one: ProposedField, table: DataTable): readonly Problem[] {
  if (one.kind !== 'text') return []
  const marked = findMark(getColumnCells(table, one))
  if (marked === undefined) return []
  const { mark, number, ...odd } = marked
  const fault = `has \`${mark}\` beside its number, which is no unit that can be read; write \`${number}\``
  return [{ kind: 'left-out-column', column: one.column, ...odd, fault, isName: false }]
}

function noteUnread(left: readonly ProposedField[]): readonly Problem[] {
  return left.length === 0
    ? []
    : [{ kind: 'unread-columns', columns: left.map(({ column }) => column) }]
}
