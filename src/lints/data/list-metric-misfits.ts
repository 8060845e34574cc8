import type { CheckedPage } from '../checked-page.ts'
import { isInert } from '../is-inert.ts'
import type { LintData } from '../lint-data.ts'
import type { WrittenNumber } from '../written-number.ts'
import { getFigureIndex, type MeasuredFigure } from './figure-index.ts'
import { listFigureUnits } from './figure-units.ts'
import { isAnyFigure } from './is-any-figure.ts'
import type { DataMisfit } from './list-data-misfits.ts'
import { findNamedMetric } from './names-metric.ts'
import { OTHER_TIME } from './other-time.ts'
import { isMeasured, isSlipOf, isWrittenSo } from './quoted-number.ts'
import { scaleExpression } from './scale-expression.ts'

/** A number beside the word for a metric: `p90: 241 ms`. */
interface LabelledNumber {
  readonly number: WrittenNumber
  readonly label: string
}

/** So many other numbers that are as the data have it make a list one of the data. */
const FEWEST = 2

/**
 * Find numbers beside the word for a metric, in rows and in items of lists, that are a slip of the only figure of it. The page has to give others as
 * they are.
 */
export function listMetricMisfits(page: CheckedPage, data: LintData): readonly DataMisfit[] {
  const all = listLabelled(page)
  if (all.length <= FEWEST) return []
  const byMetric = groupByMetric(data)
  const labelled = all.flatMap(({ number, label }) => {
    const figures = listOnly(number, byMetric.get(findNamedMetric(label) ?? '') ?? [])
    return figures.length === 0 ? [] : [{ number, figures }]
  })
  const isFit = ({ number, figures }: (typeof labelled)[number]): boolean =>
    figures.some(({ value }) => isWrittenSo(number, value))
  if (labelled.filter(isFit).length < FEWEST) return []
  return labelled.flatMap((one): readonly DataMisfit[] => {
    const { number, figures } = one
    const figure = figures.find(({ value }) => isSlipOf(number, value))
    if (figure === undefined || isFit(one) || isAnyFigure(number, data)) return []
    return [{ number, figure, isSure: true }]
  })
}

/** The figures of the data by the last part of their names: `p90`. */
function groupByMetric(data: LintData): ReadonlyMap<string, readonly MeasuredFigure[]> {
  const groups = new Map<string, MeasuredFigure[]>()
  for (const figure of getFigureIndex(data).named.values()) {
    const metric = figure.expression.slice(figure.expression.lastIndexOf('.') + 1)
    const group = groups.get(metric) ?? []
    groups.set(metric, group)
    group.push(figure)
  }
  return groups
}

/** A label of a few words in front of a number. */
const LABEL = /^[\s*_`]*((?:[\p{L}\p{N}()%-]+\s?){1,4})[*_`]*\s?[:=–—-][\s*_`]*$/u

function listLabelled({ sentences, tables }: CheckedPage): readonly LabelledNumber[] {
  const items = sentences.flatMap(({ text, start, numbers, block }) =>
    numbers.flatMap((number): readonly LabelledNumber[] => {
      const label = LABEL.exec(text.slice(0, number.start - start))?.[1]
      const isRead = label !== undefined && !isInert(block, number.start) && !OTHER_TIME.test(text)
      return isRead ? [{ number, label }] : []
    }),
  )
  const cells = tables.flatMap(({ columns, labels }) => {
    const [only, ...others] = columns.filter(({ index }) => index > 0)
    if (only === undefined || others.length > 0) return []
    return only.cells.flatMap((number, row): readonly LabelledNumber[] =>
      number === undefined ? [] : [{ number, label: labels[row] ?? '' }],
    )
  })
  return [...items, ...cells].filter(({ number }) => isMeasured(number))
}

/** The figure of a metric in each unit that a number may be in, if the data have only one of it. */
function listOnly(
  number: WrittenNumber,
  own: readonly MeasuredFigure[],
): readonly MeasuredFigure[] {
  if (number.readings.length === 0) return []
  return listFigureUnits(number).flatMap(({ dimension, scale }) => {
    const [first, ...others] = own.filter((one) => one.dimension === dimension)
    if (first === undefined || others.some(({ value }) => value !== first.value)) return []
    const expression = scaleExpression(first.expression, scale)
    return [{ dimension, expression, value: first.value / scale }]
  })
}
