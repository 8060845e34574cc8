import type { NumberColumn, NumberTable } from './number-table.ts'

/** Rows that are a total by their name, which columns are not. */
const ALL = /^(?:all|overall|gesamt|summe|合计|总计)$/i
const TOTAL =
  /^(?:grand\s+|sub-?|(?:avg\.?|average|mean) )?(?:totals?|sum)(?:\s*[([].*)?$|^(?:(?:in|avg\.?|average|mean) )?total\b|Σ/i

/** A row that says that others are left out. */
const REST = /^(?:\.{3}|…|etc\.?)$/i

/** Whether a column, or a row of a turned table, is called a total. */
export function isTotal(header: string, { isTurned }: NumberTable): boolean {
  const name = header.replace(/[*_:]/g, '').trim()
  return TOTAL.test(name) || (isTurned && ALL.test(name))
}

/** All columns that may be parts: those before the total since the last one, those after it, all others, or the outer rows of a table. */
export function listTotalParts(
  table: NumberTable,
  total: NumberColumn,
): readonly (readonly NumberColumn[])[] {
  const { columns, isTurned } = table
  const parts = columns.filter((column) => !isTotal(column.header, table) && hasNumbers(column))
  // the first column may be the week, or the year
  const unnamed = parts.filter(({ index }) => isTurned || index > 0)
  const at = total.index
  const lastTotal = Math.max(
    -1,
    ...columns
      .filter(({ header, index }) => TOTAL.test(header) && index < at)
      .map(({ index }) => index),
  )
  const before = parts.filter(({ index }) => index < at)
  const options = [
    before.filter((part) => part.index > lastTotal && unnamed.includes(part)),
    before.filter((part) => unnamed.includes(part)),
    before.filter(({ index }) => index > lastTotal),
    before,
    parts.filter(({ index }) => index > at),
    parts.filter(({ index }) => index !== at),
    ...(isTurned ? [listOuter(before)] : []),
  ]
  return options.filter(
    (option) => option.length >= 2 && !option.some(({ header }) => REST.test(header)),
  )
}

/** Whether a column has numbers, and no texts of which one is a number, such as a version. */
function hasNumbers({ cells, texts }: NumberColumn): boolean {
  const filled = texts.filter((text) => /[\p{L}\p{N}]/u.test(text)).length
  return cells.filter((cell) => cell?.form === 'plain').length * 3 > filled
}

/** A row that its indent, a dash or a branch puts below the one before it. */
const INNER = /^(?:[-–—•·]\s|[↳└├│]|&nbsp;|&emsp;|\u00A0|\u2003)/

/** Rows that are no part of another one, as `- io` and `core/io` are of `core`; none where all are outer ones. */
function listOuter(rows: readonly NumberColumn[]): readonly NumberColumn[] {
  const names = rows.map(({ header }) => header.replace(/\/$/, ''))
  const isInner = (name: string, at: number): boolean =>
    (at > 0 && INNER.test(name)) ||
    names.some((outer) => outer !== '' && name !== outer && name.startsWith(`${outer}/`))
  const outer = rows.filter((_, at) => !isInner(names[at] ?? '', at))
  return outer.length < rows.length ? outer : []
}
