import type { MetricGroup } from '../records/metric-group.ts'
import type { RowFigure } from '../records/record-rows.ts'
import type { FigureRecord } from '../records/record.ts'
import { GroupCollector } from './group-collector.ts'
import type { CollectedFigure, LogResult } from './log-result.ts'
import type { BookedResult, OpenResultFigures } from './open-result.ts'
import { RepeatedResults } from './repeated-results.ts'

/** All figures of a log. */
export interface CollectedFigures {
  /** Those that need no result to be named, by metric name: `time.real`. */
  readonly figures: ReadonlyMap<string, CollectedFigure>
  /** In the order of the log; absent when each group has a single result without a name. */
  readonly results?: readonly LogResult[]
}

/** Folds the figures of a log into results. */
export class FigureCollector {
  readonly #groups = new Map<string, GroupCollector>()
  readonly #repeated = new RepeatedResults()
  #last: BookedResult | undefined

  /** The result of the record that was taken last. */
  get last(): BookedResult | undefined {
    return this.#last
  }

  /**
   * Add what a line states, unless it only looks like one of a result, nobody can tell whose it is, or the log has too
   * many.
   */
  take(
    record: FigureRecord,
    group: MetricGroup,
  ): 'taken' | 'ignored' | 'mixed' | 'repeated' | 'surplus' {
    const known = this.#groups.get(group.name)
    const collector = known ?? new GroupCollector(group)
    if (known === undefined) this.#groups.set(group.name, collector)
    this.#last = collector.take(record)
    if (this.#last === undefined) return collector.isFull ? 'surplus' : 'ignored'
    if (collector.isMixed) return 'mixed'
    return this.#repeated.has(record) ? 'repeated' : 'taken'
  }

  /**
   * Find the result that the figures of some rows belong to, as it goes on; `undefined` where a record has to decide
   * that.
   */
  findOpen(figure: RowFigure, group: MetricGroup): OpenResultFigures | undefined {
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
