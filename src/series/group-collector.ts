import type { FigureDescription } from '../records/metric-description.ts'
import type { MetricGroup } from '../records/metric-group.ts'
import type { RowFigure } from '../records/record-rows.ts'
import type { FigureRecord, ResultKey, StatedFigure } from '../records/record.ts'
import { figureStatistics, SampleSet } from './figure-samples.ts'
import type { CollectedFigure, LogResult } from './log-result.ts'
import { findMixed, markMixed } from './mixed-results.ts'
import { nameResults } from './name-results.ts'
import {
  isStatedAbsent,
  type BookedResult,
  type OpenFigure,
  type OpenFigures,
  type OpenResult,
  type OpenResultFigures,
} from './open-result.ts'

/** Results of a group in a log: each has metrics of its own, of some 30 KB in all. */
export const MOST_RESULTS = 20_000

/** Folds the figures of one group into results. */
export class GroupCollector {
  readonly group: MetricGroup
  readonly #descriptions: ReadonlyMap<string, FigureDescription>
  readonly #results: OpenResult[] = []
  readonly #byName = new Map<string, OpenResult>()
  /** Whether nobody can tell whose the last record was. */
  isMixed = false
  /** Whether the last record that was not taken is of one result too many. */
  isFull = false
  /** How many tables of benchmarks have begun. */
  #tables = 0

  constructor(group: MetricGroup) {
    this.group = group
    this.#descriptions = new Map(group.figures.map((one) => [one.name, one]))
  }

  take(record: FigureRecord): BookedResult | undefined {
    // What goes on with a command that is left out is left out, too.
    if (this.isFull && this.group.results === 'commands') return undefined
    const mixed =
      this.group.results === 'commands'
        ? findMixed(record, this.#results, (name) => this.#isSampled(name))
        : []
    this.isMixed = mixed.length > 0
    markMixed(mixed, record)
    const result = mixed.at(-1) ?? this.#findResult(record)
    if (result === undefined) return undefined
    const restates = record.of?.restates === true
    if (!this.isMixed) for (const figure of record.figures) this.#add(figure, result, restates)
    return { group: this.group.name, position: result.position }
  }

  /** The samples of a figure, where another record with it would go on with the same result. */
  findOpen({ name, of }: RowFigure): OpenResultFigures | undefined {
    const { results } = this.group
    const last = results === undefined ? this.#results[0] : this.#results.at(-1)
    const figure = last?.figures.get(name)
    const goesOn = results !== 'benchmarks' && of.begins !== true && of.name === undefined
    if (last === undefined || figure === undefined || isStatedAbsent(figure) || !goesOn)
      return undefined
    if (this.isFull) return undefined
    if (last.source !== of.source || last.isAnnounced || last.isMixed) return undefined
    if (figure.samples === undefined) return undefined
    const result = { group: this.group.name, position: last.position }
    return { figures: figure as OpenFigures, result }
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

  /** The figures that need no name: those of the last command, of the only benchmark, or of what has no name beside some. */
  choose(results: readonly LogResult[]): ReadonlyMap<string, CollectedFigure> {
    const last = results.at(-1)
    const isOpen = this.group.results === 'benchmarks' && results.length > 1
    if (last === undefined) return new Map()
    if (isOpen) return chooseNameless(results)
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
    if (kind === 'benchmarks' && key?.begins === true) this.#tables++
    if (kind === undefined) return this.#results[0] ?? this.#begin(record)
    if (kind === 'benchmarks') return this.#findBenchmark(record) ?? this.#begin(record)
    const last = this.#results.at(-1)
    if (last === undefined || this.#isOther(record, last)) {
      return key?.continues === true ? undefined : this.#begin(record)
    }
    last.name ??= key?.name
    if (last.isAnnounced) last.source = key?.source
    last.isAnnounced = false
    return last
  }

  /** The benchmark that a record goes on with: one of its name, unless the record states it all over again. */
  #findBenchmark({ of: key, figures }: FigureRecord): OpenResult | undefined {
    const scope = this.#findScope(key)
    const known = this.#byName.get(formatKey({ ...key, ...(scope === undefined ? {} : { scope }) }))
    if (known === undefined || key === undefined || key.repeats === true) return known
    return figures.some(({ name }) => known.figures.has(name)) ? undefined : known
  }

  /** Whether a record is of another execution than the one that is being read. */
  #isOther({ of: key, figures }: FigureRecord, last: OpenResult): boolean {
    const isRepeated = ({ name }: StatedFigure): boolean =>
      last.figures.has(name) && !this.#isSampled(name) && !isStatedAbsent(last.figures.get(name))
    const isForeign =
      key?.source !== last.source && !(last.isAnnounced && key?.follows === last.source)
    return (
      (key?.begins === true && (!last.isAnnounced || key.announces === true)) ||
      isForeign ||
      (key?.name !== undefined && last.name !== undefined && key.name !== last.name) ||
      (key?.restates !== true && figures.some(isRepeated))
    )
  }

  #begin({ of: key, figures }: FigureRecord): OpenResult | undefined {
    this.isFull = this.#results.length >= MOST_RESULTS
    if (this.isFull) return undefined
    const { name, source, variant, announces = false } = key ?? {}
    const scope = this.#findScope(key)
    const position = this.#results.length + 1
    const first = new Set(figures.map((one) => one.name))
    const flags = { isAnnounced: announces, isMixed: false }
    const rest = { position, first, figures: new Map<string, OpenFigure>(), ...flags }
    const result = { name, source, scope, variant, ...rest }
    this.#results.push(result)
    this.#byName.set(formatKey({ ...key, ...(scope === undefined ? {} : { scope }) }), result)
    return result
  }

  /** Where a benchmark is defined, or in which of several tables it stands. */
  #findScope({ scope }: ResultKey = {}): string | undefined {
    return scope ?? (this.#tables === 0 ? undefined : `table ${String(this.#tables)}`)
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
    if (this.group.results === 'commands' && isStatedAbsent(known)) return
    const isSampled = this.#isSampled(figure.name) && 'value' in figure
    const samples = known?.samples ?? (isSampled ? new SampleSet() : undefined)
    if (isSampled && 'value' in figure) {
      for (const value of figure.samples ?? [figure.value]) samples?.push(value)
    }
    const before = known?.count ?? 0
    const count = restates ? Math.max(1, before) : before + 1
    const stated = isSampled ? keepFinest(known?.figure, figure) : figure
    figures.set(figure.name, { figure: stated, count, samples })
  }
}

/** A program that prints no zeros at the end prints `15` and `14.5`: the finer step is that of its samples. */
export function keepFinest(known: StatedFigure | undefined, figure: StatedFigure): StatedFigure {
  const step = known !== undefined && 'value' in known ? known.resolution : undefined
  const isFiner = step !== undefined && 'value' in figure && step < (figure.resolution ?? 0)
  return isFiner ? { ...figure, resolution: step } : figure
}

/** The figures of the only result without a name that no other one states. */
function chooseNameless(results: readonly LogResult[]): ReadonlyMap<string, CollectedFigure> {
  const [nameless, ...more] = results.filter(({ name }) => name === undefined)
  if (nameless === undefined || more.length > 0) return new Map()
  const others = results.filter((one) => one !== nameless)
  return new Map(
    [...nameless.figures].filter(([name]) => !others.some(({ figures }) => figures.has(name))),
  )
}

const STATISTIC_END = new RegExp(`\\.(?:${figureStatistics.map(({ name }) => name).join('|')})$`)

function formatKey({ scope, name, variant }: ResultKey = {}): string {
  return JSON.stringify([scope, name, variant])
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
