import type { Plot } from '../charts/chart.ts'
import { ColumnBuilder } from '../series/column-builder.ts'
import type { PlotElement } from './script-plot.ts'
import type { ScriptSettings } from './script-settings.ts'

/** Collects the columns of `arrows` and `vectors` that are no ends: lengths and angles, and the numbers of styles. */
export class ArrowCollector {
  readonly #hasAngles: boolean
  readonly #hasStyles: boolean
  readonly #settings: ScriptSettings
  readonly #length = new ColumnBuilder()
  readonly #angle = new ColumnBuilder()
  readonly #style = new ColumnBuilder()

  constructor({ style, hasArrowStyles }: PlotElement, settings: ScriptSettings) {
    this.#hasAngles = style === 'arrows'
    this.#hasStyles = hasArrowStyles === true
    this.#settings = settings
  }

  /** @param cells all columns of a row; none at a gap */
  push([, , length = NaN, angle = NaN, style = NaN]: readonly number[]): void {
    if (this.#hasAngles) {
      this.#length.push(length)
      this.#angle.push(angle)
    }
    if (this.#hasStyles) this.#style.push(style)
  }

  finish(): Pick<Plot, 'darts' | 'arrowStyles'> {
    return {
      ...(this.#hasAngles
        ? { darts: { length: this.#length.finish(), angle: this.#angle.finish() } }
        : {}),
      ...(this.#hasStyles
        ? {
            arrowStyles: {
              values: this.#style.finish(),
              styles: new Map(this.#settings.arrowStyles),
            },
          }
        : {}),
    }
  }
}
