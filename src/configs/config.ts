import * as v from 'valibot'
import type { VFileMessage } from 'vfile-message'
import { configureChart } from '../charts/kinds/chart-spec.ts'
import type { ConfiguredChart } from '../charts/kinds/configured-chart.ts'
import { checkFacts } from '../specs/check-facts.ts'
import type { ProjectNames } from '../specs/project-names.ts'
import { formatConfigIssues } from './config-issues.ts'
import { configSchema, valueSchema, type ConfigSpec } from './config-schema.ts'
import type { logSchema, runSchema } from './run-schema.ts'
import type { SpecPath } from '../specs/spec-issue.ts'
import type { ConfigSource } from './config-source.ts'
import { readTexts, type ReadTexts } from './read-texts.ts'
import type { PlacedCondition, TextConfig } from './text-spec.ts'
import { createMessage, type Problem } from '../problems/diagnostics.ts'
import { FUNCTION_NAMES } from '../expressions/expression.ts'
import { pageSyntaxes } from '../pages/page-syntaxes.ts'
import { metricCatalogue } from '../summaries/metric-catalogue.ts'
import { configureTable, type TableSpec } from '../tables/table-spec.ts'
import { logFormats, type LogFormat } from '../traces/log-formats.ts'

/** The configuration, complete and with every reference to a run checked. */
export interface Config {
  readonly source: ConfigSource
  /** Patterns, relative to the project's root. */
  readonly pages: readonly string[]
  /** Folder of the charts, relative to the project's root. */
  readonly images: string
  /** The run that `baseline` means in an expression. */
  readonly baseline: string | undefined
  /** Whether a missing value is an error. */
  readonly strict: boolean
  /** Whether a build keeps a lock. */
  readonly lock: boolean
  /** What logs may be of. */
  readonly formats: readonly LogFormat[]
  readonly runs: readonly RunConfig[]
  readonly charts: ReadonlyMap<string, ConfiguredChart>
  readonly tables: ReadonlyMap<string, TableSpec>
  readonly values: ReadonlyMap<string, NamedValue>
  readonly lint: LintConfig
  readonly texts: ReadonlyMap<string, TextConfig>
  readonly budgets: readonly PlacedCondition[]
  /** What excerpts of logs must not show. */
  readonly redact: readonly string[]
}

/** What `tracedocs lint` leaves out. */
export interface LintConfig {
  readonly ignore: NonNullable<NonNullable<ConfigSpec['lint']>['ignore']>
}

/** One run of the configuration. */
export interface RunConfig {
  readonly name: string
  readonly title: string
  readonly logs: readonly LogConfig[]
  readonly pid: number | undefined
  /** By name; what differs in them may not be compared. */
  readonly facts: ReadonlyMap<string, string>
  /** How its logs are samples of one experiment; `undefined` when all are of one. */
  readonly samples: SampleGrouping | undefined
}

/** Which logs are one sample: each by itself, or those below one folder. */
export interface SampleGrouping {
  /** How many parts of a path name the sample's folder; `undefined` when each log is a sample. */
  readonly depth: number | undefined
}

/** One log of a run, or a pattern for several. */
export interface LogConfig {
  readonly pattern: string
  /** The formats to look for; all of them unless the configuration forces some. */
  readonly formats: readonly LogFormat[]
  readonly forced: boolean
  readonly at: SpecPath
}

/** A named value: an expression and, when it has one, its format. */
export interface NamedValue {
  readonly expression: string
  /** The facts that runs must have in common whose ratio it is. */
  readonly equal?: readonly string[] | undefined
  /** Whether the interval of samples stands beside it. */
  readonly interval?: boolean | undefined
  readonly format: string | undefined
}

/** A configuration, and all that is wrong with it; with errors, it is `undefined`. */
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

/** First parts of metric names and names of functions, which no run may bear. */
const RESERVED = new Set<string>([
  ...metricCatalogue.flatMap(({ name }) => name.split('.')[0] ?? []),
  ...FUNCTION_NAMES,
  'title',
  'name',
])

/** Check a configuration and fill in what it leaves out. */
export function normaliseConfig(
  source: ConfigSource,
  formats: readonly LogFormat[] = logFormats,
): NormalisedConfig {
  if (Array.isArray(source.data)) {
    const problem = { kind: 'bad-config', actual: 'a list' } as const
    return { config: undefined, messages: [createMessage(problem, source.locate([], 'value'))] }
  }
  const parsed = v.safeParse(configSchema, source.data)
  if (!parsed.success) {
    const messages = formatConfigIssues(parsed.issues, configSchema, source)
    return { config: undefined, messages }
  }
  const spec = parsed.output
  const checker = new ConfigChecker(source, spec)
  const charts = configureCharts(spec)
  const runs = checker.normaliseRuns(formats)
  const { texts, budgets } = checker.readTexts()
  checker.checkReferences(charts)
  if (checker.messages.length > 0) return { config: undefined, messages: checker.messages }
  return {
    config: {
      source,
      pages: spec.pages === undefined ? DEFAULT_PAGES : [spec.pages].flat(),
      images: spec.images ?? 'images',
      baseline: spec.baseline,
      strict: spec.strict ?? false,
      lock: spec.lock ?? true,
      formats,
      runs,
      charts,
      tables: new Map(Object.entries(spec.tables ?? {})),
      values: new Map(
        Object.entries(spec.values ?? {}).map(([name, value]) => [name, normaliseValue(value)]),
      ),
      lint: { ignore: spec.lint?.ignore ?? [] },
      texts,
      budgets,
      redact: spec.redact ?? [],
    },
    messages: [],
  }
}

/** The project's theme is that of charts which name none. */
function configureCharts({ charts = {}, theme = 'gnuplot' }: ConfigSpec): Config['charts'] {
  const configured = Object.entries(charts).map(
    ([name, chart]) => [name, configureChart(chart, { theme })] as const,
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

/** What the configuration gives names to. */
function listNames({ runs = {}, tables = {}, charts = {} }: ConfigSpec): ProjectNames {
  const facts = Object.values(runs).flatMap((run) => Object.keys(run.facts ?? {}))
  return {
    runs: Object.keys(runs),
    facts: [...new Set(facts)],
    tables: new Map(Object.entries(tables).map(([name, { template }]) => [name, template])),
    charts: new Map(Object.entries(charts).map(([name, { template }]) => [name, template])),
  }
}

type RunSpec = v.InferOutput<typeof runSchema>

/** The logs that a run names, and where. */
interface NamedLogs {
  readonly entries: readonly v.InferOutput<typeof logSchema>[]
  readonly at: SpecPath
  readonly isList: boolean
  /** The pattern of an entry, from the project's root. */
  readonly place: (path: string) => string
  readonly samples: SampleGrouping | undefined
}

/** Collects what is wrong beyond the shape: names that clash, references to nothing. */
class ConfigChecker {
  readonly messages: VFileMessage[] = []
  readonly #source: ConfigSource
  readonly #spec: ConfigSpec
  readonly #runNames: readonly string[]

  constructor(source: ConfigSource, spec: ConfigSpec) {
    this.#source = source
    this.#spec = spec
    this.#runNames = Object.keys(spec.runs ?? {})
  }

  normaliseRuns(formats: readonly LogFormat[]): readonly RunConfig[] {
    return Object.entries(this.#spec.runs ?? {}).map(([name, run]) => {
      this.#checkRunName(name)
      const named = this.#listLogs(name, run)
      const logs = named.entries.map((entry, i): LogConfig => {
        const at = [...named.at, ...(named.isList ? [i] : [])]
        if (typeof entry === 'string')
          return { pattern: named.place(entry), formats, forced: false, at }
        const chosen = entry.format === undefined ? undefined : [entry.format].flat()
        for (const format of chosen ?? []) this.#checkFormat(format, formats, [...at, 'format'])
        return {
          pattern: named.place(entry.path),
          formats: formats.filter((format) => chosen?.includes(format.name) ?? true),
          forced: chosen !== undefined,
          at,
        }
      })
      const facts = Object.entries(run.facts ?? {}).map(
        ([fact, value]) => [fact, String(value)] as const,
      )
      return {
        name,
        title: run.title ?? name,
        logs,
        pid: run.pid,
        facts: new Map(facts),
        samples: named.samples,
      }
    })
  }

  /** The logs of a run, or of its samples; it has either. */
  #listLogs(name: string, { logs, samples }: RunSpec): NamedLogs {
    const at = ['runs', name]
    if (logs !== undefined && samples !== undefined) {
      const forms = [['logs'], ['samples']]
      this.#refuse({ kind: 'run-forms', forms, isBoth: true }, [...at, 'samples'], 'key')
    }
    if (logs === undefined && samples === undefined) {
      this.#refuse({ kind: 'missing-key', key: `runs.${name}.logs` }, at)
    }
    const asIs = (path: string): string => path
    if (samples === undefined) {
      const isList = Array.isArray(logs)
      return { entries: [logs ?? []].flat(), at: [...at, 'logs'], isList, place: asIs, samples }
    }
    if (typeof samples === 'object' && 'folders' in samples) {
      const folders = samples.folders.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')
      const isList = Array.isArray(samples.logs)
      return {
        ...{ entries: [samples.logs].flat(), at: [...at, 'samples', 'logs'], isList },
        place: (path) => `${folders}/${path}`,
        samples: { depth: folders.split('/').length },
      }
    }
    const isList = Array.isArray(samples)
    return {
      ...{ entries: [samples].flat(), at: [...at, 'samples'], isList, place: asIs },
      samples: { depth: undefined },
    }
  }

  readTexts(): ReadTexts {
    const read = readTexts(this.#spec.texts ?? {}, this.#spec.budgets ?? {})
    for (const { problem, at, part } of read.issues) this.#refuse(problem, at, part)
    return read
  }

  checkReferences(charts: Config['charts']): void {
    const { baseline, tables = {}, values = {} } = this.#spec
    const names = listNames(this.#spec)
    if (baseline !== undefined) this.#checkBaseline(baseline)
    for (const [name, chart] of charts) {
      for (const { problem, at, part } of chart.check(names)) {
        this.#refuse(problem, ['charts', name, ...at], part)
      }
    }
    for (const [name, value] of Object.entries(values)) {
      const equal = typeof value === 'string' ? [] : (value.equal ?? [])
      for (const { problem, at, part } of checkFacts(equal, names)) {
        this.#refuse(problem, ['values', name, ...at], part)
      }
    }
    for (const [name, table] of Object.entries(tables)) {
      for (const { problem, at, part } of configureTable({ name, spec: table }).check(names)) {
        this.#refuse(problem, ['tables', name, ...at], part)
      }
    }
  }

  #checkRunName(name: string): void {
    const at = ['runs', name]
    if (!/^[A-Za-z_]\w*$/.test(name)) {
      const suggestion = name.replaceAll(/\W/g, '_').replace(/^(?=\d)/, '_')
      this.#refuse({ kind: 'bad-run-name', name, suggestion }, at, 'key')
    }
    if (RESERVED.has(name)) this.#refuse({ kind: 'reserved-run-name', name }, at, 'key')
  }

  #checkFormat(name: string, formats: readonly LogFormat[], at: SpecPath): void {
    const known = formats.map((format) => format.name)
    if (!known.includes(name))
      this.#refuse({ kind: 'unknown-name', thing: 'format', name, known }, at)
  }

  #checkBaseline(baseline: string): void {
    this.#checkRun(baseline, ['baseline'])
    if (baseline !== 'baseline' && this.#runNames.includes('baseline')) {
      this.#refuse({ kind: 'ambiguous-baseline', baseline }, ['baseline'])
    }
  }

  #checkRun(name: string, at: SpecPath): void {
    if (this.#runNames.includes(name)) return
    this.#refuse({ kind: 'unknown-name', thing: 'run', name, known: this.#runNames }, at)
  }

  #refuse(problem: Problem, at: SpecPath, part: 'key' | 'value' = 'value'): void {
    this.messages.push(createMessage(problem, this.#source.locate(at, part)))
  }
}
