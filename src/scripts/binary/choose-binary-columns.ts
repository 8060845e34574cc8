import { combineExpressions, createLeaf } from '../combine-expressions.ts'
import { real, toNumber, type ScriptExpression } from '../script-expression.ts'
import type { Using, UsingColumn } from '../script-plot.ts'
import type { BinaryField, BinaryRecords } from './binary-reading.ts'

/** The columns of an element, and the fields that the records then have. */
export interface BinaryColumns {
  readonly using: Using
  readonly fields: readonly BinaryField[]
}

/**
 * Choose the columns of records: the place of each, which stands behind its numbers, and what `using` names of those, or
 * the first. Records have as many numbers as that takes, the last of the format again and again (gnuplot 5.4).
 *
 * @param least the numbers that the style takes besides a place
 */
export function chooseBinaryColumns(
  using: Using,
  { sizes, hasPlaces, fields }: BinaryRecords,
  least: number,
): BinaryColumns {
  const own: readonly UsingColumn[] =
    using.columns.length > 0
      ? using.columns
      : Array.from({ length: hasPlaces ? least : Math.max(2, least) }, (_, i) => ({
          kind: 'number',
          column: i + 1,
        }))
  const named = own.map((column) =>
    column.kind === 'number'
      ? column.column
      : column.kind === 'expression'
        ? findHighest(column.expression)
        : 0,
  )
  const shown = fields.filter(({ isSkipped }) => !isSkipped)
  const lacking = Math.max(0, ...named) - shown.length
  const last = shown.at(-1) ?? { type: 'float32' as const, isSkipped: false }
  const all = [...fields, ...Array.from({ length: Math.max(0, lacking) }, () => last)]
  const count = all.filter(({ isSkipped }) => !isSkipped).length
  const places = hasPlaces
    ? sizes.map((_, i) => ({ kind: 'number' as const, column: count + i + 1 }))
    : []
  return { using: { ...using, columns: [...places, ...own] }, fields: all }
}

function findHighest({ highestColumn }: ScriptExpression): number {
  return highestColumn
}

/** What the columns of an image's pixels are. */
interface PixelColumns {
  /** How many have its colour, and how many its place. */
  readonly channels: 3 | 4
  readonly places?: 2 | 3
  readonly isPixelwise: boolean
}

/** Join the last columns of `with rgbimage` or `rgbalpha`, by default of the first ones, to a packed colour. */
export function packColors(
  { columns: named, ...using }: Using,
  { channels, isPixelwise, places = 2 }: PixelColumns,
): Using {
  const columns = named.length > 0 ? named : listFirst(places + channels)
  const parts = columns.slice(-channels).map(toExpression)
  const [colors, alpha] = [parts.slice(0, 3), parts[3]]
  const expression = combineExpressions(parts, (row) => {
    const level = (part: ScriptExpression): number =>
      clip(toNumber(part.evaluate(row)), isPixelwise)
    const color = colors.reduce((sum, part) => sum * 256 + level(part), 0)
    return real(alpha === undefined ? color : color + 2 ** 24 * (255 - level(alpha)))
  })
  return { ...using, columns: [...columns.slice(0, -channels), { kind: 'expression', expression }] }
}

function listFirst(length: number): readonly UsingColumn[] {
  return Array.from({ length }, (_, i) => ({ kind: 'number', column: i + 1 }))
}

/** gnuplot 5.4 rounds the colours of an image, and cuts those of pixels that are areas. */
function clip(value: number, isPixelwise: boolean): number {
  return Math.min(255, Math.max(0, Math.floor(isPixelwise ? value : value + 0.5)))
}

function toExpression(column: UsingColumn): ScriptExpression {
  if (column.kind === 'expression') return column.expression
  return createLeaf(
    (row) =>
      real(
        row.readNumber(column.kind === 'number' ? column.column : row.findColumn(column.header)),
      ),
    { readsRow: true },
  )
}
