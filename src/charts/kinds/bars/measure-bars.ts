import { findInterval } from '../../../expressions/find-interval.ts'
import type { Interval } from '../../../quantities/interval.ts'
import { evaluateText } from '../../../expressions/evaluate-text.ts'
import type { FormInUnit } from '../../../quantities/field-form.ts'
import { parseFormatTemplate } from '../../../quantities/format-template.ts'
import {
  formatUnit,
  hasSameDimension,
  hasSameScale,
  isSameUnit,
  type Quantity,
  type Unit,
} from '../../../quantities/quantity.ts'
import type { SpecPath } from '../../../specs/spec-issue.ts'
import type { Run } from '../../../summaries/run.ts'
import type { ChartSetting } from '../configured-chart.ts'
import type { BarsRequest, BarValue } from './read-bars-request.ts'

/** Bars of one unit: a set of values for each colour. */
export interface MeasuredBars {
  readonly sets: readonly BarSet[]
  readonly unit: Unit
  /** The unit that their table writes, if it names one: the axis and all words have it, too. */
  readonly shown?: FormInUnit | undefined
}

/** The bars of one colour: a value for each row. */
export interface BarSet {
  /** Title in the key, without markup. */
  readonly title: string
  /** One for each row, in the unit of all; `NaN` leaves a gap. */
  readonly values: readonly number[]
  /** The smallest step that the source of each distinguishes, in the unit of all; nothing is written beyond it. */
  readonly resolutions?: readonly (number | undefined)[]
  /** The 95 % interval of each, where its run has several samples. */
  readonly intervals: readonly (Interval | undefined)[]
}

/** The value of a bar as its source states it. */
export function readBar({ values, resolutions }: BarSet, row: number, unit: Unit): Quantity {
  const resolution = resolutions?.[row]
  return { value: values[row] ?? NaN, unit, ...(resolution === undefined ? {} : { resolution }) }
}

/**
 * Evaluate the values of bars; `undefined` after reporting why they cannot be drawn.
 *
 * @param runs the run of each row
 */
export function measureBars(
  request: Pick<BarsRequest, 'values' | 'at' | 'key'>,
  runs: readonly Run[],
  setting: ChartSetting,
): MeasuredBars | undefined {
  const measured = request.values.map((value) => measureValue(value, runs, setting))
  const complete = measured.filter((value) => value !== undefined)
  if (complete.length < measured.length) return undefined
  const unit = findCommonUnit(complete, request, setting)
  if (unit === undefined) return undefined
  const sets = complete.map(({ title, quantities, intervals }): BarSet => {
    return {
      title,
      values: quantities.map((quantity) => quantity?.value ?? NaN),
      resolutions: quantities.map((quantity) => quantity?.resolution),
      intervals,
    }
  })
  return { sets, unit, shown: findShownUnit(request.values, unit) }
}

/** Find the unit that the formats of all values name; `undefined` where one names none, or another one. */
function findShownUnit(values: readonly BarValue[], unit: Unit): FormInUnit | undefined {
  const forms = values.map(({ format = '' }) => {
    const parsed = parseFormatTemplate(format)
    return parsed.kind === 'made' && parsed.value.form.kind === 'in-unit'
      ? parsed.value.form
      : undefined
  })
  const [first] = forms
  const isShared = forms.every((form) => form?.suffix === first?.suffix)
  if (first === undefined || !isShared || !hasSameDimension(first.unit, unit)) return undefined
  return hasSameScale(first.unit, unit) ? undefined : { ...first, number: undefined }
}

interface MeasuredValue {
  readonly title: string
  /** One for each row; `undefined` where it is missing. */
  readonly quantities: readonly (Quantity | undefined)[]
  readonly intervals: BarSet['intervals']
}

/** Evaluate a value for every row. A missing one leaves a gap, with a warning. */
function measureValue(
  { title, expressions, at }: BarValue,
  runs: readonly Run[],
  setting: ChartSetting,
): MeasuredValue | undefined {
  const { scope, strict } = setting
  const results = runs.map((run, i) => evaluateText(expressions[i] ?? '', scope, run))
  results.forEach((result, i) => {
    if (result.kind === 'problem') setting.report(result.problem, at)
    if (result.kind !== 'missing') return
    const { metric: value, reason } = result
    const problem = { kind: 'missing-bar', value, run: runs[i]?.name ?? '', reason } as const
    setting.report(problem, at, strict ? 'error' : 'warning')
  })
  const isRefused = results.some(({ kind }) => kind === 'problem' || (kind === 'missing' && strict))
  const quantities = results.map((result) =>
    result.kind === 'quantity' ? result.quantity : undefined,
  )
  const intervals = runs.map((run, i) => findInterval(expressions[i] ?? '', scope, run))
  return isRefused ? undefined : { title, quantities, intervals }
}

/** Find the unit that all bars share; `undefined` after reporting that they have none. */
function findCommonUnit(
  values: readonly MeasuredValue[],
  { at, key }: { readonly at: SpecPath; readonly key: 'columns' | 'values' },
  setting: ChartSetting,
): Unit | undefined {
  const units = values.flatMap(({ title, quantities }) => {
    const unit = quantities.find((quantity) => quantity !== undefined)?.unit
    return unit === undefined ? [] : [{ title, unit }]
  })
  const [first] = units
  if (first === undefined) {
    setting.report({ kind: 'no-bars' }, at)
    return undefined
  }
  if (units.every(({ unit }) => isSameUnit(unit, first.unit))) return first.unit
  const named = units.map(({ title, unit }) => ({ title, unit: formatUnit(unit) }))
  setting.report({ kind: 'unlike-units', values: named, key }, at)
  return undefined
}
