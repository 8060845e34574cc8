import type { ChartSpec } from '../charts/kinds/chart-spec.ts'
import type { Chart } from '../charts/chart.ts'
import { divideFrame } from '../charts/compose-drawings.ts'
import type { MultiplesSpec, PanelSpec } from '../charts/kinds/multiples-spec.ts'
import { chooseBinWidth } from '../charts/kinds/bin-samples.ts'
import { readSamples, seriesCatalogue } from '../charts/kinds/series-catalogue.ts'
import { joinWords } from '../charts/kinds/show-value.ts'
import { createId } from './draw-charts.ts'
import type { ChartSetting, MadeChart } from './chart-setting.ts'
import { readRunTitle } from '../tables/read-run-title.ts'
import { findRun, findSeriesRuns } from './find-chart-runs.ts'

/** Makes one of the charts that stand side by side. */
type MakeChart = (spec: ChartSpec, setting: ChartSetting) => Promise<MadeChart | undefined>

interface PanelMaker {
  readonly setting: ChartSetting
  readonly make: MakeChart
}

/** Pixels. */
type PanelSize = [width: number, height: number]

/** A chart that is one of several. */
interface Panel {
  readonly chart: Chart
  readonly alt: string
}

/** Make small multiples: of charts by their names, or of one chart for each of some runs. */
export async function makeMultiples(
  spec: MultiplesSpec,
  setting: ChartSetting,
  make: MakeChart,
): Promise<MadeChart | undefined> {
  const count = (spec.charts ?? spec.runs ?? []).length
  const [width, height] = spec.size ?? [1000, 700]
  const columns = Math.min(count, spec.columns ?? Math.ceil(Math.sqrt(count)))
  const size = { width, height, resolution: spec.resolution ?? 100 } as const
  const grid = divideFrame({ size, title: spec.title }, count, columns)
  const panelSize: PanelSize = [grid.width, grid.height]
  const panels =
    spec.chart === undefined
      ? await makeNamed(spec, panelSize, { setting, make })
      : await repeatChart(spec, panelSize, { setting, make })
  if (panels === undefined) return undefined
  const titles = panels.map(({ chart }) => chart.about.title)
  const subject = spec.title ?? `${String(count)} charts`
  return {
    model: {
      kind: 'multiples',
      id: createId(setting.name),
      about: {
        title: spec.alt ?? subject,
        description: `${String(count)} charts: ${titles.join('; ')}.`,
      },
      size,
      title: spec.title,
      columns,
      shared: listShared(spec),
      charts: panels.map(({ chart }) => chart),
    },
    fileName: `${setting.name}.svg`,
    alt:
      count > MOST_IN_ALT ? `${subject}: ${joinWords(titles)}.` : describePanels(subject, panels),
    place: setting.place,
    sources: () => [],
  }
}

function listShared({ shared = true }: MultiplesSpec): readonly ('x' | 'y')[] {
  if (typeof shared === 'string') return [shared]
  return shared ? ['x', 'y'] : []
}

/** As many panels as an alt text can tell more of than their titles. */
const MOST_IN_ALT = 3

function describePanels(subject: string, panels: readonly Panel[]): string {
  return [`${subject}.`, ...panels.map(({ alt }) => alt)].join(' ')
}

/** Charts that the configuration has; what is wrong with them is told where they are built. */
async function makeNamed(
  { charts = [] }: MultiplesSpec,
  size: PanelSize,
  { setting, make }: PanelMaker,
): Promise<readonly Panel[] | undefined> {
  const silent = silence(setting)
  const panels: Panel[] = []
  for (const [i, name] of charts.entries()) {
    const spec = setting.config.charts.get(name)
    const made = spec && (await make(resize(spec, size), { ...silent, name }))
    if (made?.model.kind === 'chart') panels.push({ chart: made.model.chart, alt: made.alt })
    else setting.tell({ kind: 'unmade-panel', name }, ['charts', i])
  }
  return panels.length === charts.length ? panels : undefined
}

/** One chart for each run, titled by the run unless the author titles it. */
async function repeatChart(
  { runs = [], shared, chart = { template: 'process' } }: MultiplesSpec,
  size: PanelSize,
  { setting, make }: PanelMaker,
): Promise<readonly Panel[] | undefined> {
  const spec = shared === false ? chart : shareBins(chart, runs, setting)
  const panels: Panel[] = []
  for (const [i, name] of runs.entries()) {
    const tell: ChartSetting['tell'] = (problem, at = [], severity) => {
      const isRun = at.length === 0 || at[0] === 'runs'
      setting.tell(problem, isRun ? ['runs', i] : ['chart', ...at], severity)
    }
    const panelSetting = { ...setting, tell }
    const run = findRun(name, [], panelSetting)
    const title = spec.title ?? (run && readRunTitle(run))
    const titled = title === undefined ? spec : { ...spec, title }
    const made = run && (await make(resize(fillIn(titled, name), size), panelSetting))
    if (made?.model.kind === 'chart') panels.push({ chart: made.model.chart, alt: made.alt })
  }
  return panels.length === runs.length ? panels : undefined
}

/** Texts are set for the size in which the chart is drawn. */
function resize(spec: ChartSpec, size: PanelSize): ChartSpec {
  return spec.template === 'script' ? spec : { ...spec, size }
}

function fillIn(spec: PanelSpec, run: string): ChartSpec {
  return spec.template === 'histogram' ? { ...spec, runs: [run] } : { ...spec, run }
}

/** Histograms that share their axes have bins of one width. */
function shareBins(spec: PanelSpec, runs: readonly string[], setting: ChartSetting): PanelSpec {
  if (spec.template !== 'histogram' || spec.bin !== undefined) return spec
  const series = seriesCatalogue[spec.series]
  const found = findSeriesRuns(runs, series, silence(setting))
  if (found === undefined) return spec
  return { ...spec, bin: chooseBinWidth(found.map(({ table }) => readSamples(series, table))) }
}

function silence(setting: ChartSetting): ChartSetting {
  return { ...setting, tell: () => undefined, pass: () => undefined }
}
