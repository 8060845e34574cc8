import type { NumberTable } from './number-table.ts'

const measuredOften = new WeakMap<NumberTable, boolean>()

/** Check whether a table shows means of many runs, which are more exact than they are written. */
export function isMeasuredOften(table: NumberTable): boolean {
  const known = measuredOften.get(table) ?? findSpread(table)
  measuredOften.set(table, known)
  return known
}

function findSpread({ columns }: NumberTable): boolean {
  return columns.some(
    ({ header, texts }) =>
      /^(?:error|std\s?dev|±|σ)/i.test(header) || texts.some((text) => /±|\+\/-/.test(text)),
  )
}
