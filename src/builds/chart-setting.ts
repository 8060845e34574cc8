import type { VFileMessage } from 'vfile-message'
import type { Chart } from '../charts/chart.ts'
import type { Config } from '../configs/config.ts'
import type { SpecPath } from '../specs/spec-issue.ts'
import type { Place, Problem, Severity } from '../problems/diagnostics.ts'
import type { Effects } from '../effects.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import type { ChartModel } from '../charts/kinds/chart-model.ts'
import { emitChartSources, type EmittedSource } from './emit-sources.ts'
import type { ProjectFiles } from '../project-files.ts'

/** What a chart of the configuration is made from, and where its maker tells what is wrong. */
export interface ChartSetting {
  /** Of the chart. */
  readonly name: string
  readonly config: Config
  readonly scope: RunScope
  readonly files: ProjectFiles
  readonly effects: Effects
  /** Where the chart's messages point to. */
  readonly place: Place
  /** Tell a problem of a part of the chart's description. */
  tell(problem: Problem, at?: SpecPath, severity?: Severity): void
  /** Pass on messages that have places of their own. */
  pass(messages: readonly VFileMessage[]): void
}

/** A chart that is ready to be laid out. */
export interface MadeChart {
  readonly model: ChartModel
  /** In the folder of images, unless the description names another. */
  readonly fileName: string
  /** What is said of it where the author wrote nothing. */
  readonly alt: string
  /** Where what goes wrong in drawing is told. */
  readonly place: Place
  /** What gnuplot draws the same chart from, beside the SVG `file`; nothing for some kinds. */
  sources(file: string): readonly EmittedSource[]
}

/** Finish a chart that has a file of its own name, and whose sources are its own points. */
export function createMade(chart: Chart, alt: string, { name, place }: ChartSetting): MadeChart {
  return {
    model: { kind: 'chart', chart },
    fileName: `${name}.svg`,
    alt,
    place,
    sources: (file) => emitChartSources(chart, file),
  }
}
