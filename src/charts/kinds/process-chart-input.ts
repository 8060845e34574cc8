import type { ProcessTable } from '../../series/tabulate-process.ts'
import type { Chart } from '../chart.ts'
import type { ProcessSpec } from './process-spec.ts'

/** What a process chart is drawn from, besides the numbers. */
export interface ProcessChartInput {
  /** Prefix of ids and classes; see {@link Chart}. */
  readonly id: string
  readonly table: ProcessTable
  readonly spec: Omit<ProcessSpec, 'run' | 'template'>
  /** What a reader is told who cannot see the chart. */
  readonly about: Chart['about']
}
