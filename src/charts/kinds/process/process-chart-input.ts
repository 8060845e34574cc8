import type { SampleReader } from '../../../series/sample-reader.ts'
import type { Digits } from '../../../series/tabulate-process.ts'
import type { Chart } from '../../chart.ts'
import type { ThemeName } from '../../theme-names.ts'
import type { ChartClock } from '../dates/choose-clock.ts'
import type { AxisSpec } from '../frame/axis-spec.ts'
import type { FrameSpec } from '../frame/frame-spec.ts'

/** How a process is drawn; without a size, the theme chooses one, depending on the number of labels. */
export interface ProcessLook extends FrameSpec {
  readonly theme: ThemeName
  /** Whether it is one of several that are compared. */
  readonly isPanel?: boolean | undefined
  readonly digits: Digits
  readonly x?: AxisSpec | undefined
  readonly y?: AxisSpec | undefined
  readonly y2?: AxisSpec | undefined
}

/** The input of a process chart. */
export interface ProcessChartInput {
  /** Prefix of ids and classes; see {@link Chart}. */
  readonly id: string
  readonly reader: SampleReader
  /** How the chart shows time, other than in seconds. */
  readonly clock?: ChartClock | undefined
  readonly spec: ProcessLook
  /** Title of the run or the log, without markup. */
  readonly title?: string | undefined
  /** What assistive technology reads. */
  readonly about: Chart['about']
}
