import type { Result } from '../../expressions/result.ts'
import { formatCount } from '../../quantities/format-count.ts'
import { toBaseUnit } from '../../quantities/quantity.ts'

/** Something that may be a row, and what it is put in its place by; `undefined` where it has no such value. */
export interface Placed<T> {
  readonly item: T
  readonly value: number | undefined
}

/** In which order rows are, how many are shown, and what messages call them and their value. */
export interface RowOrder {
  readonly order: 'descending' | 'ascending'
  readonly top?: number | undefined
  /** Such as `runs`. */
  readonly noun: string
  readonly value: string
}

/** The rows that are shown, in their order, and what is left out, in a sentence. */
export interface PickedRows<T> {
  readonly items: readonly T[]
  readonly note: string | undefined
}

/** Put rows in order, those without a value last, and pick the first of them. */
export function pickFirst<T>(
  placed: readonly Placed<T>[],
  { order, top, noun, value }: RowOrder,
): PickedRows<T> {
  const sign = order === 'descending' ? -1 : 1
  // Rows that are as large as each other stay as they are.
  const ordered = placed.toSorted((a, b) =>
    a.value === undefined || b.value === undefined
      ? Number(a.value === undefined) - Number(b.value === undefined)
      : sign * (a.value - b.value),
  )
  const items = ordered.slice(0, top).map(({ item }) => item)
  if (items.length === ordered.length) return { items, note: undefined }
  const end = order === 'descending' ? 'largest' : 'smallest'
  const without = ordered.filter((one) => one.value === undefined).length
  const verb = without === 1 ? 'has' : 'have'
  const rest = without === 0 ? '' : `; ${formatCount(without)} ${verb} none`
  const [shown, all] = [formatCount(items.length), formatCount(ordered.length)]
  return { items, note: `The ${shown} of ${all} ${noun} with the ${end} ${value}${rest}.` }
}

/** The number by which a result is put in its place. */
export function readPlace(result: Result): number | undefined {
  return result.kind === 'quantity' ? toBaseUnit(result.quantity).value : undefined
}
