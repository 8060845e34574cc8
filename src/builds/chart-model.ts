import type { Chart } from '../charts/chart.ts'

/** What a chart of the configuration shows: one chart, or several side by side. */
export type ChartModel =
  | { readonly kind: 'chart'; readonly chart: Chart }
  | {
      readonly kind: 'multiples'
      readonly panels: readonly Chart[]
      readonly columns: number
      readonly shared: boolean
      readonly frame: MultiplesFrame
    }

/** What is around the panels of small multiples. */
export type MultiplesFrame = Pick<Chart, 'id' | 'terminal' | 'title' | 'about'>
