import type { StatedFigure } from '../record.ts'
import { convertTime } from './convert-time.ts'

const CELL = /^(?<number>\d[\d.,'\u2019 \u00a0\u202f]*?)[ \u00a0]?(?<unit>[A-Za-zµμ]+)?$/u
/** Digits in groups with one separator throughout: of three, or as India has them. */
const GROUPED =
  /^(?:\d+|\d{1,3}(?<separator>[.,'\u2019 \u00a0\u202f])\d{3}(?:\k<separator>\d{3})*|\d{1,2}(?:,\d\d)+,\d{3})$/u
const SIZES: ReadonlyMap<string, number> = new Map([
  ['B', 1],
  ['KB', 1024],
  ['MB', 1024 ** 2],
  ['GB', 1024 ** 3],
])

/** Reads the cells of one row, whose numbers are all of one culture: `1,234.5 ns` or `1.234,5 ns`. */
export class CultureReader {
  /** The decimal mark that the cells prove; `undefined` where `1,234` may be either. */
  readonly #mark: string | undefined

  constructor(cells: readonly string[]) {
    const numbers = cells.flatMap((cell) => CELL.exec(cell.trim())?.groups?.['number'] ?? [])
    const proves = (mark: string, other: string): boolean =>
      numbers.some(
        (number) =>
          // `1,234.5`, `123.45` and `0.123` have a decimal point; `1,234,567` has one, too.
          new RegExp(`\\${other}\\d{3}\\${mark}`).test(number) ||
          (!/^\d{1,3}(?:[.,]\d{3})+$/.test(number) &&
            new RegExp(`^\\d+\\${mark}\\d+$`).test(number)) ||
          new RegExp(`^0\\${mark}\\d`).test(number) ||
          new RegExp(`^\\d{1,3}(?:\\${other}\\d{3}){2,}$`).test(number),
      )
    const [point, comma] = [proves('.', ','), proves(',', '.')]
    this.#mark = point === comma ? undefined : point ? '.' : ','
  }

  /** State the time or the size of a cell; nothing for one that cannot be read, or can be read in two ways. */
  state(name: string, cell: string): readonly StatedFigure[] {
    const { number = '', unit = '' } = CELL.exec(cell.trim())?.groups ?? {}
    const isAmbiguous = /^\d{1,3}[.,]\d{3}$/.test(number)
    if (number === '' || (isAmbiguous && this.#mark === undefined)) return []
    const mark = this.#mark ?? /[.,](?=\d+$)/.exec(number)?.[0] ?? '.'
    const [whole = '', decimals = '', ...more] = number.split(mark)
    if (more.length > 0 || !GROUPED.test(whole) || /\D/.test(decimals)) return []
    const value = Number(`${whole.replaceAll(/\D/g, '')}.${decimals}`)
    const step = 1 / 10 ** decimals.length
    if (name === 'bytes') {
      const size = SIZES.get(unit)
      return size === undefined
        ? []
        : [{ name, value: value * size, unit: 'B', resolution: step * size }]
    }
    const [time, resolution] = [convertTime(value, unit), convertTime(step, unit)]
    return time === undefined || resolution === undefined
      ? []
      : [{ name, value: time, unit: 's', resolution }]
  }
}
