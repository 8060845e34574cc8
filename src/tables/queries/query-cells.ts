import type { QueryCell } from '../../effects.ts'
import type { RunScope } from '../../expressions/find-metric.ts'
import type { KnownQuery, QueryColumn } from '../../expressions/known-query.ts'
import type { Problem } from '../../problems/diagnostics.ts'
import { formatQuantity } from '../../quantities/format-quantity.ts'
import { parseFormatTemplate, type FormatTemplate } from '../../quantities/format-template.ts'
import { isSameUnit, PLAIN, type Quantity, type Unit } from '../../quantities/quantity.ts'
import { chooseSharedUnit, type SharedUnit } from '../../quantities/shared-unit.ts'
import { parseUnit } from '../../quantities/written-units.ts'
import { pickMeasured } from '../../summaries/run-metrics.ts'
import type { TableProblem } from '../configured-table.ts'
import { parseInline } from '../inline.ts'
import type { Inline } from '../table.ts'
import type { QueryColumnSpec } from './query-table-spec.ts'

/** A column that a table shows. */
export interface ShownColumn {
  readonly spec: QueryColumnSpec
  /** Of the column in the query. */
  readonly index: number
  /** Where it is described. */
  readonly at: readonly (string | number)[]
}

/** The cells of a column, and what is wrong with them. */
interface QueryCells {
  readonly cells: readonly Inline[]
  /** Whether all cells that are not NULL are numbers. */
  readonly areNumbers: boolean
  readonly problems: readonly TableProblem[]
}

const NOT_AVAILABLE = 'n/a'

/** Make the cells of a column: numbers in one unit as in any other table, `n/a` for NULL. */
export function makeQueryCells(
  { spec, index, at }: ShownColumn,
  { columns, rows }: KnownQuery,
  scope: RunScope,
): QueryCells {
  const column: QueryColumn = columns[index] ?? { name: spec.value }
  const values = rows.map((row) => row[index] ?? null)
  const found = new Quantities(column, scope)
  const problems: TableProblem[] = []
  const add = (problem: Problem, key: string, severity: 'error' | 'warning' = 'error'): void => {
    problems.push({ problem, severity, at: at[0] === 'columns' ? [...at, key] : at })
  }
  const own = spec.unit === undefined ? undefined : parseUnit(spec.unit)
  if (own !== undefined && found.unit !== undefined && !isSameUnit(own, found.unit)) {
    const expected = 'left out, since the column is a metric, which has its own'
    add({ kind: 'bad-setting', key: 'unit', expected, actual: `\`${spec.unit ?? ''}\`` }, 'unit')
  }
  const template = spec.format === undefined ? undefined : parseFormatTemplate(spec.format)
  const quantities = values.map((value) =>
    typeof value === 'number' ? found.find(value, own) : undefined,
  )
  const form = {
    template: template?.kind === 'made' ? template.value : undefined,
    shared: chooseSharedUnit(quantities.filter((quantity) => quantity !== undefined)),
  }
  const texts = values.map((value, row) => write(value, quantities[row], { ...form, column }))
  const refused = [template, ...texts].find((text) => text?.kind === 'refused')
  if (refused?.kind === 'refused') {
    add({ kind: 'bad-format', format: spec.format ?? '', reason: refused.reason }, 'format')
  }
  const missing = values.filter((value) => value === null).length
  if (missing > 0) {
    const reason = `the query has NULL there, in ${String(missing)} of its ${String(values.length)} rows`
    add({ kind: 'missing-value', metric: column.name, reason }, 'value', 'warning')
  }
  return {
    cells: texts.map((text) => (text.kind === 'made' ? text.value : [])),
    areNumbers:
      missing < values.length && values.every((one) => one === null || typeof one === 'number'),
    problems,
  }
}

type Written =
  | { readonly kind: 'made'; readonly value: Inline }
  | { readonly kind: 'refused'; readonly reason: string }

function write(
  value: QueryCell,
  quantity: Quantity | undefined,
  {
    template,
    shared,
    column,
  }: {
    readonly template: FormatTemplate | undefined
    readonly shared: SharedUnit | undefined
    readonly column: QueryColumn
  },
): Written {
  if (quantity !== undefined) {
    const text = formatQuantity(quantity, template, shared)
    return text.kind === 'made' ? { kind: 'made', value: plain(text.value) } : text
  }
  const isTitle = column.source === 'title' && typeof value === 'string'
  return {
    kind: 'made',
    value: isTitle ? parseInline(value) : plain(value === null ? NOT_AVAILABLE : String(value)),
  }
}

function plain(text: string): Inline {
  return text === '' ? [] : [{ kind: 'text', text }]
}

/** The quantities that the numbers of a column are: those of runs have their unit, and no digits that their log did not have. */
class Quantities {
  /** Of the metric that the column is, or is the largest, the mean or the like of. */
  readonly unit: Unit | undefined
  readonly #known = new Map<number, Quantity>()

  constructor({ source }: QueryColumn, { runs }: RunScope) {
    if (source === undefined) return
    for (const { metrics } of runs.values()) {
      const quantity = pickMeasured(metrics).get(source)?.quantity
      if (quantity === undefined) continue
      this.unit ??= quantity.unit
      const { resolution = 0 } = this.#known.get(quantity.value) ?? quantity
      // Of two logs with one number, that with fewer digits counts.
      const coarser = Math.max(resolution, quantity.resolution ?? 0)
      this.#known.set(quantity.value, { ...quantity, resolution: coarser })
    }
  }

  find(value: number, own: Unit | undefined): Quantity {
    const known = this.#known.get(value)
    if (known !== undefined) return known
    const unit = this.unit ?? own ?? PLAIN
    return Number.isInteger(value) && unit === PLAIN
      ? { value, unit, resolution: 1 }
      : { value, unit }
  }
}
