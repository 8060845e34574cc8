import { formatQuantity } from '../../quantities/format-quantity.ts'
import { parseFormatTemplate } from '../../quantities/format-template.ts'
import { findUnitName, PLAIN } from '../../quantities/quantity.ts'
import { listRunMentions } from '../english/run-mentions.ts'
import { isSlip } from '../find-slip.ts'
import { findSwapped } from '../find-swapped.ts'
import type { CheckedPage } from '../checked-page.ts'
import type { Finding, Fix } from '../finding.ts'
import { createFinding, type LintRule } from '../lint-rule.ts'
import type { LintData, LintMetric } from '../lint-data.ts'
import type { Sentence } from '../english/sentences.ts'
import { DIGITS, type WrittenNumber } from '../written-number.ts'

/** Numbers in sentences that are near a figure of the runs. */
export const againstData: LintRule<NearFigure> = {
  name: 'against-data',
  summary: 'a number that is near one of the logs, and not that',
  explain: ({ written, expression, value }) =>
    `Expected \`${written}\` to be ${value}, which is \`${expression}\`; correct it, or let a value write it`,
  check: checkSentences,
}

interface NearFigure {
  readonly written: string
  readonly expression: string
  readonly value: string
}

/** A figure of the runs in the unit of a written number. */
interface Candidate {
  readonly expression: string
  readonly value: number
}

/** Nearer than this, a number that is not a figure was probably meant to be it. */
const NEAR = 0.01

/** Find numbers in sentences that are near a figure of the project's runs, and not that. */
function checkSentences({ sentences, data }: CheckedPage): readonly Finding[] {
  if (data === undefined || data.metrics.length === 0) return []
  return sentences.flatMap((sentence) => [
    ...reportSwapped(sentence, data),
    ...sentence.numbers.flatMap((number): readonly Finding[] => {
      if (!isTelling(number) || isInert(sentence, number)) return []
      if (isFigure(number, data)) return []
      const near = preferNamed(
        listCandidates(number, data).filter(({ value }) => isNear(number, value)),
        listRunMentions(sentence.text, data.runs ?? []).map(({ run }) => run.name),
      )
      const [first, ...others] = near.sort(
        (a, b) => Math.abs(a.value - number.value) - Math.abs(b.value - number.value),
      )
      if (first === undefined) return []
      return [report(number, first, others.length === 0)]
    }),
  ])
}

/** Of figures that are near, those of the runs that the sentence names, if there are any. */
function preferNamed(near: readonly Candidate[], runs: readonly string[]): Candidate[] {
  const named = near.filter(({ expression }) =>
    runs.some((run) => expression.startsWith(`${run}.`)),
  )
  return [...(named.length === 0 ? near : named)]
}

/** Two numbers that are each the other run's. */
function reportSwapped(sentence: Sentence, data: LintData): readonly Finding[] {
  const { runs = [], metrics } = data
  const find = (number: WrittenNumber, name: string): Candidate | undefined => {
    const figure = metrics.find((one) => one.name === name)
    const [candidate] = figure === undefined ? [] : convert(number, figure)
    return candidate
  }
  const isOf = (number: WrittenNumber, { name }: { name: string }, metric: string): boolean => {
    const value = find(number, `${name}.${metric}`)?.value ?? NaN
    return number.interval.low <= value && value <= number.interval.high
  }
  const names = [...new Set(metrics.map(metricOf))]
  const swapped = findSwapped(sentence, runs, { metrics: names, isOf })
  if (swapped === undefined) return []
  return swapped.numbers.flatMap(({ number, run }): readonly Finding[] => {
    const figure = find(number, `${run.name}.${swapped.metric}`)
    const isRead = isTelling(number) && !isInert(sentence, number)
    return figure === undefined || !isRead ? [] : [report(number, figure, true)]
  })
}

/** A ratio or a number with a unit, of three digits and more. */
function isTelling(number: WrittenNumber): boolean {
  const { form, unit, digits, isBound, isApproximate, isSigned } = number
  if (isBound || isApproximate || isSigned || digits < 3) return false
  return form !== 'plain' || unit !== ''
}

function isInert({ block }: Sentence, { start }: WrittenNumber): boolean {
  return block.inert.some((range) => range.start <= start && start < range.end)
}

function isNear({ value, decimals, digits }: WrittenNumber, figure: number): boolean {
  if (Math.abs(figure - value) <= NEAR * Math.abs(value)) return true
  return digits >= 4 && isSlip(value.toFixed(decimals), figure.toFixed(decimals))
}

/** Whether any figure, or anything that compares two figures of one name, is written so. */
function isFigure(number: WrittenNumber, data: LintData): boolean {
  const { low, high } = number.interval
  const isInside = (value: number): boolean => low <= value && value <= high
  if (listCandidates(number, data).some(({ value }) => isInside(value))) return true
  if (number.form === 'plain') return false
  const scale = number.form === 'percent' ? 100 : 1
  return data.metrics.some((a) =>
    data.metrics.some((b) => {
      if (a === b || metricOf(a) !== metricOf(b)) return false
      const quotient = a.quantity.value / b.quantity.value
      return [quotient, Math.abs(quotient - 1)].some((value) => isInside(value * scale))
    }),
  )
}

/** The part of a figure's name after its run. */
function metricOf({ name }: LintMetric): string {
  return name.slice(name.indexOf('.') + 1)
}

/** The figures that a number may be meant to be, in its unit; ratios are those to the baseline. */
function listCandidates(
  number: WrittenNumber,
  { metrics, baseline }: LintData,
): readonly Candidate[] {
  if (number.form !== 'ratio') return metrics.flatMap((metric) => convert(number, metric))
  if (baseline === undefined) return []
  return metrics.flatMap((metric): readonly Candidate[] => {
    const base = metrics.find(({ name }) => name === `${baseline}.${metricOf(metric)}`)
    if (base === undefined || base === metric || base.quantity.value === 0) return []
    const expression = `${metric.name} / ${base.name}`
    return [{ expression, value: metric.quantity.value / base.quantity.value }]
  })
}

const DIMENSIONS: Readonly<Partial<Record<string, string>>> = {
  s: 'seconds',
  B: 'bytes',
  '%': 'percent',
}

function convert(number: WrittenNumber, { name, quantity }: LintMetric): readonly Candidate[] {
  const dimension = DIMENSIONS[findUnitName(quantity.unit) ?? '']
  if (dimension === undefined) return []
  if (number.form === 'percent') {
    return dimension === 'percent' ? [{ expression: name, value: quantity.value }] : []
  }
  return number.readings
    .filter((reading) => reading.dimension === dimension)
    .flatMap(({ scales }) => scales)
    .map((scale) => ({ expression: scaleExpression(name, scale), value: quantity.value / scale }))
}

function scaleExpression(name: string, scale: number): string {
  if (scale === 1) return name
  return scale > 1 ? `${name} / ${String(scale)}` : `${name} * ${String(Math.round(1 / scale))}`
}

function report(number: WrittenNumber, figure: Candidate, isOnly: boolean): Finding {
  const { text: written, start, end } = number
  const { expression } = figure
  const fix = isOnly ? createFix(number, figure) : undefined
  const digits = fix?.text ?? figure.value.toFixed(number.decimals)
  const value = written.replace(new RegExp(DIGITS), digits)
  const expected = { low: figure.value, high: figure.value }
  const figures = { written, value: number.value, expected, factor: undefined }
  return createFinding(againstData, { written, expression, value }, { start, end, figures, fix })
}

/** A value in the place of the digits, with as many decimals. */
function createFix(number: WrittenNumber, { expression, value }: Candidate): Fix | undefined {
  const digits = new RegExp(DIGITS).exec(number.text)
  if (digits === null) return undefined
  const format = `{:${digits[0].includes(',') ? ',' : ''}.${String(number.decimals)}f}`
  const template = parseFormatTemplate(format)
  if (template.kind === 'refused') return undefined
  const text = formatQuantity({ value, unit: PLAIN }, template.value)
  if (text.kind === 'refused') return undefined
  const start = number.start + digits.index
  return { start, end: start + digits[0].length, expression, format, text: text.value }
}
