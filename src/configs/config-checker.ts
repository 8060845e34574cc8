import { readPid } from '../records/sum-pid.ts'
import type * as v from 'valibot'
import type { VFileMessage } from 'vfile-message'
import type { ConfiguredChart } from '../charts/kinds/configured-chart.ts'
import { listOwnSeries, SERIES_NAMES } from '../charts/kinds/runs/series-catalogue.ts'
import { createMessage, type Problem } from '../problems/diagnostics.ts'
import { checkFacts } from '../specs/check-facts.ts'
import type { ProjectNames } from '../specs/project-names.ts'
import type { SpecPath } from '../specs/spec-issue.ts'
import { configureTable } from '../tables/table-spec.ts'
import type { LogFormat } from '../traces/log-formats.ts'
import { checkLabels } from './check-labels.ts'
import { checkRemoteLogs } from './check-remote-logs.ts'
import type { ConfigSpec } from './config-schema.ts'
import type { ConfigSource } from './config-source.ts'
import { listReservedRunNames, RESERVED_RUN_NAMES } from './reserved-run-names.ts'
import { readMatch, type MatchedValue } from './read-match.ts'
import { readOwnFormats } from './read-own-formats.ts'
import { checkCodedFormats, type TakenFormats } from './take-coded-formats.ts'
import { readTexts, type ReadTexts } from './read-texts.ts'
import type { LogConfig, RunConfig, SampleGrouping } from './run-config.ts'
import type { logSchema, runSchema } from './run-schema.ts'

/** What the configuration gives names to. */
function listNames(
  { runs = {}, tables = {}, charts = {} }: ConfigSpec,
  formats: readonly LogFormat[],
): ProjectNames {
  const facts = Object.values(runs).flatMap((run) => Object.keys(run.facts ?? {}))
  return {
    runs: Object.keys(runs),
    series: [...new Set([...SERIES_NAMES, ...listOwnSeries(formats).map(({ name }) => name)])],
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
  readonly grouping: SampleGrouping | undefined
}

/** Collects faults beyond the shape: names that clash, references to nothing. */
export class ConfigChecker {
  readonly messages: VFileMessage[] = []
  readonly #source: ConfigSource
  readonly #spec: ConfigSpec
  readonly #runNames: readonly string[]
  #reserved = RESERVED_RUN_NAMES
  /** Whether it is unknown which series and figures there are. */
  #isFormatRefused = false

  constructor(source: ConfigSource, spec: ConfigSpec) {
    this.#source = source
    this.#spec = spec
    this.#runNames = Object.keys(spec.runs ?? {})
  }

  /** Add the formats of the configuration to those that are known: those that are code, and those that it describes. */
  addFormats(known: readonly LogFormat[], coded: TakenFormats['coded']): readonly LogFormat[] {
    const { formats: specs = {} } = this.#spec
    const names = Object.keys(specs)
    if (names.length + coded.length === 0) return known
    const first = checkCodedFormats(coded, known)
    const before = [...known, ...coded.map(({ format }) => format)]
    const { formats, issues } = readOwnFormats(specs, before)
    for (const { problem, at, part } of [...first, ...issues]) this.#refuse(problem, at, part)
    this.#isFormatRefused = first.length + issues.length > 0
    const all = [...before, ...formats]
    this.#reserved = new Map([
      ...names.map((name) => [name, `\`${name}\` is the format of that name`] as const),
      ...listReservedRunNames(all),
    ])
    return all
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
        pid: readPid(run.pid),
        facts: new Map(facts),
        grouping: named.grouping,
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
      const entries = [logs ?? []].flat()
      return { entries, at: [...at, 'logs'], isList, place: asIs, grouping: undefined }
    }
    if (typeof samples === 'object' && 'folders' in samples) {
      const folders = samples.folders.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')
      const isList = Array.isArray(samples.logs)
      return {
        entries: [samples.logs].flat(),
        at: [...at, 'samples', 'logs'],
        isList,
        place: (path) => `${folders}/${path}`,
        grouping: { depth: folders.split('/').length },
      }
    }
    const isList = Array.isArray(samples)
    return {
      entries: [samples].flat(),
      at: [...at, 'samples'],
      isList,
      place: asIs,
      grouping: { depth: undefined },
    }
  }

  /** Make a run for each value that is taken from a line of a log. */
  readMatches(): readonly MatchedValue[] {
    const taken = new Set([...this.#runNames, ...this.#reserved.keys()])
    return Object.entries(this.#spec.values ?? {}).flatMap(([name, value]) => {
      if (typeof value === 'string') return []
      return readMatch(name, value, {
        taken,
        refuse: (problem, at, part) => {
          this.#refuse(problem, ['values', name, ...at], part)
        },
      })
    })
  }

  /** Refuse logs of other machines that nobody may fetch. */
  checkRemoteLogs(runs: readonly RunConfig[]): void {
    for (const { problem, at, part } of checkRemoteLogs(runs, this.#spec.hosts ?? [])) {
      this.#refuse(problem, at, part)
    }
  }

  readTexts(): ReadTexts {
    const read = readTexts(this.#spec.texts ?? {}, this.#spec.budgets ?? {})
    for (const { problem, at, part } of read.issues) this.#refuse(problem, at, part)
    return read
  }

  checkReferences(
    charts: ReadonlyMap<string, ConfiguredChart>,
    formats: readonly LogFormat[],
  ): void {
    const { baseline, tables = {}, values = {} } = this.#spec
    const names = listNames(this.#spec, formats)
    for (const { problem, at, part } of checkLabels(this.#spec)) this.#refuse(problem, at, part)
    if (baseline !== undefined) this.#checkBaseline(baseline)
    for (const [name, chart] of charts) {
      for (const { problem, at, part } of chart.check(names)) {
        const isSeries = problem.kind === 'unknown-name' && problem.thing === 'series'
        if (isSeries && this.#isFormatRefused) continue
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
    const means = this.#reserved.get(name)
    if (means !== undefined) this.#refuse({ kind: 'reserved-run-name', name, means }, at, 'key')
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
