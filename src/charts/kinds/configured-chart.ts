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

/** A chart of the configuration, of any kind, with a complete description. */
export interface ConfiguredChart {
  readonly template: string
  /** Path relative to the folder of images; `undefined` for the default of its kind. */
  readonly file: string | undefined
  /** The author's alt text. */
  readonly alt: string | undefined
  readonly caption: string | undefined
  /** What links to it name. */
  readonly label: string | undefined
  /** The expression whose earlier states it shows. */
  readonly past?: string | undefined
  /** Check the names that its description refers to, and that its keys fit together. */
  check(names: ProjectNames): readonly SpecIssue[]
  /** Make it; `undefined` after reporting why it cannot be made. */
  make(setting: ChartSetting): Promise<MadeChart | undefined>
  /** Get the same chart in another size, if its kind has one. */
  resize(size: [width: number, height: number]): ConfiguredChart
}

/** The project that a chart is made in, and where its problems are reported. */
export interface ChartSetting {
  /** Name of the chart. */
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
  /** Report a problem with a key of the chart's description. */
  report(problem: Problem, at?: SpecPath, severity?: Severity): void
  /** Pass on messages that already have a place. */
  pass(messages: readonly VFileMessage[]): void
}

/** A chart that is ready to be laid out. */
export interface MadeChart {
  readonly model: ChartModel
  /** Default name of its file in the folder of images. */
  readonly fileName: string
  /** Its default alt text. */
  readonly alt: string
  /** The place of problems in drawing it. */
  readonly place: Place
  /** List the sources from which gnuplot draws the same chart, beside the SVG `file`; none for some kinds. */
  sources(file: string): readonly EmittedSource[]
}

/** Finish a chart whose file has the chart's name, and whose sources are its points. */
export function finishChart(chart: Chart, alt: string, { name, place }: ChartSetting): MadeChart {
  return {
    model: { kind: 'chart', chart },
    fileName: `${name}.svg`,
    alt,
    place,
    sources: (file) => emitChartSources(chart, file),
  }
}
