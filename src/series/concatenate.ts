/** Join columns end to end. Takes 8 bytes for each value. */
export function concatenate(columns: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0))
  let start = 0
  for (const column of columns) {
    all.set(column, start)
    start += column.length
  }
  return all
}
