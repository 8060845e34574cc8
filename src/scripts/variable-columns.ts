import type { Color, Plot } from '../charts/chart.ts'
import { ColumnBuilder } from '../series/column-builder.ts'
import type { PlotElement } from './script-plot.ts'
import type { ScriptSettings, VariableStyle } from './script-settings.ts'

/** Count the columns that a variable style takes behind those of the plot style. */
export function countVariableColumns({ angle, size, type, color }: VariableStyle = {}): number {
  return [angle, size, type, color].filter((one) => one !== undefined).length
}

/** Collects what the columns behind x and y, or behind the ends of error bars, give each point: its angle, its size, its type, and last its colour. */
export class VariableColumns {
  readonly #variable: VariableStyle
  readonly #columns = createColumns()
  readonly #lineTypes: ReadonlyMap<number, Color>
  readonly #hasBars: boolean

  constructor(
    { variable = {}, style }: Pick<PlotElement, 'variable' | 'style'>,
    settings: ScriptSettings,
  ) {
    this.#variable = variable
    this.#hasBars = style === 'yerrorbars'
    this.#lineTypes = new Map(
      [...settings.lineTypes].flatMap(([type, { color }]) =>
        color === undefined ? [] : [[type, color] as const],
      ),
    )
  }

  /** @param cells all values of a row; none at a gap */
  push(cells: readonly number[]): void {
    const { angle, size, type, color } = this.#variable
    const rest = [...cells]
    if (color !== undefined) this.#columns.color.push(rest.length > 2 ? (rest.pop() ?? NaN) : NaN)
    const own = rest.slice(this.#hasBars ? 4 : 2)
    if (angle !== undefined) this.#columns.angle.push(own.shift() ?? NaN)
    if (size !== undefined) this.#columns.size.push(own.shift() ?? NaN)
    if (type !== undefined) this.#columns.type.push(own.shift() ?? NaN)
  }

  finish(): Pick<Plot, 'pointAngles' | 'pointColors' | 'pointSizes' | 'pointTypes'> {
    const { angle, size, type, color } = this.#variable
    const { angle: angles, size: sizes, type: types, color: colors } = this.#columns
    return {
      ...(angle === undefined ? {} : { pointAngles: angles.finish() }),
      ...(size === undefined || this.#hasBars ? {} : { pointSizes: sizes.finish() }),
      ...(type === undefined ? {} : { pointTypes: types.finish() }),
      ...(color === undefined
        ? {}
        : { pointColors: { kind: color, values: colors.finish(), types: this.#lineTypes } }),
    }
  }
}

function createColumns(): Readonly<Record<'angle' | 'size' | 'type' | 'color', ColumnBuilder>> {
  return {
    angle: new ColumnBuilder(),
    size: new ColumnBuilder(),
    type: new ColumnBuilder(),
    color: new ColumnBuilder(),
  }
}
