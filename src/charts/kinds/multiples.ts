import * as v from 'valibot'
import { drawnList } from './drawn-list.ts'
import { checkForms } from '../../specs/check-forms.ts'
import { checkNames } from '../../specs/check-names.ts'
import { described } from '../../specs/described.ts'
import type { ProjectNames } from '../../specs/project-names.ts'
import type { SpecIssue } from '../../specs/spec-issue.ts'
import type { Chart } from '../chart.ts'
import { divideFrame } from '../compose-drawings.ts'
import { defineChart, type ProjectDefaults } from './chart-kind.ts'
import type { ChartSetting, MadeChart } from './configured-chart.ts'
import type { Theme } from '../pages/theme.ts'
import { THEMES } from '../pages/themes.ts'
import type { ThemeName } from '../theme-names.ts'
import { createId } from './create-id.ts'
import { wholePositive } from './frame/axis-spec.ts'
import { placeEntries, sizeEntries } from './frame/frame-spec.ts'
import { histogramPanel } from './histogram.ts'
import type { RepeatedChart, PanelPlace } from './panel-kind.ts'
import { processPanel } from './process.ts'
import { findRun } from './runs/find-chart-runs.ts'
import { readRunTitle } from '../../tables/read-run-title.ts'
import { checkSeries } from './runs/check-series.ts'
import { runsEntry } from './runs/run-spec.ts'
import { seriesPanel } from './series.ts'
import type { ChartWords } from './words/chart-words.ts'
import { joinWords } from './words/show-value.ts'

/** The kinds of charts that can be repeated. */
const panelKinds = [processPanel, seriesPanel, histogramPanel] as const

/** The schema of a chart that is repeated, of one of those kinds. */
export const panelSchema = v.variant(
  'template',
  panelKinds.map(({ schema }) => schema),
)

const multiplesSchema = v.strictObject({
  template: described(v.literal('multiples'), 'Several charts as one picture.'),
  charts: v.optional(
    described(
      drawnList(v.string(), 'chart'),
      'Names of charts of the configuration, which are shown side by side; instead of `runs` and `chart`.',
    ),
  ),
  chart: v.optional(
    described(
      panelSchema,
      'A `process`, `series` or `histogram` without a run, which is repeated for each of `runs` and titled by it.',
    ),
  ),
  runs: v.optional(runsEntry),
  columns: v.optional(
    described(
      wholePositive,
      'Number of charts in a row; by default the square root of the number of charts, rounded up, and at most 2 in the theme `docs`.',
    ),
  ),
  shared: v.optional(
    described(
      v.union([v.boolean(), v.picklist(['x', 'y'])]),
      'Whether axes with the same label share one range: `true`, the default, `x`, `y` or `false`.',
    ),
    true,
  ),
  title: v.optional(described(v.string(), 'Text above the whole picture; none by default.')),
  size: v.optional(
    described(
      sizeEntries.size.wrapped,
      'Width and height of the whole picture in pixels; `[1000, 700]` by default, in the theme `docs` 640 by 300 for each row, 440 for rows of processes.',
    ),
  ),
  resolution: sizeEntries.resolution,
  ...placeEntries,
})

/** The complete description of small multiples. */
type MultiplesSpec = v.InferOutput<typeof multiplesSchema> & {
  readonly panel: RepeatedChart | undefined
  /** The project's theme, which named charts have by default. */
  readonly theme: ThemeName
}

/** Several charts as one picture: named charts, or one chart repeated for several runs. */
export const multiplesChart = defineChart({
  template: 'multiples',
  summary: 'several charts as one picture',
  file: '<chart name>.svg',
  schema: multiplesSchema,
  check: (spec, names) => [
    ...checkForms('chart', spec, [{ needs: ['charts'] }, { needs: ['chart', 'runs'] }]),
    ...checkNames({ kind: 'run', key: 'runs' }, spec, names),
    ...checkNames({ kind: 'chart', key: 'charts' }, spec, names),
    ...checkNesting(spec.charts ?? [], names),
    ...checkSeries(spec.chart ?? {}, names).map((issue) => ({
      ...issue,
      at: ['chart', ...issue.at],
    })),
  ],
  complete: (spec, project): MultiplesSpec => ({
    ...spec,
    panel: findPanel(spec.chart, project),
    theme: project.theme,
  }),
  make: makeMultiples,
})

function findPanel(
  chart: v.InferOutput<typeof panelSchema> | undefined,
  project: ProjectDefaults,
): RepeatedChart | undefined {
  if (chart === undefined) return undefined
  const panels = panelKinds.flatMap((kind) => kind.createOwn(chart, project) ?? [])
  return panels[0]
}

/** Check that small multiples do not contain small multiples. */
function checkNesting(charts: readonly string[], names: ProjectNames): readonly SpecIssue[] {
  return charts.flatMap((name, i): SpecIssue[] => {
    if (names.charts.get(name) !== 'multiples') return []
    return [{ problem: { kind: 'nested-multiples', name }, at: ['charts', i], part: 'value' }]
  })
}

/** A chart that is one of several. */
interface DrawnPanel {
  readonly chart: Chart
  readonly alt: string
}

async function makeMultiples(
  spec: MultiplesSpec,
  setting: ChartSetting,
): Promise<MadeChart | undefined> {
  const { panel, title, resolution } = spec
  const count = (spec.charts ?? spec.runs ?? []).length
  const columns = Math.min(count, spec.columns ?? chooseColumns(spec, count))
  const [width, height] = spec.size ?? chooseSize(spec, Math.ceil(count / columns))
  const size = { width, height, resolution }
  const grid = divideFrame({ size, title }, { count, columns, theme: findTheme(spec).name })
  const place: PanelPlace = {
    isPanel: true,
    title: undefined,
    size: [grid.width, grid.height],
    resolution,
    pictureWidth: width,
  }
  const panels =
    panel === undefined
      ? await makeNamed(spec, place, setting)
      : await repeatPanel({ ...spec, panel }, place, setting)
  if (panels === undefined) return undefined
  const charts = panels.map(({ chart }) => chart)
  const { about, alt } = describeMultiples(spec, panels)
  const shared = listShared(spec)
  const id = createId(setting.name)
  return {
    model: { kind: 'multiples', id, about, size, title, columns, shared, charts },
    fileName: `${setting.name}.svg`,
    alt,
    place: setting.place,
    sources: () => [],
  }
}

/** As many columns as rows; in a theme for pages no more than a telephone has room for. */
function chooseColumns(spec: MultiplesSpec, count: number): number {
  const columns = Math.ceil(Math.sqrt(count))
  return findTheme(spec).page === undefined ? columns : Math.min(columns, MAX_PAGE_COLUMNS)
}

const MAX_PAGE_COLUMNS = 2

/** The default height of a row of named charts for pages, in pixels: they may be of any kind. */
const NAMED_HEIGHT = Math.max(...panelKinds.map(({ height }) => height))

/** Choose the size of the whole picture in pixels. */
function chooseSize(spec: MultiplesSpec, rows: number): readonly [number, number] {
  const { size, page } = findTheme(spec)
  const [width, height] = size
  return page === undefined ? [width, height] : [width, rows * (spec.panel?.height ?? NAMED_HEIGHT)]
}

/** The theme of repeated charts, or that which named ones have by default. */
function findTheme({ panel, theme }: MultiplesSpec): Theme {
  return THEMES[panel?.theme ?? theme]
}

function listShared({ shared }: MultiplesSpec): readonly ('x' | 'y')[] {
  if (typeof shared === 'string') return [shared]
  return shared ? ['x', 'y'] : []
}

/** Most panels of which an alt text says more than their titles. */
const MAX_PANELS_IN_ALT = 3

function describeMultiples(spec: MultiplesSpec, panels: readonly DrawnPanel[]): ChartWords {
  const count = `${String(panels.length)} charts`
  const titles = panels.map(({ chart }) => chart.about.title)
  const subject = spec.title ?? count
  return {
    about: { title: spec.alt ?? subject, description: `${count}: ${titles.join('; ')}.` },
    alt:
      panels.length > MAX_PANELS_IN_ALT
        ? `${subject}: ${joinWords(titles)}.`
        : [`${subject}.`, ...panels.map(({ alt }) => alt)].join(' '),
  }
}

/** Make charts of the configuration; their own problems are reported where they are built. */
async function makeNamed(
  { charts = [] }: MultiplesSpec,
  { size }: PanelPlace,
  setting: ChartSetting,
): Promise<readonly DrawnPanel[] | undefined> {
  const silent = silence(setting)
  const panels: DrawnPanel[] = []
  for (const [i, name] of charts.entries()) {
    const made = await setting.charts
      .get(name)
      ?.resize(size)
      .make({ ...silent, name })
    if (made?.model.kind === 'chart') panels.push({ chart: made.model.chart, alt: made.alt })
    else setting.report({ kind: 'unmade-panel', name }, ['charts', i])
  }
  return panels.length === charts.length ? panels : undefined
}

/** Make one chart for each run, with the author's title or that of the run. */
async function repeatPanel(
  { runs = [], shared, panel: own }: MultiplesSpec & { readonly panel: RepeatedChart },
  place: PanelPlace,
  setting: ChartSetting,
): Promise<readonly DrawnPanel[] | undefined> {
  const panel = shared === false ? own : own.share(runs, silence(setting))
  const panels: DrawnPanel[] = []
  for (const [i, name] of runs.entries()) {
    const report: ChartSetting['report'] = (problem, at = [], severity) => {
      const isRun = at.length === 0 || at[0] === 'runs'
      setting.report(problem, isRun ? ['runs', i] : ['chart', ...at], severity)
    }
    const run = findRun(name, [], { ...setting, report })
    if (run === undefined) continue
    const chart = panel.forRun(name, { ...place, title: panel.title ?? readRunTitle(run) })
    const made = await chart.make({ ...setting, report })
    if (made?.model.kind === 'chart') panels.push({ chart: made.model.chart, alt: made.alt })
  }
  return panels.length === runs.length ? panels : undefined
}

function silence(setting: ChartSetting): ChartSetting {
  return { ...setting, report: () => undefined, pass: () => undefined }
}
