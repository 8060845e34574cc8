/** So many numbers are in each part of a column but the last. */
export const PART_LENGTH = 4096

/**
 * A column of numbers that is read from its beginning, one part after the other, so that millions of numbers need not be
 * held as an array.
 */
export interface LongColumn {
  /** The number of parts. */
  readonly parts: number
  /**
   * The numbers of a part, valid until another part of the column is read. Parts are read in their order, again from the
   * first one as often as wanted.
   */
  readPart(part: number): Float64Array
}

/** Read an array as a column. */
export function createColumn(values: Float64Array): LongColumn {
  return {
    parts: Math.ceil(values.length / PART_LENGTH),
    readPart: (part) => values.subarray(part * PART_LENGTH, (part + 1) * PART_LENGTH),
  }
}

/** The first number of a column and the last; `NaN` where it has none. */
export function readEnds(column: LongColumn): { readonly first: number; readonly last: number } {
  if (column.parts === 0) return { first: NaN, last: NaN }
  const first = column.readPart(0)[0] ?? NaN
  return { first, last: column.readPart(column.parts - 1).at(-1) ?? NaN }
}

/** Read columns of one length side by side, a part of each at a time. */
export function* readSideBySide(
  columns: readonly LongColumn[],
): Generator<readonly Float64Array[]> {
  const parts = Math.max(0, ...columns.map((column) => column.parts))
  for (let part = 0; part < parts; part++) yield columns.map((column) => column.readPart(part))
}

/** Whether a column has nothing but `NaN`. */
export function hasNoNumbers(column: LongColumn): boolean {
  for (let part = 0; part < column.parts; part++) {
    const values = column.readPart(part)
    const { length } = values
    for (let i = 0; i < length; i++) if (!Number.isNaN(values[i])) return false
  }
  return true
}

/** Read the differences between the numbers of a column; those of zero may be left out. */
export function subtractNeighbours(
  column: LongColumn,
  { keepsZero }: { readonly keepsZero: boolean },
): LongColumn {
  const memory = new Float64Array(PART_LENGTH)
  const last = new Float64Array(1)
  return {
    parts: column.parts,
    readPart(part) {
      const values = column.readPart(part)
      const isFirst = part === 0
      const before = (isFirst ? values : last)[0] ?? NaN
      const length = writeDifferences(
        values.subarray(isFirst ? 1 : 0),
        { before, keepsZero },
        memory,
      )
      last[0] = values.at(-1) ?? before
      return memory.subarray(0, length)
    },
  }
}

/** Write the difference of each number to the one before it; returns how many there are. A loop of its own is compiled sooner, to code that makes no object of a number. */
function writeDifferences(
  values: Float64Array,
  { before, keepsZero }: { readonly before: number; readonly keepsZero: boolean },
  memory: Float64Array,
): number {
  const { length } = values
  let count = 0
  let last = before
  for (let i = 0; i < length; i++) {
    const value = values[i] ?? NaN
    if (keepsZero || value !== last) memory[count++] = value - last
    last = value
  }
  return count
}
