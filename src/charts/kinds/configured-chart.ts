import type { VFileMessage } from 'vfile-message'
import type { Effects } from '../../effects.ts'
import type { RunScope } from '../../expressions/find-metric.ts'
import type { Place, Problem, Severity } from '../../problems/diagnostics.ts'
import type { ProjectFiles } from '../../project-files.ts'
import type { ProjectNames } from '../../specs/project-names.ts'
import type { SpecIssue, SpecPath } from '../../specs/spec-issue.ts'
import type { TableSpec } from '../../tables/table-spec.ts'
import type { Chart } from '../chart.ts'
import { emitChartSources, type EmittedSource } from '../pictures/plt/emit-chart.ts'
import type { ChartModel } from './chart-model.ts'

/** A chart of the configuration, of whichever kind: its description is complete. */
export interface ConfiguredChart {
  readonly template: string
  /** Relative to the folder of images; `undefined` for the name that its kind gives. */
  readonly file: string | undefined
  /** What the author wrote for those who cannot see it. */
  readonly alt: string | undefined
  readonly caption: string | undefined
  /** Check what its description refers to, and that its keys go together. */
  check(names: ProjectNames): readonly SpecIssue[]
  /** Make it; `undefined` when something that was reported prevents it. */
  make(setting: ChartSetting): Promise<MadeChart | undefined>
  /** The same chart in another size, where its kind has one. */
  resize(size: [width: number, height: number]): ConfiguredChart
}

/** What a chart is made from, and where its maker reports what is wrong. */
export interface ChartSetting {
  /** Of the chart. */
  readonly name: string
  readonly scope: RunScope
  /** The charts of the project, by name. */
  readonly charts: ReadonlyMap<string, ConfiguredChart>
  /** The tables of the project, by name. */
  readonly tables: ReadonlyMap<string, TableSpec>
  /** Whether a missing value is an error. */
  readonly strict: boolean
  readonly files: ProjectFiles
  readonly effects: Effects
  /** Where the chart's messages point to. */
  readonly place: Place
  /** Report a problem with some key of the chart's description. */
  report(problem: Problem, at?: SpecPath, severity?: Severity): void
  /** Pass on messages that have places of their own. */
  pass(messages: readonly VFileMessage[]): void
}

/** A chart that is ready to be laid out. */
export interface MadeChart {
  readonly model: ChartModel
  /** In the folder of images, unless the description names another. */
  readonly fileName: string
  /** Its alt text where the author wrote none. */
  readonly alt: string
  /** Where problems of drawing it are reported. */
  readonly place: Place
  /** What gnuplot draws the same chart from, beside the SVG `file`; nothing for some kinds. */
  sources(file: string): readonly EmittedSource[]
}

/** Finish a chart whose file is named after it, and whose sources are its own points. */
export function finishChart(chart: Chart, alt: string, { name, place }: ChartSetting): MadeChart {
  return {
    model: { kind: 'chart', chart },
    fileName: `${name}.svg`,
    alt,
    place,
    sources: (file) => emitChartSources(chart, file),
  }
}
