import { PackedColumn } from './packed-column.ts'

/** Line numbers in ascending order. Memory: hardly any for lines that follow one another, else one or two bytes each. */
export class LineList {
  readonly #lines = new PackedColumn(true)

  get length(): number {
    return this.#lines.length
  }

  get first(): number | undefined {
    return this.length === 0 ? undefined : this.#lines.at(0)
  }

  get last(): number | undefined {
    return this.length === 0 ? undefined : this.#lines.at(this.length - 1)
  }

  push(line: number): void {
    this.#lines.push(line)
  }

  /** Return all numbers. */
  list(): readonly number[] {
    return Array.from(this.#lines.toArray())
  }
}
