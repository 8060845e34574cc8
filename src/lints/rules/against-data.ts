import { isInert } from '../is-inert.ts'
import { formatQuantity } from '../../quantities/format-quantity.ts'
import { parseFormatTemplate } from '../../quantities/format-template.ts'
import { PLAIN } from '../../quantities/quantity.ts'
import type { CheckedPage } from '../checked-page.ts'
import { nameFigureDimension } from '../data/figure-units.ts'
import { getFigureIndex, runOf, type FigureIndex } from '../data/figure-index.ts'
import { createQuotientFinder, findNamedRuns, type QuotientFinder } from '../data/find-quotients.ts'
import { listDataMisfits } from '../data/list-data-misfits.ts'
import { listSlips } from '../data/list-slips.ts'
import { listMetricMisfits } from '../data/list-metric-misfits.ts'
import { listRatioMisfits } from '../data/list-ratio-misfits.ts'
import { listSwapped } from '../data/list-swapped.ts'
import { listToldMisfits } from '../data/list-told-misfits.ts'
import { OTHER_TIME } from '../data/other-time.ts'
import { listToldFigures, listWrittenSo } from '../data/told-figures.ts'
import { scaleExpression } from '../data/scale-expression.ts'
import type { Figure, SortedFigures } from '../data/sorted-figures.ts'
import { isSlip } from '../find-slip.ts'
import type { Finding, ValueFix } from '../finding.ts'
import { createFinding, type LintRule } from '../lint-rule.ts'
import { listRunMentions } from '../english/run-mentions.ts'
import type { LintData } from '../lint-data.ts'
import type { Sentence } from '../english/sentences.ts'
import { scaleInterval } from '../rounding-interval.ts'
import { DIGITS, type WrittenNumber } from '../written-number.ts'

/** Numbers in sentences that are near a figure of the runs. */
export const againstData: LintRule<NearFigure> = {
  name: 'against-data',
  summary: 'a number that is near one of the logs, and not that',
  explain: ({ written, expression, value }) =>
    `Expected \`${written}\` to be ${value}, which is \`${expression}\`; correct it, or let a value write it`,
  check: (page) => {
    const named = checkNamed(page)
    const known = new Set(named.map(({ start }) => start))
    return [...named, ...checkSentences(page).filter(({ start }) => !known.has(start))]
  },
}

interface NearFigure {
  readonly written: string
  readonly expression: string
  readonly value: string
}

/** Nearer than this, a number that is not a figure was probably meant to be it. */
const NEAR = 0.01

/** As many figures as may be near to a number by chance. */
const MOST_BY_CHANCE = 0.5

/** Find numbers in sentences that are near a figure of the project's runs, and not that. */
function checkSentences(page: CheckedPage): readonly Finding[] {
  const { sentences, data } = page
  if (data === undefined || data.metrics.length === 0) return []
  const index = getFigureIndex(data)
  const quotients = createQuotientFinder(page, data)
  const runs = data.runs ?? []
  const isRead = (sentence: Sentence, number: WrittenNumber): boolean =>
    isTelling(number) && !isInert(sentence.block, number.start)
  return sentences.flatMap((sentence) => [
    ...listSwapped(sentence, runs, index)
      .filter(({ number }) => isRead(sentence, number))
      .map(({ number, figure }) => report(number, figure, { isOnly: true, isSure: true })),
    ...sentence.numbers.flatMap((number): readonly Finding[] => {
      if (!isRead(sentence, number)) return []
      const scaled = listScaled(number, index)
      if (isFigure(number, scaled) || isQuotient(number, quotients)) return []
      const isOtherTime = OTHER_TIME.test(sentence.text) || /\bfrom\b/i.test(sentence.text)
      const all = scaled.flatMap((figures) => listNear(number, figures, isOtherTime))
      const near = isChance(number, scaled)
        ? keepNamed(all, sentence, data)
        : preferNamed(
            all,
            listRunMentions(sentence.text, runs).map(({ run }) => run.name),
          )
      const [first, ...others] = near.toSorted(
        (a, b) => Math.abs(a.value - number.value) - Math.abs(b.value - number.value),
      )
      if (first === undefined) return []
      return [report(number, first, { isOnly: others.length === 0, isSure: true })]
    }),
  ])
}

/** Of figures that are near, those of the runs that the sentence names, if there are any. */
function preferNamed(near: readonly Figure[], runs: readonly string[]): Figure[] {
  const named = near.filter(({ expression }) =>
    runs.some((run) => expression.startsWith(`${run}.`)),
  )
  return [...(named.length === 0 ? near : named)]
}

/** Find cells and numbers of sentences that are not the figure of what their row or their sentence names. */
function checkNamed(page: CheckedPage): readonly Finding[] {
  const { typedTables, data } = page
  if (data === undefined || data.metrics.length === 0) return []
  const told = listToldFigures(page, data)
  const agreeing = new Set(told.flatMap(listWrittenSo).map(({ figure }) => figure.expression))
  return [
    ...listDataMisfits(typedTables, data),
    ...listToldMisfits(told, data),
    ...listRatioMisfits(page, data, agreeing),
    ...listMetricMisfits(page, data),
  ].map(({ number, figure, isSure }) => report(number, figure, { isOnly: isSure, isSure }))
}

/** A ratio or a number with a unit, of three digits and more. */
function isTelling(number: WrittenNumber): boolean {
  const { form, unit, digits, isBound, isApproximate, isSigned } = number
  if (isBound || isApproximate || isSigned || digits < 3) return false
  return form !== 'plain' || unit !== ''
}

/** Figures, and by what they are divided to be in the unit of a number. */
interface ScaledFigures {
  readonly figures: SortedFigures<Figure>
  readonly scale: number
}

/** The figures that a number may be meant to be, in its unit; ratios are those to the baseline. */
function listScaled(
  number: WrittenNumber,
  { figures, ratios }: FigureIndex,
): readonly ScaledFigures[] {
  if (number.form === 'ratio') return [{ figures: ratios, scale: 1 }]
  if (number.form === 'percent') {
    const shares = figures.get('percent')
    return shares === undefined ? [] : [{ figures: shares, scale: 1 }]
  }
  return number.readings.flatMap(({ dimension, scales }) => {
    const own = dimension === 'percent' ? undefined : figures.get(nameFigureDimension(dimension))
    return own === undefined ? [] : scales.map((scale) => ({ figures: own, scale }))
  })
}

/** Whether any figure is written so. */
function isFigure({ interval }: WrittenNumber, scaled: readonly ScaledFigures[]): boolean {
  const { low, high } = interval
  return scaled.some(({ figures, scale }) => figures.hasBetween(low * scale, high * scale))
}

/** Whether there are so many figures of a number's size that one is near to any. */
function isChance({ value }: WrittenNumber, scaled: readonly ScaledFigures[]): boolean {
  const size = Math.abs(value)
  const count = scaled.reduce(
    (sum, { figures, scale }) => sum + figures.countBetween((size / 2) * scale, size * 2 * scale),
    0,
  )
  return (count * 2 * NEAR) / 1.5 > MOST_BY_CHANCE
}

/** Of so many, a number is meant to be one only where its sentence names the run. */
function keepNamed(near: readonly Figure[], { text }: Sentence, data: LintData): readonly Figure[] {
  if (near.length === 0) return near
  const { baseline } = data
  const named = new Set(findNamedRuns([text], data).filter((name) => name !== baseline))
  return near.filter(({ expression }) => named.has(runOf(expression)))
}

/** The figures within a hundredth of a number, and those that it is a slip of; of another time, slips are no evidence. */
function listNear(
  number: WrittenNumber,
  { figures, scale }: ScaledFigures,
  isOtherTime: boolean,
): readonly Figure[] {
  const { value, decimals, digits } = number
  const room = NEAR * Math.abs(value)
  const near = figures.listBetween((value - room) * scale, (value + room) * scale)
  const written = value.toFixed(decimals)
  const step = 10 ** -decimals
  const slips = digits < 4 || isOtherTime ? [] : listSlips(written)
  const meant = slips.flatMap((slip) =>
    figures
      .listBetween((slip - step) * scale, (slip + step) * scale)
      .filter((figure) => isSlip(written, (figure.value / scale).toFixed(decimals))),
  )
  return [...new Set([...near, ...meant])].map((figure) => ({
    expression: scaleExpression(figure.expression, scale),
    value: figure.value / scale,
  }))
}

/** Whether a ratio or a percentage compares two figures of one name. */
function isQuotient({ form, interval }: WrittenNumber, findQuotients: QuotientFinder): boolean {
  if (form === 'plain') return false
  const quotients = findQuotients()
  if (quotients === undefined) return true
  const scale = form === 'percent' ? 100 : 1
  const { low, high } = scaleInterval(interval, 1 / scale)
  return (
    quotients.hasBetween(low, high) ||
    quotients.hasBetween(1 + low, 1 + high) ||
    quotients.hasBetween(1 - high, 1 - low)
  )
}

/** How sure a finding is, and whether no other figure may be meant. */
interface Certainty {
  readonly isOnly: boolean
  /** Whether nothing but the log can be meant. */
  readonly isSure: boolean
}

function report(number: WrittenNumber, figure: Figure, { isOnly, isSure }: Certainty): Finding {
  const { text: written, start, end } = number
  const { expression } = figure
  const fix = isOnly ? createFix(number, figure) : undefined
  const digits = fix?.text ?? figure.value.toFixed(number.decimals)
  const value = written.replace(new RegExp(DIGITS), digits)
  const expected = { low: figure.value, high: figure.value }
  const figures = { written, value: number.value, expected, factor: undefined }
  const basis = { relation: 'twice', isOpen: !isSure } as const
  return createFinding(
    againstData,
    { written, expression, value },
    { start, end, basis, figures, fix },
  )
}

/** A value in the place of the digits, with as many decimals. */
function createFix(number: WrittenNumber, { expression, value }: Figure): ValueFix | undefined {
  const digits = new RegExp(DIGITS).exec(number.text)
  if (digits === null) return undefined
  const format = `{:${digits[0].includes(',') ? ',' : ''}.${String(number.decimals)}f}`
  const template = parseFormatTemplate(format)
  if (template.kind === 'refused') return undefined
  const text = formatQuantity({ value, unit: PLAIN }, template.value)
  if (text.kind === 'refused') return undefined
  const start = number.start + digits.index
  return {
    ...{ kind: 'value', expression, format, text: text.value },
    ...{ start, end: start + digits[0].length },
  }
}
