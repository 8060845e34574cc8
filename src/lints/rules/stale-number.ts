import { isInert } from '../is-inert.ts'
import type { CheckedPage } from '../checked-page.ts'
import { getFigureIndex } from '../data/figure-index.ts'
import { getOlderIndex, type OlderFigure } from '../data/older-figures.ts'
import type { Finding } from '../finding.ts'
import { createFinding, type LintRule } from '../lint-rule.ts'
import type { LintData } from '../lint-data.ts'
import { scaleInterval } from '../rounding-interval.ts'
import type { WrittenNumber } from '../written-number.ts'

/** Numbers that were a figure of the runs once. */
export const staleNumber: LintRule<StaleNumber> = {
  name: 'stale-number',
  summary: 'a number that was one of the logs in an older revision, and is not now',
  explain: ({ written, expression, revision, value }) =>
    `\`${written}\` was \`${expression}\` in ${revision}, which is ${value} now; correct it, or let a value write it`,
  check: checkNumbers,
}

interface StaleNumber {
  readonly written: string
  readonly expression: string
  readonly revision: string
  readonly value: string
}

/** Find numbers, in sentences and in tables, that only an older lock has. */
function checkNumbers({ sentences, typedTables, data }: CheckedPage): readonly Finding[] {
  if (data?.older === undefined) return []
  const texts = sentences.flatMap(({ numbers, block }) =>
    numbers.filter(({ start }) => !isInert(block, start)),
  )
  const upright = typedTables.filter(({ isTurned }) => !isTurned)
  const cells = upright.flatMap(({ columns }) =>
    columns.flatMap((column) => column.cells.flatMap((cell) => cell ?? [])),
  )
  return [...texts, ...cells].flatMap((number) => judgeNumber(number, data) ?? [])
}

function judgeNumber(number: WrittenNumber, data: LintData): Finding | undefined {
  const { digits, isBound, isApproximate, text: written, start, end } = number
  if (digits < 3 || isBound || isApproximate) return undefined
  const [old, ...others] = findOlder(number, data)
  if (old === undefined || isCurrent(number, data)) return undefined
  const { figure, scale, chance } = old
  const isOne = others.every((other) => other.figure.expression === figure.expression)
  const basis = { relation: 'twice', isOpen: !isOne || chance >= CHANCE } as const
  const now = figure.now / scale
  const value = `${now.toFixed(number.decimals)}${number.unit === '' ? '' : ` ${number.unit}`}`
  const facts = { written, expression: figure.expression, revision: figure.revision, value }
  const figures = {
    ...{ written, value: number.value, factor: undefined },
    expected: { low: now, high: now },
  }
  return createFinding(staleNumber, facts, { start, end, basis, figures })
}

/** More often than this, some figure would be written so by chance. */
const CHANCE = 0.05

interface FoundOlder {
  readonly figure: OlderFigure
  readonly scale: number
  /** How many figures of its size would be written as the number is, by chance. */
  readonly chance: number
}

/** The ways to read a number as a figure: the dimension, and the size of its unit. */
function listScales({ form, readings }: WrittenNumber): readonly (readonly [string, number])[] {
  if (form === 'ratio') return [['ratio', 1]]
  if (form === 'percent') return [['percent', 1]]
  return readings.flatMap(({ dimension, scales }) =>
    dimension === 'percent' ? [] : scales.map((scale) => [dimension, scale] as const),
  )
}

function findOlder(number: WrittenNumber, data: LintData): readonly FoundOlder[] {
  const index = getOlderIndex(data)
  return listScales(number).flatMap(([dimension, scale]) => {
    const figures = index.get(dimension)
    if (figures === undefined) return []
    const { low, high } = scaleInterval(number.interval, scale)
    const size = Math.abs(number.value * scale)
    const near = figures.countBetween(size / 2, size * 2)
    const chance = (near * (high - low)) / (1.5 * size)
    return figures.listBetween(low, high).map((figure) => ({ figure, scale, chance }))
  })
}

/** Whether a figure of today is written so, rounded or cut off. */
function isCurrent(number: WrittenNumber, data: LintData): boolean {
  const { figures, ratios } = getFigureIndex(data)
  const { low, high } = number.interval
  const most = Math.max(high, number.value + number.step)
  return listScales(number).some(([dimension, scale]) => {
    if (dimension === 'ratio')
      return ratios.hasBetween(low, most) || ratios.hasBetween(1 / most, 1 / low)
    return figures.get(dimension)?.hasBetween(low * scale, most * scale) === true
  })
}
