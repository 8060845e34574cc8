import * as v from 'valibot'
import type { VFileMessage } from 'vfile-message'
import { configureChart } from '../charts/kinds/chart-spec.ts'
import type { ConfiguredChart } from '../charts/kinds/configured-chart.ts'
import type { SchemeName } from '../charts/scheme-names.ts'
import { ConfigChecker } from './config-checker.ts'
import { foldRepeats } from '../problems/fold-repeats.ts'
import { findListedMappings, formatConfigIssues } from './config-issues.ts'
import { configSchema, valueSchema, type ConfigSpec } from './config-schema.ts'
import type { RunConfig } from './run-config.ts'
import type { ConfigSource } from './config-source.ts'
import type { PlacedCondition, TextConfig } from './text-spec.ts'
import { createMessage } from '../problems/diagnostics.ts'
import type { SyntaxChoice } from '../pages/find-page-syntax.ts'
import { widenPattern } from '../pages/match-page.ts'
import { namedSyntaxes, pageSyntaxes } from '../pages/page-syntaxes.ts'
import type { TableSpec } from '../tables/table-spec.ts'
import { listOwnSeries } from '../charts/kinds/runs/series-catalogue.ts'
import { logFormats, type LogFormat } from '../traces/log-formats.ts'
import { takeCodedFormats } from './take-coded-formats.ts'

/** The configuration: complete, and every reference to a run checked. */
export interface Config {
  readonly source: ConfigSource
  /** Patterns, relative to the project's root. */
  readonly pages: readonly string[]
  /** How pages are written whose names do not say so; the first that matches counts. */
  readonly syntax: readonly SyntaxChoice[]
  /** Patterns of the pages whose code shows markers as examples. */
  readonly examples: readonly string[]
  /** Folder of the charts, relative to the project's root. */
  readonly images: string
  /** The URLs of that folder; for a page the first counts that it matches. Without one, links are relative. */
  readonly imageUrls: readonly ImageUrl[]
  /** What the files of charts are named by, unless a chart names its own: what it draws, or its key. */
  readonly imageNames: 'log' | 'chart'
  /** The run that `baseline` means in an expression. */
  readonly baseline: string | undefined
  /** Whether a missing value is an error. */
  readonly strict: boolean
  /** The colours of charts. */
  readonly scheme: SchemeName
  /** The file that a build describes everything in that pages may show, relative to the project's root. */
  readonly manifest: string | undefined
  /** Whether a build keeps a lock. */
  readonly lock: boolean
  /** The formats that logs may have. */
  readonly formats: readonly LogFormat[]
  readonly runs: readonly RunConfig[]
  readonly charts: ReadonlyMap<string, ConfiguredChart>
  readonly tables: ReadonlyMap<string, TableSpec>
  readonly values: ReadonlyMap<string, NamedValue>
  readonly lint: LintConfig
  readonly texts: ReadonlyMap<string, TextConfig>
  readonly budgets: readonly PlacedCondition[]
  /** The hosts that logs may be fetched from; see `isListedHost`. */
  readonly hosts: readonly string[]
  /** What excerpts of logs must not show. */
  readonly redact: readonly string[]
}

/** The URL that a host serves the folder of images under, for the pages that match a pattern. */
export interface ImageUrl {
  /** As the configuration has it, where it has one. */
  readonly pattern?: string | undefined
  readonly patterns: readonly string[]
  readonly url: string
}

/** What `tracedocs lint` leaves out. */
export interface LintConfig {
  readonly ignore: NonNullable<NonNullable<ConfigSpec['lint']>['ignore']>
}

/** A named value: an expression and, when it has one, its format. */
export interface NamedValue {
  readonly expression: string
  /** Names of the facts that the compared runs must have in common. */
  readonly equal?: readonly string[] | undefined
  /** Whether the interval of samples stands beside it. */
  readonly interval?: boolean | undefined
  readonly format: string | undefined
}

/** A configuration and its faults; `undefined` if it has any. */
export interface NormalisedConfig {
  readonly config: Config | undefined
  readonly messages: readonly VFileMessage[]
}

/** The pages of a configuration that names none. */
export const DEFAULT_PAGES: readonly string[] = [
  `**/*.{${pageSyntaxes
    .filter(({ isFoundByDefault }) => isFoundByDefault)
    .map(({ extensions: [first] }) => first.slice(1))
    .join(',')}}`,
]

/** Check a configuration and fill in what it leaves out. */
export function normaliseConfig(
  source: ConfigSource,
  known: readonly LogFormat[] = logFormats,
): NormalisedConfig {
  if (Array.isArray(source.data)) {
    const problem = { kind: 'bad-config', actual: 'a list' } as const
    return { config: undefined, messages: [createMessage(problem, source.locate([], 'value'))] }
  }
  const { data, coded } = takeCodedFormats(source.data)
  const parsed = v.safeParse(configSchema, data)
  if (!parsed.success) {
    const messages = formatConfigIssues(parsed.issues, configSchema, source)
    return { config: undefined, messages }
  }
  const spec = parsed.output
  const listed = findListedMappings(data, spec, source)
  if (listed.length > 0) return { config: undefined, messages: listed }
  const checker = new ConfigChecker(source, spec)
  const formats = checker.addFormats(known, coded)
  const charts = configureCharts(spec, formats)
  const runs = checker.normaliseRuns(formats)
  const matches = checker.readMatches()
  checker.checkRemoteLogs([...runs, ...matches.map(({ run }) => run)])
  const { texts, budgets } = checker.readTexts()
  checker.checkReferences(charts, formats)
  if (checker.messages.length > 0) {
    return { config: undefined, messages: foldRepeats(checker.messages) }
  }
  return {
    config: {
      source,
      pages: spec.pages === undefined ? listDefaultPages(spec) : [spec.pages].flat(),
      syntax: listSyntaxChoices(spec),
      examples: [spec.examples ?? []].flat(),
      ...readImages(spec.images),
      imageNames: spec.imageNames ?? 'log',
      baseline: spec.baseline,
      strict: spec.strict ?? false,
      scheme: spec.scheme ?? 'auto',
      manifest: spec.manifest,
      lock: spec.lock ?? true,
      formats,
      runs: [...runs, ...matches.map(({ run }) => run)],
      charts,
      tables: new Map(Object.entries(spec.tables ?? {})),
      values: new Map(
        Object.entries(spec.values ?? {}).map(([name, value]) => [
          name,
          matches.find((match) => match.value === name)?.named ?? normaliseValue(value),
        ]),
      ),
      lint: { ignore: spec.lint?.ignore ?? [] },
      texts,
      budgets,
      hosts: spec.hosts ?? [],
      redact: spec.redact ?? [],
    },
    messages: [],
  }
}

function readImages(spec: ConfigSpec['images']): Pick<Config, 'images' | 'imageUrls'> {
  if (typeof spec !== 'object') return { images: spec ?? 'images', imageUrls: [] }
  const { folder, url = {} } = spec
  if (typeof url === 'string') return { images: folder, imageUrls: [{ patterns: ['**'], url }] }
  return {
    images: folder,
    imageUrls: Object.entries(url).map(([pattern, given]) => {
      return { pattern, patterns: [widenPattern(pattern)], url: given }
    }),
  }
}

function listDefaultPages({ syntax = {} }: ConfigSpec): readonly string[] {
  const chosen = Object.keys(syntax).map(widenPattern)
  return chosen.length === 0 ? DEFAULT_PAGES : [...DEFAULT_PAGES, ...chosen]
}

function listSyntaxChoices({ syntax = {} }: ConfigSpec): readonly SyntaxChoice[] {
  return Object.entries(syntax).flatMap(([pattern, name]) =>
    namedSyntaxes.filter((one) => one.name === name).map((one) => ({ pattern, syntax: one })),
  )
}

/** Charts without a theme of their own take the project's; without one, only scripts look as gnuplot draws them. */
function configureCharts(
  { charts = {}, theme }: ConfigSpec,
  formats: readonly LogFormat[],
): Config['charts'] {
  const defaults = {
    theme: theme ?? 'docs',
    scriptTheme: theme ?? 'gnuplot',
    ownSeries: listOwnSeries(formats),
  } as const
  const configured = Object.entries(charts).map(
    ([name, chart]) => [name, configureChart(chart, defaults)] as const,
  )
  return new Map(configured)
}

function normaliseValue(value: v.InferOutput<typeof valueSchema>): NamedValue {
  return typeof value === 'string'
    ? { expression: value, format: undefined }
    : {
        expression: String(value.value),
        format: value.format,
        interval: value.interval,
        equal: value.equal,
      }
}
