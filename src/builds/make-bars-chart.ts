import { createBarsChart, type BarSet } from '../charts/kinds/bars-chart.ts'
import type { BarsSpec } from '../charts/kinds/bars-spec.ts'
import { describeBars } from '../charts/kinds/describe-bars.ts'
import type { SpecPath } from '../specs/spec-issue.ts'
import { describeUsedTraces } from '../expressions/describe-used-traces.ts'
import { evaluateText } from '../expressions/evaluate-text.ts'
import { formatUnit, isSameUnit, type Quantity, type Unit } from '../quantities/quantity.ts'
import type { Run } from '../summaries/run.ts'
import { formatPlainText, parseInline } from '../tables/inline.ts'
import { readRunTitle } from '../tables/read-run-title.ts'
import type { RunsTableSpec } from '../tables/table-spec.ts'
import { createId } from './draw-charts.ts'
import type { ChartSetting, MadeChart } from './chart-setting.ts'
import { emitChartSources } from './emit-sources.ts'
import { findRun } from './find-chart-runs.ts'

/** Make a bar chart of a table or of values; `undefined` when something that was told prevents it. */
export function makeBarsChart(spec: BarsSpec, setting: ChartSetting): MadeChart | undefined {
  const request = readRequest(spec, setting)
  const runs = request?.runs.map((name) => findRun(name, [], setting)) ?? []
  const known = runs.filter((run) => run !== undefined)
  if (request === undefined || known.length < runs.length) return undefined
  const measured = request.values.map((value) => measureValue(value, known, setting))
  const complete = measured.filter((value) => value !== undefined)
  if (complete.length < measured.length) return undefined
  const unit = findCommonUnit(complete, request, setting)
  if (unit === undefined) return undefined
  const sets = complete.map(({ title, quantities }): BarSet => {
    return { title, values: quantities.map((quantity) => quantity?.value ?? NaN) }
  })
  const titles = known.map(readRunTitle)
  const uses = request.values.flatMap(({ expression }) =>
    known.map((current) => ({ expression, current })),
  )
  const doubts = describeUsedTraces(uses, setting.scope, readRunTitle)
  const { about, alt } = describeBars({ spec, runs: titles, sets, unit, doubts })
  const id = createId(setting.name)
  const chart = createBarsChart({ id, spec, runs: titles, sets, unit, about })
  return {
    model: { kind: 'chart', chart },
    fileName: `${setting.name}.svg`,
    alt,
    place: setting.place,
    sources: (file) => emitChartSources(chart, file),
  }
}

/** What bars are drawn of, and where the chart's description says so. */
interface BarsRequest {
  readonly runs: readonly string[]
  readonly values: readonly BarValue[]
  readonly at: SpecPath
  /** What the author may change. */
  readonly key: 'columns' | 'values'
}

interface BarValue {
  readonly title: string
  readonly expression: string
  readonly at: SpecPath
}

function readRequest(spec: BarsSpec, setting: ChartSetting): BarsRequest | undefined {
  if (spec.table === undefined) {
    const values = (spec.values ?? []).map(({ title, value }, i) => {
      const at = ['values', i, 'value']
      return { title: readPlain(title), expression: String(value), at }
    })
    return { runs: spec.runs ?? [], values, at: ['values'], key: 'values' }
  }
  const table = setting.config.tables.get(spec.table)
  if (table?.template !== 'runs') throw new Error(`Unexpected table ${spec.table}`)
  const entries = listEntries(table)
  const runs = [...table.rows, ...table.columns].filter((entry) => typeof entry === 'string')
  const at = spec.columns === undefined ? ['table'] : ['columns']
  const values = chooseEntries(entries, spec.columns, setting)
  return values && { runs, values, at, key: 'columns' }
}

/** The entries of a table that are numbers. */
function listEntries({ rows, columns }: RunsTableSpec): readonly BarValue[] {
  return [...rows, ...columns].flatMap((entry) => {
    if (typeof entry === 'string' || entry.value === 'title' || entry.value === 'name') return []
    const title = readPlain(entry.header)
    return [{ title, expression: String(entry.value), at: ['table'] }]
  })
}

/** The entries with the headers that the author chose, in that order; all without a choice. */
function chooseEntries(
  entries: readonly BarValue[],
  headers: readonly string[] | undefined,
  setting: ChartSetting,
): readonly BarValue[] | undefined {
  if (headers === undefined) return entries
  const chosen = headers.map((header, i) => {
    const entry = entries.find(({ title }) => title === readPlain(header))
    const known = entries.map(({ title }) => title)
    if (entry === undefined) {
      setting.tell({ kind: 'unknown-name', thing: 'column', name: header, known }, ['columns', i])
    }
    return entry && { ...entry, at: ['columns', i] }
  })
  const found = chosen.filter((entry) => entry !== undefined)
  return found.length === headers.length ? found : undefined
}

interface MeasuredValue {
  readonly title: string
  /** One for each run; `undefined` where there is none. */
  readonly quantities: readonly (Quantity | undefined)[]
}

/** Evaluate a value for every run. What is missing leaves a gap, with a warning. */
function measureValue(
  { title, expression, at }: BarValue,
  runs: readonly Run[],
  setting: ChartSetting,
): MeasuredValue | undefined {
  const { scope, config } = setting
  const results = runs.map((run) => evaluateText(expression, scope, run))
  results.forEach((result, i) => {
    if (result.kind === 'problem') setting.tell(result.problem, at)
    if (result.kind !== 'missing') return
    const { metric: value, reason } = result
    const problem = { kind: 'missing-bar', value, run: runs[i]?.name ?? '', reason } as const
    setting.tell(problem, at, config.strict ? 'error' : 'warning')
  })
  const isRefused = results.some(
    ({ kind }) => kind === 'problem' || (kind === 'missing' && config.strict),
  )
  const quantities = results.map((result) =>
    result.kind === 'quantity' ? result.quantity : undefined,
  )
  return isRefused ? undefined : { title, quantities }
}

/** Bars on one axis have one unit. */
function findCommonUnit(
  values: readonly MeasuredValue[],
  { at, key }: BarsRequest,
  setting: ChartSetting,
): Unit | undefined {
  const units = values.flatMap(({ title, quantities }) => {
    const unit = quantities.find((quantity) => quantity !== undefined)?.unit
    return unit === undefined ? [] : [{ title, unit }]
  })
  const [first] = units
  if (first === undefined) {
    setting.tell({ kind: 'no-bars' }, at)
    return undefined
  }
  if (units.every(({ unit }) => isSameUnit(unit, first.unit))) return first.unit
  const named = units.map(({ title, unit }) => ({ title, unit: formatUnit(unit) }))
  setting.tell({ kind: 'unlike-units', values: named, key }, at)
  return undefined
}

function readPlain(text: string): string {
  return formatPlainText(parseInline(text))
}
