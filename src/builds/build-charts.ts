import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { ChartSpec } from '../charts/chart-spec.ts'
import type { Config } from '../configs/config.ts'
import { createMessage, type Place, type Problem } from '../diagnostics.ts'
import type { RunScope } from '../summaries/find-metric.ts'
import { chooseProcess } from '../summaries/summarise-run.ts'
import { createProcessDrawing, drawChart, nameChartFile } from './draw-charts.ts'
import type { Picture } from './draw-image.ts'
import { emitSources, type EmittedSource } from './emit-sources.ts'
import type { ProjectFiles } from './project-files.ts'

/** A chart that was drawn. */
export interface BuiltChart {
  readonly name: string
  /** Relative to the project's root. */
  readonly file: string
  readonly picture: Picture
  /** Of its configuration. */
  readonly place: Place
  /** The `.dat` and the `.plt` from which gnuplot draws the same chart, beside the SVG. */
  readonly sources: () => readonly EmittedSource[]
  /** What the configuration says, or the computed description. */
  readonly alt: string
  readonly caption: string | undefined
}

/** The charts of a project; one that could not be drawn is told in the messages. */
export interface BuiltCharts {
  readonly charts: ReadonlyMap<string, BuiltChart>
  readonly messages: readonly VFileMessage[]
}

/** Draw every chart of the configuration. */
export async function buildCharts(
  config: Config,
  scope: RunScope,
  files: ProjectFiles,
): Promise<BuiltCharts> {
  const builder = new ChartBuilder(config, scope, files)
  for (const [name, spec] of config.charts) await builder.build(name, spec)
  return { charts: builder.charts, messages: builder.messages }
}

class ChartBuilder {
  readonly charts = new Map<string, BuiltChart>()
  readonly messages: VFileMessage[] = []
  readonly #config: Config
  readonly #scope: RunScope
  readonly #files: ProjectFiles

  constructor(config: Config, scope: RunScope, files: ProjectFiles) {
    this.#config = config
    this.#scope = scope
    this.#files = files
  }

  async build(name: string, spec: ChartSpec): Promise<void> {
    const place = this.#config.source.locate(['charts', name])
    const run = this.#scope.runs.get(spec.run)
    if (run === undefined) {
      this.#refuse({ kind: 'unread-run', run: spec.run }, place)
      return
    }
    const { processes } = run
    const chosen = chooseProcess({ name: run.name, pid: spec.pid ?? run.pid, processes })
    if (chosen.kind !== 'process') {
      const problem =
        chosen.kind === 'problem' ? chosen.problem : { kind: 'no-process' as const, run: run.name }
      this.#refuse(problem, place)
      return
    }
    const file = path.posix.join(this.#config.images, spec.file ?? nameChartFile(chosen.process))
    if (!(await this.#isFree(file, place))) return
    const { process } = chosen
    const drawing = createProcessDrawing({ name, title: run.title, process, spec })
    const { chart } = drawing
    const { picture, messages } = await drawChart(chart, place)
    this.messages.push(...messages)
    if (picture === undefined) return
    const alt = spec.alt ?? drawing.finding
    this.charts.set(name, {
      name,
      file,
      picture,
      place,
      sources: () => emitSources(drawing, file),
      alt,
      caption: spec.caption,
    })
  }

  /** Whether no other chart has this file, and it lies in the project. */
  async #isFree(file: string, place: Place): Promise<boolean> {
    // Some file systems take letters of both cases for one.
    const twin = [...this.charts.values()].find(
      (chart) => chart.file.toLowerCase() === file.toLowerCase(),
    )
    if (twin !== undefined) {
      this.#refuse({ kind: 'same-file', file, other: twin.name }, place)
      return false
    }
    if (await this.#files.isInside(file)) return true
    this.#refuse({ kind: 'outside-root', path: file }, place)
    return false
  }

  #refuse(problem: Problem, place: Place): void {
    this.messages.push(createMessage(problem, place))
  }
}
