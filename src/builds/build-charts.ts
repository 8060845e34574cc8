import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { ChartSetting, ConfiguredChart, MadeChart } from '../charts/kinds/configured-chart.ts'
import type { EmittedSource } from '../charts/pictures/plt/emit-chart.ts'
import type { Config } from '../configs/config.ts'
import { createMessage, type Place, type Problem } from '../problems/diagnostics.ts'
import type { Effects } from '../effects.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import { UnkeptReadout } from '../series/read-out.ts'
import { UncountedSamples } from '../series/reduced-samples.ts'
import { checkChartWords } from './check-chart-words.ts'
import { readAt } from '../specs/read-at.ts'
import { drawModel, recallPicture } from './draw-model.ts'
import { sumSvg, type ChartMemory } from './chart-memory.ts'
import { sumData } from './sum-data.ts'
import type { Picture } from './draw-image.ts'
import { observeEffects } from './observe-effects.ts'
import type { ProjectFiles } from '../project-files.ts'
import type { UsedRuns } from './rebuilds/used-runs.ts'
import { readPresentText } from './read-present.ts'

/** A chart that was drawn. */
export interface BuiltChart {
  readonly name: string
  /** Relative to the project's root. */
  readonly file: string
  readonly picture: Picture
  /** Of its configuration. */
  readonly place: Place
  /** The gnuplot script and data of the same chart, beside the SVG. */
  readonly sources: () => readonly EmittedSource[]
  /** What the configuration says, or the computed description. */
  readonly alt: string
  readonly caption: string | undefined
  /** What links to it name. */
  readonly label: string | undefined
}

/** The charts of a project; the messages report why a chart could not be drawn. */
export interface BuiltCharts {
  readonly charts: ReadonlyMap<string, BuiltChart>
  readonly messages: readonly VFileMessage[]
}

/** What charts are built from. */
export interface ChartMaterial {
  readonly config: Config
  readonly scope: RunScope
  readonly files: ProjectFiles
  readonly effects: Effects
  /** What is known of charts from earlier builds; absent where each is to be drawn. */
  readonly memory?: ChartMemory | undefined
  /** Notes which runs each is drawn of. */
  readonly used?: UsedRuns | undefined
}

/** Draw every chart of the configuration. */
export async function buildCharts(material: ChartMaterial): Promise<BuiltCharts> {
  const builder = new ChartBuilder(material)
  for (const [name, chart] of material.config.charts) await builder.build(name, chart)
  return { charts: builder.charts, messages: builder.messages }
}

/** Draw one chart of the configuration. */
export async function buildChart(name: string, material: ChartMaterial): Promise<BuiltCharts> {
  const builder = new ChartBuilder(material)
  const chart = material.config.charts.get(name)
  if (chart !== undefined) await builder.build(name, chart)
  return { charts: builder.charts, messages: builder.messages }
}

/** Make a chart; one is refused that shows samples which nobody kept or counted. */
async function makeChart(
  chart: ConfiguredChart,
  setting: ChartSetting,
): Promise<MadeChart | undefined> {
  try {
    return await chart.make(setting)
  } catch (error) {
    if (error instanceof UnkeptReadout) {
      setting.report({ kind: 'unkept-samples', samples: error.source })
    } else if (error instanceof UncountedSamples) setting.report({ kind: 'uncounted-samples' })
    else throw error
    return undefined
  }
}

class ChartBuilder {
  readonly charts = new Map<string, BuiltChart>()
  readonly messages: VFileMessage[] = []
  readonly #material: ChartMaterial

  constructor(material: ChartMaterial) {
    this.#material = material
  }

  async build(name: string, chart: ConfiguredChart): Promise<void> {
    const setting = this.#createSetting(name)
    const made = await makeChart(chart, setting)
    if (made === undefined) return
    this.#checkWords(name, made, setting)
    const { images, imageNames } = this.#material.config
    const fileName = imageNames === 'chart' ? `${name}.svg` : made.fileName
    const file = path.posix.join(images, chart.file ?? fileName)
    if (!(await this.#isFree(file, setting.place))) return
    const picture = await this.#draw(made, file)
    if (picture === undefined) return
    this.charts.set(name, {
      name,
      file,
      picture,
      place: setting.place,
      sources: () => made.sources(file),
      alt: chart.alt ?? made.alt,
      caption: chart.caption,
      label: chart.label,
    })
  }

  /** Draw a chart, unless its file is what was drawn from the same model before. */
  async #draw({ model, place }: MadeChart, file: string): Promise<Picture | undefined> {
    const { memory } = this.#material
    const { scheme } = this.#material.config
    const sum = memory && sumData([scheme, model])
    const known = memory?.find(file)
    if (sum !== undefined && known?.model === sum) {
      const svg = await readPresentText(file, this.#material)
      if (svg !== undefined && sumSvg(svg) === known.svg) {
        return recallPicture(model, place, svg.replaceAll('\r\n', '\n'))
      }
    }
    const { picture, messages } = await drawModel(model, place, scheme)
    this.messages.push(...messages)
    if (picture !== undefined && sum !== undefined && messages.length === 0) {
      memory?.keep(file, { model: sum, svg: sumSvg(picture.svg) })
    }
    return picture
  }

  #checkWords(name: string, { model }: MadeChart, setting: ChartSetting): void {
    const spec = readAt(this.#material.config.source.data, ['charts', name])
    const issues = checkChartWords(model, spec)
    for (const { problem, at } of issues) setting.report(problem, at)
  }

  #createSetting(name: string): ChartSetting {
    const { config, files, effects, used } = this.#material
    const scope = used?.watch(`chart ${name}`, this.#material.scope) ?? this.#material.scope
    const { source, charts, tables, strict } = config
    const place = source.locate(['charts', name])
    const widen = (): void => used?.widen(`chart ${name}`)
    return {
      name,
      scope,
      charts,
      tables,
      strict,
      files,
      effects: observeEffects(effects, { see: widen, list: widen }),
      place,
      report: (problem, at = [], severity = 'error') => {
        const where = at.length === 0 ? place : source.locate(['charts', name, ...at], 'value')
        this.messages.push(createMessage(problem, where, severity))
      },
      pass: (messages) => {
        this.messages.push(...messages)
      },
    }
  }

  /** Check that no other chart has this file, and that it is inside the project. */
  async #isFree(file: string, place: Place): Promise<boolean> {
    // Some file systems ignore case.
    const twin = [...this.charts.values()].find(
      (chart) => chart.file.toLowerCase() === file.toLowerCase(),
    )
    if (twin !== undefined) {
      this.#refuse({ kind: 'same-file', file, other: twin.name }, place)
      return false
    }
    if (await this.#material.files.isInside(file)) return true
    this.#refuse({ kind: 'outside-root', path: file }, place)
    return false
  }

  #refuse(problem: Problem, place: Place): void {
    this.messages.push(createMessage(problem, place))
  }
}
