import type { Chart, Terminal } from '../chart.ts'
import type { Drawing } from '../drawing.ts'

/** The content of a chart of the configuration: one chart, or several side by side. */
export type ChartModel = { readonly kind: 'chart'; readonly chart: Chart } | Multiples

/** Charts side by side. */
export interface Multiples extends Pick<Drawing, 'id' | 'about'> {
  readonly kind: 'multiples'
  readonly size: Pick<Terminal, 'width' | 'height' | 'resolution'>
  readonly title: string | undefined
  readonly columns: number
  /** The directions in which axes with the same label share one range. */
  readonly shared: readonly ('x' | 'y')[]
  readonly charts: readonly Chart[]
}
