/** A number with something beside it that is no unit. */
export interface MarkedCell {
  readonly cell: string
  readonly row: number
  /** What stands beside the number: `$`, `pages`. */
  readonly mark: string
  /** The number without it. */
  readonly number: string
}

/** A number with a sign or a currency before it, or a currency or a word behind it. */
const MARKED =
  /^(?<before>[~<>\u2248\u2264\u2265]?\s*\p{Sc}?)\s*(?<number>[-+\u2212]?\d[\d.,]*)\s*(?<after>\p{Sc}|[%\p{L}\u00b5/]{0,20})$/u

/** Find what stands beside the first number of a column, where all its cells are numbers with the same beside them. */
export function findMark(cells: readonly string[]): MarkedCell | undefined {
  const found = cells.flatMap((cell, i) => {
    if (cell === '') return []
    const { before = '', number = '', after = '' } = MARKED.exec(cell)?.groups ?? {}
    const mark = before.trim() || after
    // What is behind it may be its unit: `~5 ms`.
    const rest = before === '' ? number : cell.slice(before.length).trim()
    return [{ cell, row: i + 1, mark, number: rest }]
  })
  const [first, ...others] = found
  // Of a single row, `3fa` may be a commit.
  if (first === undefined || first.mark === '' || others.length === 0) return undefined
  return others.every(({ mark }) => mark === first.mark) ? first : undefined
}
