import type { LineShape, NumberStep, ShapeStep } from './line-shape.ts'

/** The exports of kernel/anchors that are about rows. */
export interface RowExports {
  readonly memory: WebAssembly.Memory
  readonly MOST_STEPS: KernelAddress
  readonly MOST_SHAPES: KernelAddress
  readonly MOST_ROWS: KernelAddress
  readonly MOST_COLUMNS: KernelAddress
  readonly next: KernelAddress
  readonly read: KernelAddress
  getSteps(): number
  getShapes(): number
  getColumns(): number
  getStarts(): number
  getNumbers(): number
  countFrom(line: number, lineNumber: number): void
  numberRows(): void
  useShapes(count: number): void
  readLines(at: number, end: number): number
  readPlaced(first: number, end: number): number
}

interface KernelAddress {
  readonly value: number
}

/** Where reading stopped. */
export interface ReadRows {
  readonly rows: number
  /** Lines with or without a row. */
  readonly lines: number
  /** The offset of the next line in the piece, or the number of the next place. */
  readonly next: number
}

/** The part of the kernel that reads lines of known shapes. */
export interface RowKernel {
  /** The rows that were read last. */
  readonly columns: readonly Float64Array[]
  /** Where the line of a row starts in the piece. */
  readStart(row: number): number
  /** Begin to count lines at the start of the piece. */
  countFrom(lineNumber: number): void
  /** The numbers of the lines of the rows that were read last; called for all rows of a piece, in their order. */
  readNumbers(): Uint32Array
  /** Whether so many shapes have their place. */
  fits(shapes: readonly LineShape[]): boolean
  /** Set the shapes, of rows of so many columns. */
  load(shapes: readonly LineShape[], columnCount: number): void
  /** Read the lines of the piece between two offsets, until one has none of the shapes. */
  readLines(start: number, end: number): ReadRows
  /** Read the lines of the places that were found last, from one on, until one has none of the shapes. */
  readPlaced(place: number, end: number): ReadRows
}

const STEP_LENGTH = 32
/** So many bytes of a text are compared at a time. */
const TEXT_LENGTH = 16
const KINDS = {
  ...{ end: 0, text: 1, number: 2, bare: 3, blanks: 4, string: 5 },
  ...{ fields: 6, rest: 7, clock: 8, absent: 9, nothing: 10, stamp: 11, cell: 12 },
} as const

/**
 * Make the host of the rows.
 *
 * @param piece where the piece begins in the kernel's memory, which is another place for another piece
 */
export function createRowKernel(kernel: RowExports, piece: { readonly base: number }): RowKernel {
  const { buffer } = kernel.memory
  const rowCount = kernel.MOST_ROWS.value
  const steps = new DataView(buffer, kernel.getSteps(), STEP_LENGTH * kernel.MOST_STEPS.value)
  const starts = new Uint32Array(buffer, kernel.getStarts(), rowCount)
  const numbers = new Uint32Array(buffer, kernel.getNumbers(), rowCount)
  const firsts = new Uint32Array(buffer, kernel.getShapes(), kernel.MOST_SHAPES.value)
  const columns = Array.from(
    { length: kernel.MOST_COLUMNS.value },
    (_, i) => new Float64Array(buffer, kernel.getColumns() + 8 * rowCount * i, rowCount),
  )
  const finish = (rows: number, from: number): ReadRows => ({
    rows,
    lines: kernel.read.value,
    next: kernel.next.value - from,
  })
  return {
    columns,
    readStart: (row) => (starts[row] ?? 0) - piece.base,
    countFrom: (lineNumber) => {
      kernel.countFrom(piece.base, lineNumber)
    },
    readNumbers() {
      kernel.numberRows()
      return numbers
    },
    fits: (shapes) =>
      shapes.length <= kernel.MOST_SHAPES.value &&
      shapes.reduce((sum, shape) => sum + countSteps(shape, columns.length), 0) <=
        kernel.MOST_STEPS.value,
    load(shapes, columnCount) {
      const writer = new StepWriter(steps)
      shapes.forEach((shape, i) => {
        firsts[i] = writer.count
        writer.writeShape(shape, columnCount)
      })
      kernel.useShapes(shapes.length)
    },
    readLines: (start, end) =>
      finish(kernel.readLines(piece.base + start, piece.base + end), piece.base),
    readPlaced: (place, end) => finish(kernel.readPlaced(place, piece.base + end), 0),
  }
}

/** At most so many steps are written for a shape. */
function countSteps({ steps }: LineShape, columnCount: number): number {
  const count = steps.reduce(
    (sum, step) => sum + (step.kind === 'text' ? Math.ceil(step.text.length / TEXT_LENGTH) : 1),
    0,
  )
  return count + columnCount + 2
}

/** Writes shapes as the kernel reads them. */
class StepWriter {
  readonly #memory: DataView
  count = 0

  constructor(memory: DataView) {
    this.#memory = memory
  }

  writeShape({ steps, isNothing, isNoted }: LineShape, columnCount: number): void {
    const hasRow = isNothing !== true || isNoted === true
    if (!hasRow) this.#write(KINDS.nothing, 0)
    const found = new Set<number>()
    for (const step of steps) {
      if ('column' in step) {
        found.add(step.column)
        if ('isCounted' in step && step.isCounted) found.add(step.column + 1)
      }
      this.#writeStep(step)
    }
    for (let column = 0; column < columnCount && hasRow; column++) {
      if (isNothing === true || !found.has(column)) this.#write(KINDS.absent, column)
    }
    this.#write(KINDS.end, 0)
  }

  #writeStep(step: ShapeStep): void {
    if (step.kind === 'text') this.#writeText(Buffer.from(step.text, 'latin1'))
    else if (step.kind === 'number') this.#writeNumber(step)
    else if (step.kind === 'clock' || step.kind === 'stamp')
      this.#write(KINDS[step.kind], step.column)
    else if (step.kind === 'fields') this.#write(KINDS.fields, step.count)
    else if (step.kind === 'cell') this.#write(KINDS.cell, step.separator.charCodeAt(0))
    else this.#write(KINDS[step.kind], 0)
  }

  #writeText(text: Buffer): void {
    for (let from = 0; from < text.length; from += TEXT_LENGTH) {
      const part = text.subarray(from, from + TEXT_LENGTH)
      const at = this.#write(KINDS.text, part.length)
      part.forEach((byte, i) => {
        this.#memory.setUint8(at + 16 + i, byte)
      })
    }
  }

  #writeNumber(step: NumberStep): void {
    const at = this.#write(KINDS.number, step.column ?? 0)
    this.#memory.setUint32(at + 8, readFlags(step), true)
    this.#memory.setUint32(at + 12, step.exponent ?? 0, true)
    this.#memory.setFloat64(at + 16, step.factor ?? 1, true)
    this.#memory.setFloat64(at + 24, step.divisor ?? 1, true)
  }

  /** Write what each step has; returns its offset. */
  #write(kind: number, operand: number): number {
    const at = STEP_LENGTH * this.count++
    this.#memory.setUint32(at, kind, true)
    this.#memory.setUint32(at + 4, operand, true)
    return at
  }
}

function readFlags(step: NumberStep): number {
  return (
    (step.isSigned === true ? 1 : 0) |
    (step.hasComma === true ? 2 : 0) |
    (step.only === 'whole' ? 4 : 0) |
    (step.only === 'fraction' ? 8 : 0) |
    (step.isAdded === true ? 16 : 0) |
    (step.isCounted === true ? 32 : 0) |
    (step.column === undefined ? 64 : 0) |
    (step.isStrict === true ? 128 : 0)
  )
}
