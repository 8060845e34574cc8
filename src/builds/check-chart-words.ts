import type { Axis, Chart } from '../charts/chart.ts'
import type { ChartModel } from '../charts/kinds/chart-model.ts'
import { findNamedConflict, listNamedUnits } from '../quantities/named-units.ts'
import { PLAIN, type Unit } from '../quantities/quantity.ts'
import type { AxisUnits, ChartWordIssue } from './chart-word-issue.ts'
import { checkSeriesTitles } from './check-series-titles.ts'
import { checkTics } from './check-tics.ts'
import { parseUnit } from '../quantities/written-units.ts'
import { readAt } from '../specs/read-at.ts'
import type { SpecPath } from '../specs/spec-issue.ts'

/**
 * Check the labels, titles and formats that the author of a chart wrote: a unit that they name is one of the axes.
 *
 * @param spec the chart's description as the author wrote it
 */
export function checkChartWords(model: ChartModel, spec: unknown): readonly ChartWordIssue[] {
  if (model.kind === 'chart') return checkWords(model.chart, spec)
  const repeated = readAt(spec, ['chart'])
  const [first] = repeated !== undefined ? model.charts : []
  // All panels have the same words; those of charts with a name are checked there.
  const issues = first === undefined ? [] : checkWords(first, repeated)
  return issues.map(({ problem, at }) => ({ problem, at: ['chart', ...at] }))
}

function checkWords(chart: Chart, spec: unknown): readonly ChartWordIssue[] {
  const charts = [chart, ...(chart.below ?? [])]
  const axes = charts.flatMap(listAxes)
  // The axis of a panel below is `y2` in the description.
  const labelled = (['x', 'y', 'y2'] as const).flatMap((name) => {
    const label = readText(spec, [name, 'label'])
    const own = axes.find((axis) => label !== undefined && axis.label?.text === label)
    const format = readText(spec, [name, 'format'])
    const drawn = axes.find((axis) => format !== undefined && axis.format === format)
    const spelled = axes.find((axis) => axis === drawnAxis(chart, name))
    return [
      ...checkTics(spec, name, spelled?.measures === undefined ? [] : listUnits(spelled.measures)),
      ...checkText(label, own === undefined ? [] : [own], { at: [name, 'label'], isAxis: true }),
      ...checkText(readFormatUnit(format), drawn === undefined ? [] : [drawn], {
        at: [name, 'format'],
        isAxis: true,
      }),
    ]
  })
  const numbers = charts.flatMap(({ axes: { y, y2 } }) => [y, y2])
  const titles = [...listIndexed(spec, 'plots'), ...listIndexed(spec, 'values')].flatMap((at) =>
    checkText(readText(spec, at), numbers, { at, isAxis: false }),
  )
  const around = [['title'], ['caption']].flatMap((at) =>
    checkText(readText(spec, at), axes, { at, isAxis: false }),
  )
  return [...labelled, ...titles, ...around, ...checkSeriesTitles(spec)]
}

/** The axis that a description means; that of a panel below stands in a chart of its own. */
function drawnAxis({ axes, below }: Chart, name: 'x' | 'y' | 'y2'): Axis | undefined {
  const [panel] = below ?? []
  return name === 'y2' && panel !== undefined ? panel.axes.y : axes[name]
}

function listAxes({ axes: { x, y, y2 } }: Chart): readonly Axis[] {
  return [x, y, y2]
}

function checkText(
  text: string | undefined,
  axes: readonly Axis[],
  { at, isAxis }: { readonly at: SpecPath; readonly isAxis: boolean },
): readonly ChartWordIssue[] {
  if (text === undefined) return []
  const known = axes.flatMap(({ shows }) => (shows === undefined ? [] : listUnits(shows)))
  const named = listNamedUnits(text).filter(({ word }) => isAxis || word !== '%')
  const word = findNamedConflict(
    named,
    known.map(({ unit }) => unit),
    { isAxis },
  )
  if (word === undefined) return []
  const units = isAxis ? known.flatMap(({ name }) => (name === '' ? [] : [name])) : []
  const near = known.filter(({ unit }) => sharesDimension(unit, word)).map(({ name }) => name)
  const right = isAxis ? units : [...new Set(near.filter((name) => name !== ''))]
  return [{ problem: { kind: 'wrong-axis-unit', text, word, units: right }, at }]
}

function sharesDimension(unit: Unit, word: string): boolean {
  return listNamedUnits(`(${word})`).some(({ readings }) =>
    readings.some(({ seconds, bytes }) => seconds === unit.seconds && bytes === unit.bytes),
  )
}

/** Read the units that an axis says in brackets: `RSS (MiB), CPU (%)`; without any its numbers are plain. */
function listUnits(shows: string): readonly AxisUnits[] {
  const names = Array.from(shows.matchAll(/\(([^()]*)\)/g), ([, name = '']) => name)
  const known = names.length === 0 ? [''] : names
  return known.flatMap((name) => {
    const unit = name === '' ? PLAIN : parseUnit(name)
    return unit === undefined ? [] : [{ name, unit }]
  })
}

/** What stands behind the number in gnuplot's format: `GB` of `%.0f GB`, as a label would have it. */
function readFormatUnit(format: string | undefined): string | undefined {
  const unit = /%[-+ #0]*\d*(?:\.\d+)?[a-zA-Z]\s*(?<unit>%%|[\p{L}\u00b5/]+)\s*$/u.exec(
    format ?? '',
  )
  const word = unit?.groups?.['unit']
  return word === undefined ? undefined : `(${word === '%%' ? '%' : word})`
}

function listIndexed(spec: unknown, key: string): readonly SpecPath[] {
  const list = readAt(spec, [key])
  return Array.isArray(list) ? list.map((_, i) => [key, i, 'title']) : []
}

function readText(spec: unknown, at: SpecPath): string | undefined {
  const found = readAt(spec, at)
  return typeof found === 'string' ? found : undefined
}
