import type { WrittenNumber } from '../lints/written-number.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { findScale, formatScaled, holds, type MetricFigure } from './log-figure.ts'

/** An expression that may give a number of a page. */
export interface ExplainingExpression {
  readonly expression: string
  /** In the unit of the written number. */
  readonly value: number
  /** Absent where the number's text has to tell. */
  readonly format?: string
}

/** What the numbers of a page are explained from. */
export interface ExplainingFigures {
  readonly figures: readonly MetricFigure[]
  /** The name of the run that others are compared with. */
  readonly baseline: string
  /** The text of the page. */
  readonly source: string
}

/** List the expressions that may give a number: metrics, and else differences, ratios and changes in percent of a metric of two runs. */
export function listExpressions(
  number: WrittenNumber,
  known: ExplainingFigures,
): readonly ExplainingExpression[] {
  if (number.form === 'ratio') return listRatios(number, known)
  const measured = known.figures.flatMap(({ run, metric, quantity }) =>
    listScaled(number, `${run}.${metric}`, quantity),
  )
  const isCompared = number.form === 'percent' || number.readings.length > 0
  return measured.length > 0 || !isCompared ? measured : listCompared(number, known)
}

function listScaled(
  number: WrittenNumber,
  name: string,
  quantity: Quantity,
): readonly ExplainingExpression[] {
  const scale = findScale(number, quantity, [])
  const expression = formatScaled(name, scale ?? 1)
  return scale === undefined ? [] : [{ expression, value: quantity.value / scale }]
}

/**
 * What a run has more than the baseline, or less, also in percent of the baseline: with four digits at least, since three
 * equal one of the many changes by chance.
 */
function listCompared(
  number: WrittenNumber,
  { figures, baseline, source }: ExplainingFigures,
): readonly ExplainingExpression[] {
  const pairs = figures.flatMap((over) => {
    const under = figures.find(({ run, metric }) => run === baseline && metric === over.metric)
    return under === undefined || over.run === under.run ? [] : [{ over, under }]
  })
  return pairs.flatMap(({ over, under }) => {
    const [large, small] =
      over.quantity.value >= under.quantity.value ? [over, under] : [under, over]
    const value = large.quantity.value - small.quantity.value
    const [minuend, subtrahend] = [large, small].map(({ run, metric }) => `${run}.${metric}`)
    const difference = `(${String(minuend)} - ${String(subtrahend)})`
    const share = (100 * value) / under.quantity.value
    if (number.form === 'percent') {
      const expression = `${difference} / ${under.run}.${under.metric}`
      const format = `{:.${String(number.decimals)}%}`
      const isWritable = number.digits > 3 && isWithoutBlank(number, source)
      return isWritable && holds(number, share) ? [{ expression, value: share / 100, format }] : []
    }
    if (value === 0) return []
    return listScaled(number, difference, { ...over.quantity, value })
  })
}

/** A format writes no blank before `%`. */
function isWithoutBlank({ start, end }: WrittenNumber, source: string): boolean {
  return /\d%$/.test(source.slice(start, end).trimEnd())
}

/** A number with few digits equals some of the many ratios by chance, so only ratios to the baseline count for it. */
function listRatios(
  number: WrittenNumber,
  { figures, baseline }: ExplainingFigures,
): readonly ExplainingExpression[] {
  return figures.flatMap((over) =>
    figures
      .filter(({ run, metric }) => metric === over.metric && run !== over.run)
      .filter(({ run }) => run === baseline || number.digits > 3)
      .map((under) => ({
        expression: `${over.run}.${over.metric} / ${under.run}.${under.metric}`,
        value: over.quantity.value / under.quantity.value,
      }))
      .filter(({ value }) => holds(number, value)),
  )
}
