import type { FigureDescription } from '../records/metric-description.ts'
import type { MetricGroup } from '../records/metric-group.ts'
import type { RowFigure } from '../records/record-rows.ts'
import type { FigureRecord, ResultKey, StatedFigure } from '../records/record.ts'
import { figureStatistics, SampleSet, type FigureSamples } from './figure-samples.ts'
import { nameResults } from './name-results.ts'

/** A figure, and how often the log states it; the last one counts, unless all are samples. */
export interface CollectedFigure {
  readonly figure: StatedFigure
  readonly count: number
  readonly samples?: FigureSamples
}

/** One of several results of a log: an execution of a command, or a benchmark. */
export interface LogResult {
  /** The first part of its metrics: `bench`. */
  readonly group: string
  /** The command or the benchmark, where the log states it. */
  readonly name?: string
  /** Where the benchmark is defined, such as its package, where the log states it. */
  readonly scope?: string
  /** By their names within the group: `real`. */
  readonly figures: ReadonlyMap<string, CollectedFigure>
}

/** All figures of a log. */
export interface CollectedFigures {
  /** Those that need no result to be named, by metric name: `time.real`. */
  readonly figures: ReadonlyMap<string, CollectedFigure>
  /** In the order of the log; absent when each group has a single result without a name. */
  readonly results?: readonly LogResult[]
}

/** The result that a record was booked to. */
export interface BookedResult {
  readonly group: string
  /** Its place among those of its group, from 1. */
  readonly position: number
}

/** Folds the figures of a log into results. */
export class FigureCollector {
  readonly #groups = new Map<string, GroupCollector>()
  #last: BookedResult | undefined

  /** The result of the record that was taken last. */
  get last(): BookedResult | undefined {
    return this.#last
  }

  /** Add what a line states; `false` for a line that only looks like one of a result. */
  take(record: FigureRecord, group: MetricGroup): boolean {
    const known = this.#groups.get(group.name)
    const collector = known ?? new GroupCollector(group)
    if (known === undefined) this.#groups.set(group.name, collector)
    this.#last = collector.take(record)
    return this.#last !== undefined
  }

  /**
   * Find the result that the figures of some rows belong to, as it goes on; `undefined` where a record has to decide
   * that.
   */
  findOpen(figure: RowFigure, group: MetricGroup): OpenFigures | undefined {
    return this.#groups.get(group.name)?.findOpen(figure)
  }

  /** Find a number of a record that its log has stated otherwise before. */
  findOther(
    { figures }: FigureRecord,
    group: MetricGroup,
  ): { readonly before: number; readonly after: number } | undefined {
    const known = this.#groups.get(group.name)
    for (const figure of figures) {
      const before = known?.readLast(figure.name)
      const after = 'value' in figure ? figure.value : undefined
      if (before !== undefined && after !== undefined && before !== after) return { before, after }
    }
    return undefined
  }

  finish(): CollectedFigures {
    const figures = new Map<string, CollectedFigure>()
    const results: LogResult[] = []
    for (const collector of this.#groups.values()) {
      const own = collector.finish()
      for (const [name, figure] of collector.choose(own)) {
        figures.set(`${collector.group.name}.${name}`, figure)
      }
      if (own.length > 1 || own.some(({ name }) => name !== undefined)) results.push(...own)
    }
    return results.length === 0 ? { figures } : { figures, results }
  }
}

/** A result that is being read. */
interface OpenResult {
  name: string | undefined
  readonly source: string | undefined
  readonly scope: string | undefined
  readonly variant: string | undefined
  readonly position: number
  readonly figures: Map<string, OpenFigure>
  /** Whether nothing but a line before its beginning was read of it. */
  isAnnounced: boolean
}

/** A figure whose samples are being read. */
export interface OpenFigures {
  figure: StatedFigure
  count: number
  readonly samples: SampleSet
}

interface OpenFigure {
  figure: StatedFigure
  count: number
  readonly samples: SampleSet | undefined
}

/** Folds the figures of one group into results. */
class GroupCollector {
  readonly group: MetricGroup
  readonly #descriptions: ReadonlyMap<string, FigureDescription>
  readonly #results: OpenResult[] = []
  readonly #byName = new Map<string, OpenResult>()

  constructor(group: MetricGroup) {
    this.group = group
    this.#descriptions = new Map(group.figures.map((one) => [one.name, one]))
  }

  take(record: FigureRecord): BookedResult | undefined {
    const result = this.#findResult(record)
    if (result === undefined) return undefined
    const restates = record.of?.restates === true
    for (const figure of record.figures) this.#add(figure, result, restates)
    return { group: this.group.name, position: result.position }
  }

  /** The samples of a figure, where another record with it would go on with the same result. */
  findOpen({ name, of }: RowFigure): OpenFigures | undefined {
    const { results } = this.group
    const last = results === undefined ? this.#results[0] : this.#results.at(-1)
    const figure = last?.figures.get(name)
    const goesOn = results !== 'benchmarks' && of.begins !== true && of.name === undefined
    if (last === undefined || figure === undefined || isAbsent(figure) || !goesOn) return undefined
    if (last.source !== of.source || last.isAnnounced || figure.samples === undefined)
      return undefined
    return figure as OpenFigures
  }

  /** The number of a figure that was stated last. */
  readLast(name: string): number | undefined {
    const figure = this.#results.at(-1)?.figures.get(name)?.figure
    return figure !== undefined && 'value' in figure ? figure.value : undefined
  }

  finish(): readonly LogResult[] {
    const names = nameResults(this.#results)
    return this.#results.map(({ scope, figures }, i) => ({
      group: this.group.name,
      ...(names[i] === undefined ? {} : { name: names[i] }),
      ...(scope === undefined ? {} : { scope }),
      figures: new Map([...figures].map(([key, figure]) => [key, close(figure)])),
    }))
  }

  /** The figures that need no name: those of the last command, or of the only benchmark. */
  choose(results: readonly LogResult[]): ReadonlyMap<string, CollectedFigure> {
    const last = results.at(-1)
    const isOpen = this.group.results === 'benchmarks' && results.length > 1
    if (last === undefined || isOpen) return new Map()
    return new Map(
      [...last.figures].map(([name, figure]) => {
        const stating = results.filter(({ figures }) => figures.has(name)).length
        return [name, stating > 1 ? { ...figure, count: stating } : figure]
      }),
    )
  }

  #findResult(record: FigureRecord): OpenResult | undefined {
    const { of: key } = record
    const { results: kind } = this.group
    if (kind === undefined) return this.#results[0] ?? this.#begin(record)
    if (kind === 'benchmarks') return this.#findBenchmark(record) ?? this.#begin(record)
    const last = this.#results.at(-1)
    if (last === undefined || this.#isOther(record, last)) {
      return key?.continues === true ? undefined : this.#begin(record)
    }
    last.name ??= key?.name
    last.isAnnounced = false
    return last
  }

  /** The benchmark that a record goes on with: one of its name, unless the record states it all over again. */
  #findBenchmark({ of: key, figures }: FigureRecord): OpenResult | undefined {
    const known = this.#byName.get(formatKey(key))
    if (known === undefined || key === undefined || key.repeats === true) return known
    return figures.some(({ name }) => known.figures.has(name)) ? undefined : known
  }

  /** Whether a record is of another execution than the one that is being read. */
  #isOther({ of: key, figures }: FigureRecord, last: OpenResult): boolean {
    const isRepeated = ({ name }: StatedFigure): boolean =>
      last.figures.has(name) && !this.#isSampled(name) && !isAbsent(last.figures.get(name))
    return (
      (key?.begins === true && !last.isAnnounced) ||
      key?.source !== last.source ||
      (key?.name !== undefined && last.name !== undefined && key.name !== last.name) ||
      (key?.restates !== true && figures.some(isRepeated))
    )
  }

  #begin({ of: key }: FigureRecord): OpenResult {
    const { name, source, scope, variant, announces = false } = key ?? {}
    const position = this.#results.length + 1
    const rest = { position, figures: new Map(), isAnnounced: announces }
    const result = { name, source, scope, variant, ...rest }
    this.#results.push(result)
    this.#byName.set(formatKey(key), result)
    return result
  }

  #isSampled(name: string): boolean {
    const known = this.#descriptions.get(name)
    if (known !== undefined) return known.sampled === true
    // A benchmark's own counter is measured as often as its time.
    return this.group.results === 'benchmarks' && !STATISTIC_END.test(name)
  }

  /** @param restates whether the figure goes on from the one before, so that it is no second one */
  #add(figure: StatedFigure, { figures }: OpenResult, restates: boolean): void {
    const known = figures.get(figure.name)
    // What its result said to be absent stays so: the number that follows is no number of it.
    if (this.group.results === 'commands' && isAbsent(known)) return
    const isSampled = this.#isSampled(figure.name) && 'value' in figure
    const samples = known?.samples ?? (isSampled ? new SampleSet() : undefined)
    if (isSampled && 'value' in figure) {
      for (const value of figure.samples ?? [figure.value]) samples?.push(value)
    }
    const before = known?.count ?? 0
    const count = restates ? Math.max(1, before) : before + 1
    figures.set(figure.name, { figure, count, samples })
  }
}

const STATISTIC_END = new RegExp(`\\.(?:${figureStatistics.map(({ name }) => name).join('|')})$`)

function formatKey({ scope, name, variant }: ResultKey = {}): string {
  return JSON.stringify([scope, name, variant])
}

function isAbsent(known: OpenFigure | undefined): boolean {
  return known !== undefined && 'missing' in known.figure
}

/** A single sample is a number like any other, unless the log says that it is one of many. */
function close({ figure, count, samples }: OpenFigure): CollectedFigure {
  if (!('value' in figure)) return { figure, count }
  // The samples are kept once, in the set.
  const { name, value, unit, resolution, unitNote, isEstimate } = figure
  const stated: StatedFigure = {
    ...{ name, value, unit },
    ...(resolution === undefined ? {} : { resolution }),
    ...(unitNote === undefined ? {} : { unitNote }),
    ...(isEstimate === undefined ? {} : { isEstimate }),
  }
  const found = samples?.finish()
  return found === undefined || (found.count < 2 && figure.samples === undefined)
    ? { figure: stated, count }
    : { figure: stated, count: 1, samples: found }
}
