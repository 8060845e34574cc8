import type { CheckedPage } from '../checked-page.ts'
import type { Mention } from '../english/run-mentions.ts'
import type { Sentence } from '../english/sentences.ts'
import { isInert } from '../is-inert.ts'
import type { LintData } from '../lint-data.ts'
import type { WrittenNumber } from '../written-number.ts'
import { OTHER_TIME } from './other-time.ts'
import type { DataMisfit } from './list-data-misfits.ts'
import { getNamedFigures, type FiguresOfName, type NamedFigure } from './named-figures.ts'
import { isSlipOf } from './quoted-number.ts'
import type { Figure } from './sorted-figures.ts'
import { listNameMentions, type AgreeingFigures } from './told-figures.ts'

/**
 * Find ratios between two names, `fd is 6.22 times faster than find`, that are no quotient of their figures. The page has to give the figures of both
 * as they are, so that it speaks of this measurement.
 */
export function listRatioMisfits(
  { sentences }: CheckedPage,
  data: LintData,
  agreeing: AgreeingFigures,
): readonly DataMisfit[] {
  return sentences.flatMap((sentence): readonly DataMisfit[] => {
    if (OTHER_TIME.test(sentence.text)) return []
    const ratios = sentence.numbers.filter((number) => isTelling(number, sentence))
    if (ratios.length === 0) return []
    const mentions = listNameMentions(sentence, data)
    return ratios.flatMap((number) => {
      const sides = findSides(sentence, mentions, number)
      const figure = sides === undefined ? undefined : findMeant(number, sides, { data, agreeing })
      return figure === undefined ? [] : [{ number, figure, isSure: true }]
    })
  })
}

function isTelling(number: WrittenNumber, { block }: Sentence): boolean {
  const { form, digits, isBound, isApproximate, isSigned, start } = number
  if (form !== 'ratio' || isBound || isApproximate || isSigned) return false
  return digits >= 2 && !isInert(block, start)
}

/** What stands between a name and its ratio, and between the ratio and the other name. */
const IS =
  /^[`'"*_)]*(?:(?:\s+[\p{L}-]+){0,3}\s+(?:is|was|runs|are)(?:\s+[^\s,;]+){0,3}|(?:\s+[^\s;]+){1,8},? which is)[\s*_]*$/u
const THAN =
  /^[\s*_]*(?:as (?:fast|quick|slow) as|(?:faster|slower|quicker|speedup|speed-up|longer)(?: than| over)|the (?:time|speed) of)(?: the)?[\s`'"*_(]*$/u

/** Find the names that a ratio stands between. */
function findSides(
  { text, start }: Sentence,
  mentions: readonly Mention[],
  number: WrittenNumber,
): readonly [string, string] | undefined {
  const [from, to] = [number.start - start, number.end - start]
  const before = mentions.findLast(({ end }) => end <= from)
  const after = mentions.find((mention) => mention.start >= to)
  if (before === undefined || after === undefined) return undefined
  if (before.run.name === after.run.name) return undefined
  const isSaid = IS.test(text.slice(before.end, from)) && THAN.test(text.slice(to, after.start))
  return isSaid ? [before.run.name, after.run.name] : undefined
}

/** As near to the quotient, a ratio may come of rounded figures. */
const ROUNDED = 0.02
/** As far from the quotient, a ratio is one of something else. */
const FARTHEST = 2

function findMeant(
  number: WrittenNumber,
  sides: readonly [string, string],
  { data, agreeing }: { readonly data: LintData; readonly agreeing: AgreeingFigures },
): Figure | undefined {
  const named = getNamedFigures(data)
  const [own, other] = [named.get(sides[0]), named.get(sides[1])]
  if (own === undefined || other === undefined) return undefined
  const quotients = listQuotients(own, other)
  if (quotients.some(({ value }) => isNear(number, value))) return undefined
  const meant = quotients.filter(({ over, under, value }) => {
    const isTold = agreeing.has(over) && agreeing.has(under)
    const isApart = Math.max(value / number.value, number.value / value) > FARTHEST
    return isTold && (!isApart || isSlipOf(number, value))
  })
  return meant[0]
}

/** Whether a ratio is a quotient, by so many times more than once as well, within what rounding of its figures makes of it. */
function isNear({ interval, value, step }: WrittenNumber, quotient: number): boolean {
  const [low, high] = [
    interval.low * (1 - ROUNDED),
    Math.max(interval.high, value + step) * (1 + ROUNDED),
  ]
  return [quotient, quotient - 1].some((one) => low <= one && one <= high)
}

interface Quotient extends Figure {
  readonly over: string
  readonly under: string
}

/** Each time and each rate of one result over the same of the other, the greater one above. */
function listQuotients(own: FiguresOfName, other: FiguresOfName): readonly Quotient[] {
  return ['seconds', 'rate'].flatMap((dimension) =>
    (own.get(dimension)?.listAll() ?? []).flatMap((figure) =>
      (other.get(dimension)?.listAll() ?? []).flatMap((base): readonly Quotient[] => {
        if (base.kind !== figure.kind || base.value <= 0 || figure.value <= 0) return []
        return [divide(...sortByValue(figure, base))]
      }),
    ),
  )
}

function sortByValue(a: NamedFigure, b: NamedFigure): readonly [NamedFigure, NamedFigure] {
  return a.value >= b.value ? [a, b] : [b, a]
}

function divide(over: NamedFigure, under: NamedFigure): Quotient {
  return {
    expression: `${over.expression} / ${under.expression}`,
    value: over.value / under.value,
    over: over.expression,
    under: under.expression,
  }
}
