import type { Caption, Chart, ChartRegion } from '../charts/chart.ts'
import type { ScriptSource } from './script-source.ts'
import type { ScriptSettings } from './script-settings.ts'

/** A grid of equal parts of the canvas, which the plots of a `multiplot` take one after the other. */
export interface MultiplotGrid {
  readonly rows: number
  readonly columns: number
  readonly columnsFirst: boolean
  readonly upwards: boolean
  readonly scale: readonly [x: number, y: number]
  readonly offset: readonly [x: number, y: number]
  /** Margins of the whole on the screen, and the gaps between plots, where both are set. */
  readonly margins?: readonly [left: number, right: number, bottom: number, top: number]
  readonly spacing?: readonly [x: number, y: number]
}

/** A `multiplot` that is not finished. */
export interface Multiplot {
  readonly charts: Chart[]
  /** What `clear` has painted over since the last chart. */
  readonly blanks: readonly ChartRegion[]
  readonly title: Caption | undefined
  readonly grid: MultiplotGrid | undefined
  /** The part of the grid that the next plot takes. */
  readonly place: number
  readonly before: Pick<ScriptSettings['chart'], 'region' | 'margins'>
  readonly output: string | undefined
  readonly source: ScriptSource
  readonly start: number
}
