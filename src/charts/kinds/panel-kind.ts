import type * as v from 'valibot'
import type { ThemeName } from '../theme-names.ts'
import type { ProjectDefaults } from './chart-kind.ts'
import type { ChartSetting, ConfiguredChart } from './configured-chart.ts'

/** The keys that a panel does not have, besides its run: it has no file and no size of its own. */
export const ownEntries = ['file', 'alt', 'caption', 'label', 'size', 'resolution'] as const

/** A user's description of a chart that is repeated. */
interface AnyPanelSpec {
  readonly template: string
  readonly title?: string | undefined
  readonly theme?: ThemeName | undefined
}

/** The schema of a chart that is repeated. */
type PanelSchema = v.GenericSchema<unknown, AnyPanelSpec>

/** What the picture sets for a panel. */
export interface PanelPlace {
  /** Panels that are compared have the same units, whatever each would have alone. */
  readonly isPanel: true
  readonly title: string | undefined
  readonly size: [width: number, height: number]
  readonly resolution: 10 | 100
  /** Width of the whole picture in pixels. */
  readonly pictureWidth: number
}

/** How a kind of charts is repeated for each of some runs. */
export interface PanelDefinition<Schema extends PanelSchema> {
  readonly template: v.InferOutput<Schema>['template']
  /** The schema of the kind without its run and {@link ownEntries}. */
  readonly schema: Schema
  /** Default height in a theme for pages, in pixels. */
  readonly height: number
  /** Fill in a run. */
  forRun(
    spec: v.InferOutput<Schema> & PanelPlace,
    run: string,
    project: ProjectDefaults,
  ): ConfiguredChart
  /** Choose for all runs together the settings that depend on the data; absent if there are none. */
  share?(
    spec: v.InferOutput<Schema>,
    runs: readonly string[],
    at: { readonly setting: ChartSetting; readonly project: ProjectDefaults },
  ): v.InferOutput<Schema>
}

/** A kind of charts that can be repeated. */
export interface PanelKind<Schema extends PanelSchema> {
  readonly schema: Schema
  /** Default height in a theme for pages, in pixels. */
  readonly height: number
  /** Complete a description of this kind; `undefined` for one of another kind. */
  createOwn(spec: AnyPanelSpec, project: ProjectDefaults): RepeatedChart | undefined
}

/** A chart that is repeated. */
export interface RepeatedChart {
  readonly title: string | undefined
  readonly theme: ThemeName
  /** Default height in a theme for pages, in pixels. */
  readonly height: number
  /** Get the chart of one run. */
  forRun(run: string, place: PanelPlace): ConfiguredChart
  /** Get the same panel with the settings that its runs share, chosen from their data. */
  share(runs: readonly string[], setting: ChartSetting): RepeatedChart
}

/** Define how a kind of charts is repeated. */
export function definePanel<Schema extends PanelSchema>(
  definition: PanelDefinition<Schema>,
): PanelKind<Schema> {
  const { template, schema, height } = definition
  const isOwn = (spec: AnyPanelSpec): spec is v.InferOutput<Schema> => spec.template === template
  const create = (spec: v.InferOutput<Schema>, project: ProjectDefaults): RepeatedChart => {
    return {
      title: spec.title,
      theme: spec.theme ?? project.theme,
      height,
      forRun: (run, place) => definition.forRun({ ...spec, ...place }, run, project),
      share: (runs, setting) =>
        create(definition.share?.(spec, runs, { setting, project }) ?? spec, project),
    }
  }
  return {
    schema,
    height,
    createOwn: (spec, project) => (isOwn(spec) ? create(spec, project) : undefined),
  }
}
