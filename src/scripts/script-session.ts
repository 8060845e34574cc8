import type { Chart } from '../charts/chart.ts'
import type { Multiplot } from './multiplot-state.ts'
import type { DataSource } from './script-plot.ts'
import type { ScriptSource } from './script-source.ts'
import type { ScriptFault, Token } from './script-token.ts'
import type { Scope } from './scope.ts'
import type { ScriptSettings } from './script-settings.ts'

/** What a `plot` command drew: a chart, or several in one picture. */
export interface ScriptPicture {
  readonly charts: readonly Chart[]
  /** The file of `set output`; `undefined` without it. */
  readonly output: string | undefined
  readonly source: ScriptSource
  /** Offset of the `plot` command in its script. */
  readonly start: number
}

/** The tokens of a `plot` command, which `replot` reads again. */
export interface PlotText {
  readonly tokens: readonly Token[]
  readonly text: string
  readonly end: number
  /** Whether it was a `splot`. */
  readonly isScene?: boolean
}

/** A file as a script names it, and where it does. */
export interface NamedFile {
  readonly name: string
  readonly start: number
}

/** What scripts get from outside. Faults are thrown as script errors. */
export interface ScriptHost {
  /** Open a data file that a script names; folders of `set loadpath` are looked through last. */
  openData(file: NamedFile, loadPath: readonly string[]): Promise<AsyncIterable<Uint8Array>>
  /** Open another script that a script names. */
  openScript(file: NamedFile, loadPath: readonly string[]): Promise<ScriptSource>
}

/** A data block, or a file of the script's own, by its name. */
export interface TextTarget {
  readonly name: string
}

/** Find the range of an axis, or of the data on it; `undefined` where there is none. */
export type SceneRangeFinder = (
  axis: 'x' | 'y' | 'z' | 'cb',
  isData: boolean,
) => { readonly min: number; readonly max: number } | undefined

/** The state of a script while it runs. Commands change it. */
export interface ScriptSession {
  settings: ScriptSettings
  readonly scope: Scope
  readonly host: ScriptHost
  /** The script that is read now. */
  source: ScriptSource
  readonly pictures: ScriptPicture[]
  /** The chart drawn last: what `GPVAL_…` variables tell of. */
  lastChart: Chart | undefined
  /** How to find the ranges of the last `splot`, whose z also stays behind a `plot`. */
  findLastSceneRange: SceneRangeFinder | undefined
  lastPlot: PlotText | undefined
  /** Whether a `plot` or `splot` was begun, be it that it failed. */
  hasBegunPlot: boolean
  /** What the last command read its rows from; `""` repeats it. */
  lastSource: DataSource | undefined
  /** The charts of a `multiplot` that is not finished; `undefined` outside of one. */
  multiplot: Multiplot | undefined
  /** Where `set print` and `set table` send their lines; `undefined` without. */
  printTarget: TextTarget | undefined
  tableTarget: TextTarget | undefined
  /** Report a fault that costs something, but not the script. */
  warn(fault: ScriptFault): void
  /** Report a fault for which nothing is drawn. */
  fault(fault: ScriptFault): void
  /** Run another script in this one. */
  runSource(source: ScriptSource): Promise<void>
}
