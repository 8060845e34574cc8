import type * as v from 'valibot'
import type { CaptionSpec } from '../../specs/caption-entries.ts'
import type { ProjectNames } from '../../specs/project-names.ts'
import type { SpecIssue } from '../../specs/spec-issue.ts'
import type { ThemeName } from '../theme-names.ts'
import type { SeriesDescription } from './runs/series-catalogue.ts'
import type { ChartSetting, ConfiguredChart, MadeChart } from './configured-chart.ts'

/** The keys that every chart has. */
interface PlacedSpec extends CaptionSpec {
  readonly template: string
  readonly file?: string | undefined
  readonly alt?: string | undefined
}

/** The schema of one kind of charts, with a literal for its template. */
export type ChartSchema = v.GenericSchema<unknown, PlacedSpec> & {
  readonly entries: v.ObjectEntries
}

/** A project's defaults for its charts. */
export interface ProjectDefaults {
  readonly theme: ThemeName
  /** The look of what gnuplot scripts draw. */
  readonly scriptTheme: ThemeName
  /** The series that formats of its own state. */
  readonly ownSeries?: readonly SeriesDescription[]
}

/**
 * The definition of a kind of charts: `Schema` validates what an author writes, and `Complete` is the
 * description with all defaults.
 */
export interface ChartDefinition<Schema extends ChartSchema, Complete> {
  readonly template: v.InferOutput<Schema>['template']
  /** What such a chart shows, in a few words. */
  readonly summary: string
  /** How its file is named, as the documentation shows it. */
  readonly file: '<chart name>.svg' | '<script name>.svg' | '<log name>_<pid>.svg'
  /** The key that implies this kind in a description without a template. */
  readonly impliedBy?: string | undefined
  readonly schema: Schema
  /** The expression whose earlier states it shows; absent where it shows none. */
  findPast?(spec: v.InferOutput<Schema>): string
  /** Check the names that a description refers to, and that its keys fit together. */
  check(spec: v.InferOutput<Schema>, names: ProjectNames): readonly SpecIssue[]
  /** Fill in the defaults that the schema cannot know. */
  complete(spec: v.InferOutput<Schema>, project: ProjectDefaults): Complete
  /** Make a chart; `undefined` after reporting why it cannot be made. */
  make(
    spec: Complete,
    setting: ChartSetting,
  ): MadeChart | undefined | Promise<MadeChart | undefined>
}

/** A kind of charts, which turns its descriptions into charts of the configuration. */
export interface ChartKind<Schema extends ChartSchema> extends Pick<
  ChartDefinition<Schema, unknown>,
  'template' | 'summary' | 'file' | 'impliedBy' | 'schema'
> {
  configure(spec: v.InferOutput<Schema>, project: ProjectDefaults): ConfiguredChart
  /** Configure a chart of this kind; `undefined` for a description of another one. */
  configureOwn(spec: PlacedSpec, project: ProjectDefaults): ConfiguredChart | undefined
}

/** Define a kind of charts. */
export function defineChart<Schema extends ChartSchema, Complete>(
  definition: ChartDefinition<Schema, Complete>,
): ChartKind<Schema> {
  const { template, summary, file, impliedBy, schema } = definition
  const isOwn = (spec: PlacedSpec): spec is v.InferOutput<Schema> => spec.template === template
  const configure = (spec: v.InferOutput<Schema>, project: ProjectDefaults): ConfiguredChart => {
    const complete = definition.complete(spec, project)
    return {
      template,
      file: spec.file,
      alt: spec.alt,
      caption: spec.caption,
      label: spec.label,
      past: definition.findPast?.(spec),
      check: (names) => definition.check(spec, names),
      make: async (setting) => definition.make(complete, setting),
      resize: (size) => configure({ ...spec, size }, project),
    }
  }
  return {
    template,
    summary,
    file,
    impliedBy,
    schema,
    configure,
    configureOwn: (spec, project) => (isOwn(spec) ? configure(spec, project) : undefined),
  }
}
