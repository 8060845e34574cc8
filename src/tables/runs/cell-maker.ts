import { describeUsedTraces } from '../../expressions/describe-used-traces.ts'
import { formatCompared, formatValue } from '../../expressions/evaluate-text.ts'
import {
  compareFacts,
  explainUnlike,
  findUnlikeFacts,
  type UnlikeFact,
} from '../../expressions/find-unlike-facts.ts'
import type { RunScope } from '../../expressions/find-metric.ts'
import { shareUnit } from '../../expressions/share-unit.ts'
import type { Problem, Severity } from '../../problems/diagnostics.ts'
import { explainHeaderUnit, type ShownQuantity } from '../../quantities/explain-unit.ts'
import type { SharedUnit } from '../../quantities/shared-unit.ts'
import type { Run } from '../../summaries/run.ts'
import type { TableProblem } from '../configured-table.ts'
import { formatPlainText, parseInline } from '../inline.ts'
import { readRunTitle } from '../read-run-title.ts'
import type { Inline } from '../table.ts'
import { FactGuard } from './fact-guard.ts'
import { isOfRun } from './list-cells.ts'
import { chooseComparedFormat, type Comparison } from './run-comparison.ts'
import type { EntrySpec, RunsTableSpec } from './runs-table-spec.ts'

/** What stands where a value is missing. */
const NOT_AVAILABLE = 'n/a'

/** A cell that shows an entry for a run. */
export interface CellOfRun {
  readonly run: Run
  /** The unit of all cells that are read together. */
  readonly shared: SharedUnit | undefined
  readonly at: readonly (string | number)[]
}

/** Makes cells and collects problems; each problem with an entry is reported once. */
export class CellMaker {
  readonly problems: TableProblem[] = []
  /** The problems and the headers that were reported, each as its JSON. */
  readonly #reported = new Set<string>()
  readonly #scope: RunScope
  readonly #guard: FactGuard
  readonly #shared = new Map<EntrySpec, SharedUnit | undefined>()

  constructor(scope: RunScope, { equal, unlike }: Pick<RunsTableSpec, 'equal' | 'unlike'>) {
    this.#scope = scope
    this.#guard = new FactGuard(equal, unlike)
  }

  findRun(name: unknown): readonly Run[] {
    const run = typeof name === 'string' ? this.#scope.runs.get(name) : undefined
    return run === undefined ? [] : [run]
  }

  /** The unit of an entry for all runs that the table shows it for: numbers that are compared have one, the words of a run none. */
  shareUnit(entry: EntrySpec, runs: readonly Run[]): SharedUnit | undefined {
    if (isOfRun(entry)) return undefined
    if (!this.#shared.has(entry)) {
      this.#shared.set(entry, shareUnit(String(entry.value), runs, this.#scope))
    }
    return this.#shared.get(entry)
  }

  make(entry: EntrySpec, { run, shared, at }: CellOfRun): Inline {
    const value = formatValue(
      {
        expression: String(entry.value),
        format: entry.format,
        interval: entry.interval,
        current: run,
        shared,
      },
      this.#scope,
    )
    if (value.kind === 'text') {
      this.#checkHeader(entry, value, at)
      const check = { scope: this.#scope, current: run, equal: this.#guard.equal }
      const unlike = findUnlikeFacts(String(entry.value), check)
      if (unlike.length > 0) return this.#makeUnlike(value.text, unlike, { entry, at })
      return entry.value === 'title' ? parseInline(value.text) : plain(value.text)
    }
    const isNone = value.kind === 'missing' || value.problem.kind === 'division-by-zero'
    if (isNone && entry.missing !== undefined) return plain(entry.missing)
    this.#add(value.problem, value.kind === 'missing' ? 'warning' : 'error', [
      ...at,
      value.problem.kind === 'bad-format' ? 'format' : 'value',
    ])
    return plain(NOT_AVAILABLE)
  }

  /** The entry's value for one run over, or less, that for another, whatever else the expression says. @param runs those of the table */
  compare(
    entry: EntrySpec,
    comparison: Comparison,
    { runs, at }: { readonly runs: readonly Run[]; readonly at: readonly (string | number)[] },
  ): Inline {
    const { operator, of, interval } = comparison
    const format = chooseComparedFormat(comparison, entry)
    const [first, second] = of.map((name) => this.#scope.runs.get(name))
    if (first === undefined || second === undefined) return plain(NOT_AVAILABLE)
    // A difference stands beside the values that it is of.
    const shared = operator === '-' ? this.shareUnit(entry, runs) : undefined
    const request = { expression: String(entry.value), format, interval, shared }
    const value = formatCompared(request, { operator, of: [first, second] }, this.#scope)
    if (value.kind === 'text') {
      const unlike = compareFacts([first], [second], this.#guard.equal)
      return unlike.length === 0
        ? plain(value.text)
        : this.#makeUnlike(value.text, unlike, { entry, at })
    }
    if (value.kind === 'missing' && entry.missing !== undefined) return plain(entry.missing)
    this.#add(value.problem, value.kind === 'missing' ? 'warning' : 'error', [...at, 'value'])
    return plain(NOT_AVAILABLE)
  }

  /** Say what is in doubt about the traces that entries have figures of. */
  describe(entries: readonly EntrySpec[], runs: readonly Run[]): readonly string[] {
    const uses = runs.flatMap((current) =>
      entries.map(({ value }) => ({ expression: String(value), current })),
    )
    return [...this.#guard.describe(), ...describeUsedTraces(uses, this.#scope, readRunTitle)]
  }

  /** A ratio of runs that are not alike stands with a mark, or not at all. */
  #makeUnlike(
    text: string,
    unlike: readonly UnlikeFact[],
    { entry, at }: { readonly entry: EntrySpec; readonly at: readonly (string | number)[] },
  ): Inline {
    if (!this.#guard.refuses) return plain(text + this.#guard.note(unlike))
    for (const one of unlike) {
      this.#add(explainUnlike(String(entry.value), one), 'error', [...at, 'value'])
    }
    return plain(NOT_AVAILABLE)
  }

  /** A unit in the header is that of the numbers below it. */
  #checkHeader(
    { header, format, value }: EntrySpec,
    { text, shown }: { readonly text: string; readonly shown?: ShownQuantity | undefined },
    at: CellOfRun['at'],
  ): void {
    const reason = shown && explainHeaderUnit(shown, formatPlainText(parseInline(header)), text)
    if (reason === undefined) return
    // One header is one mistake, however many rows it has.
    const place = JSON.stringify([...at, 'header'])
    if (!this.#isNew(place)) return
    if (format === undefined) {
      const problem = { kind: 'text-beside-value', expression: String(value), reason } as const
      this.#add(problem, 'error', [...at, 'header'])
    } else this.#add({ kind: 'bad-format', format, reason }, 'error', [...at, 'format'])
  }

  #add(problem: Problem, severity: Severity, at: readonly (string | number)[]): void {
    if (this.#isNew(JSON.stringify([problem, at]))) this.problems.push({ problem, severity, at })
  }

  #isNew(key: string): boolean {
    if (this.#reported.has(key)) return false
    this.#reported.add(key)
    return true
  }
}

function plain(text: string): Inline {
  return [{ kind: 'text', text }]
}
