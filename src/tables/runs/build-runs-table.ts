import type { RunScope } from '../../expressions/find-metric.ts'
import type { BuiltTable } from '../configured-table.ts'
import { parseInline } from '../inline.ts'
import type { NamedTable } from '../table-kind.ts'
import type { Alignment, Table } from '../table.ts'
import { CellMaker } from './cell-maker.ts'
import { listRows } from './list-rows.ts'
import type { EntrySpec, ListedRunsTable, RunsTableSpec } from './runs-table-spec.ts'

/** Cells that are written and read again within seconds, and more than a reader of a page looks through. */
const MOST_CELLS = 50_000

/**
 * Build a table of runs: runs as rows and entries as columns, or entries as rows and runs as
 * columns, with a ratio of two runs when asked for. A ratio is computed from unrounded values.
 * Its runs are known to exist.
 */
export function buildRunsTable(named: NamedTable<RunsTableSpec>, scope: RunScope): BuiltTable {
  const listed = listRows(named.spec, scope)
  const excess = findExcess(named.name, listed.spec)
  if (excess !== undefined) return { table: undefined, problems: [excess] }
  const cells = new CellMaker(listed.scope, named.spec)
  const own = { name: named.name, spec: listed.spec, isListed: Array.isArray(named.spec.rows) }
  const table = named.spec.columns.some((column) => typeof column === 'string')
    ? buildRunsAsColumns(own, cells)
    : buildRunsAsRows(own, cells)
  const { problem: found, note } = listed
  if (found === undefined) {
    const notes = note === undefined ? table.notes : [note, ...table.notes]
    return { table: { ...table, notes }, problems: cells.problems }
  }
  const { problem, key } = found
  const first = { problem, severity: 'error', at: ['rows', key] } as const
  return { table: undefined, problems: [first, ...cells.problems] }
}

function findExcess(name: string, { rows, columns }: ListedRunsTable): TableProblem | undefined {
  if (rows.length * columns.length <= MOST_CELLS) return undefined
  const format = (count: number) => count.toLocaleString('en')
  const problem = {
    kind: 'bad-setting',
    key: `tables.${name}.rows`,
    expected: `few enough for a table of ${format(MOST_CELLS)} cells`,
    actual: `${format(rows.length)} rows of ${format(columns.length)} columns`,
  } as const
  return { problem, severity: 'error', at: ['rows'] }
}

/** A table, and whether its author listed its rows. */
interface ListedTable extends NamedTable<ListedRunsTable> {
  readonly isListed: boolean
}

function buildRunsAsRows({ name, spec }: ListedTable, cells: CellMaker): Table {
  const runs = spec.rows.flatMap((row) => cells.findRun(row))
  const entries = spec.columns.filter((column) => typeof column !== 'string')
  return {
    name,
    columns: entries.map((entry) => ({
      header: parseInline(entry.header),
      align: entry.align ?? chooseAlignment(entry),
    })),
    rows: runs.map((run) =>
      entries.map((entry, i) => {
        const shared = cells.shareUnit(entry, runs)
        return cells.make(entry, { run, shared, at: ['columns', i] })
      }),
    ),
    notes: cells.describe(entries, runs),
  }
}

function buildRunsAsColumns({ name, spec, isListed }: ListedTable, cells: CellMaker): Table {
  const placeOf = (row: number) => (isListed ? ['rows', row] : ['rows'])
  const runs = spec.columns.flatMap((column) => cells.findRun(column))
  const entries = spec.rows.filter((row) => typeof row !== 'string')
  const { ratio } = spec
  return {
    name,
    columns: [
      { header: parseInline(spec.header), align: 'left' },
      ...runs.map((run) => ({ header: parseInline(run.title), align: 'right' as const })),
      ...(ratio === undefined
        ? []
        : [{ header: parseInline(ratio.header), align: 'right' as const }]),
    ],
    rows: entries.map((entry, i) => [
      parseInline(entry.header),
      ...runs.map((run) => {
        return cells.make(entry, { run, shared: cells.shareUnit(entry, runs), at: placeOf(i) })
      }),
      ...(ratio === undefined ? [] : [cells.makeRatio(entry, ratio, placeOf(i))]),
    ]),
    notes: cells.describe(entries, [
      ...runs,
      ...(ratio?.of ?? []).flatMap((run) => cells.findRun(run)),
    ]),
  }
}

/** Text stands left, numbers right. */
function chooseAlignment(entry: EntrySpec): Alignment {
  return isOfRun(entry) ? 'left' : 'right'
}

/** Whether an entry shows the run's own words. */
function isOfRun({ value }: EntrySpec): boolean {
  return value === 'title' || value === 'name'
}
<<<<<<< HEAD

/** A cell that shows an entry for a run, among all runs that the table shows it for. */
interface CellOfRun {
  readonly run: Run
  readonly runs: readonly Run[]
  readonly at: readonly (string | number)[]
}

/** Makes cells and collects problems; each problem with an entry is reported once. */
class CellMaker {
  readonly problems: TableProblem[] = []
  /** The problems and the headers that were reported, each as its JSON. */
  readonly #reported = new Set<string>()
  readonly #scope: RunScope
  readonly #guard: FactGuard
  readonly #shared = new Map<EntrySpec, SharedUnit | undefined>()

  constructor(scope: RunScope, { equal, unlike }: RunsTableSpec) {
    this.#scope = scope
    this.#guard = new FactGuard(equal, unlike)
  }

  findRun(name: unknown): readonly Run[] {
    const run = typeof name === 'string' ? this.#scope.runs.get(name) : undefined
    return run === undefined ? [] : [run]
  }

  make(entry: EntrySpec, { run, runs, at }: CellOfRun): Inline {
    const value = formatValue(
      {
        expression: String(entry.value),
        format: entry.format,
        interval: entry.interval,
        current: run,
        shared: this.#shareUnit(entry, runs),
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
    this.#add(value.problem, value.kind === 'missing' ? 'warning' : 'error', [
      ...at,
      value.problem.kind === 'bad-format' ? 'format' : 'value',
    ])
    return plain(NOT_AVAILABLE)
  }

  /** The entry's value for one run over that for another, whatever else the expression says. */
  makeRatio(
    entry: EntrySpec,
    ratio: NonNullable<RunsTableSpec['ratio']>,
    at: readonly (string | number)[],
  ): Inline {
    const [over, under] = ratio.of.map((name) => this.#scope.runs.get(name))
    if (over === undefined || under === undefined) return plain(NOT_AVAILABLE)
    const request = {
      expression: String(entry.value),
      format: ratio.format,
      interval: ratio.interval,
    }
    const value = formatRatio(request, [over, under], this.#scope)
    if (value.kind === 'text') {
      const unlike = compareFacts([over], [under], this.#guard.equal)
      return unlike.length === 0
        ? plain(value.text)
        : this.#makeUnlike(value.text, unlike, { entry, at })
    }
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

  /** Numbers that are compared have one unit; the words of a run have none. */
  #shareUnit(entry: EntrySpec, runs: readonly Run[]): SharedUnit | undefined {
    if (isOfRun(entry)) return undefined
    if (!this.#shared.has(entry)) {
      this.#shared.set(entry, shareUnit(String(entry.value), runs, this.#scope))
    }
    return this.#shared.get(entry)
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
=======
>>>>>>> b16
