import type { Problem } from '../../problems/diagnostics.ts'

/** `12,5`: no group of three digits stands behind the comma. */
const WITH_COMMA = /^[-+\u2212]?\d+(?:\.\d{3})*,(?:\d{1,2}|\d{4,})$/
/** `1.020`, and `1.234.567`: a decimal point, or points between thousands. */
const PARTED = /^[-+\u2212]?[1-9]\d{0,2}(?:\.\d{3})+$/
/** `1.234.567` and `1.234,5`: more than one mark, of which the last stands before decimals or all part thousands. */
const SURELY_PARTED = /^[-+\u2212]?\d{1,3}(?:\.\d{3}){2,}$|^[-+\u2212]?\d{1,3}(?:\.\d{3})+,\d+$/

/** Whether a number is written with a decimal comma, or with points that part its thousands. */
export function hasDecimalComma(cell: string): boolean {
  return WITH_COMMA.test(cell) || SURELY_PARTED.test(cell)
}

/** Whether a number may have a decimal point or points between its thousands. */
export function mayBeParted(cell: string): boolean {
  return PARTED.test(cell)
}

/** Watches how the numbers of a table are written: where some have a decimal comma, `1.020` is most likely 1020. */
export class DecimalMarks {
  #comma: string | undefined
  #parted: string | undefined

  /** Note the cells of a row; tells of two that do not go together. */
  note(cells: readonly (string | undefined)[]): Problem | undefined {
    const comma = cells.find((cell) => cell !== undefined && hasDecimalComma(cell))
    const parted = cells.find((cell) => cell !== undefined && mayBeParted(cell))
    this.#comma ??= comma
    this.#parted ??= parted
    if (comma === undefined && parted === undefined) return undefined
    const [point, beside] = [parted ?? this.#parted, comma ?? this.#comma]
    return point === undefined || beside === undefined
      ? undefined
      : { kind: 'two-decimal-marks', parted: point, comma: beside }
  }
}
