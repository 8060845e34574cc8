import { expectQuotient, mapExpectation, type Expectation } from '../expectation.ts'
import { subtractIntervals } from '../rounding-interval.ts'
import { addNumbers } from './add-numbers.ts'
import { listPairScales } from './pair-scales.ts'
import { SUMMARY_WORDS, type DerivedKind } from './derived-column.ts'
import type { NumberColumn, NumberTable } from './number-table.ts'
import type { WrittenNumber } from '../written-number.ts'

/** A way to read a column as quotients of others. */
export interface RatioReading {
  /** What is divided by what: two columns of a row, or rows of one column. */
  readonly source:
    | { readonly kind: 'columns'; readonly over: NumberColumn; readonly under: NumberColumn }
    | { readonly kind: 'rows'; readonly column: NumberColumn; readonly base: BaseRow }
    | { readonly kind: 'share'; readonly column: NumberColumn }
  /** How far it is from the usual, in powers of ten of what would have to be chance. */
  readonly cost: number
  /** Expect a row's cell; `undefined` where this reading says nothing. */
  readonly expect: (row: number) => Expectation | undefined
}

/** Which row is the other side of a quotient. */
export type BaseRow = 'first' | 'last' | 'nearest-one' | 'previous'

/** List the ways to read a column as quotients, the usual ones first. */
export function listRatioReadings(
  table: NumberTable,
  target: NumberColumn,
  kind: DerivedKind,
): readonly RatioReading[] {
  const sources = table.columns
    .filter((column) => column !== target && isSource(column))
    .sort((a, b) => distance(a, target) - distance(b, target))
  const { header } = target
  const pairs = sources.flatMap((over, i) =>
    sources.flatMap((under, j) =>
      i === j
        ? []
        : readPair([over, under], kind, {
            header,
            cost: i < 2 && j < 2 ? 0 : 0.5 + Math.log10(i + j),
          }),
    ),
  )
  const alongRows = sources.flatMap((column, i) =>
    readRows(table, column, { target, kind, cost: i === 0 ? 0 : Math.log10(i + 1) + 0.3 }),
  )
  return [...alongRows, ...pairs]
}

/** The column at the left is what a ratio refers to most often. */
function distance(column: NumberColumn, target: NumberColumn): number {
  const steps = target.index - column.index
  return steps >= 0 ? steps : 2 - steps
}

function isSource({ cells }: NumberColumn): boolean {
  const numbers = cells.filter((cell) => cell !== undefined)
  return numbers.length > 0 && numbers.some(({ form }) => form !== 'ratio')
}

interface Change {
  readonly apply: (expectation: Expectation) => Expectation
  readonly cost: number
}

const asQuotient = (expectation: Expectation): Expectation => expectation
const asRise = (expectation: Expectation): Expectation =>
  mapExpectation(expectation, `${expectation.formula} - 1`, (value) => value - 1)
const asFall = (expectation: Expectation): Expectation =>
  mapExpectation(expectation, `1 - ${expectation.formula}`, (value) => 1 - value)

const RISE_WORDS = /change|growth|increase|overhead|diff|delta|Δ|gain|[+±]/i
const FALL_WORDS = /sav|reduc|decrease|less|drop|improve/i

/** What may be made of a quotient, by what the column holds; its header says which is likely. */
function listChanges(kind: DerivedKind, header: string): readonly Change[] {
  switch (kind) {
    case 'ratio':
      return [{ apply: asQuotient, cost: 0 }]
    case 'percent': {
      const isNamed = RISE_WORDS.test(header) || FALL_WORDS.test(header)
      return [
        { apply: asQuotient, cost: isNamed ? 0.5 : 0 },
        { apply: asRise, cost: RISE_WORDS.test(header) ? 0 : 0.5 },
        { apply: asFall, cost: FALL_WORDS.test(header) ? 0 : 0.5 },
      ]
    }
    case 'difference':
      return []
  }
}

function readPair(
  [over, under]: readonly [NumberColumn, NumberColumn],
  kind: DerivedKind,
  { header, cost }: { readonly header: string; readonly cost: number },
): readonly RatioReading[] {
  if (!areAlike(over, under)) return []
  const source = { kind: 'columns', over, under } as const
  if (kind === 'difference') {
    return [{ source, cost, expect: (row) => expectDifference(over.cells[row], under.cells[row]) }]
  }
  return listChanges(kind, header).map((change) => ({
    source,
    cost: cost + change.cost,
    expect: (row) => divide(over.cells[row], under.cells[row], change.apply),
  }))
}

/** A column that has units throughout and one that has none are of different things; `16m` lines are a count. */
function areAlike(a: NumberColumn, b: NumberColumn): boolean {
  const hasUnits = ({ cells }: NumberColumn): boolean =>
    cells.every(
      (cell) =>
        cell === undefined ||
        (cell.unit !== '' && !cell.readings.some(({ dimension }) => dimension === 'count')),
    )
  const hasNone = ({ cells }: NumberColumn): boolean =>
    cells.every((cell) => cell === undefined || cell.unit === '')
  return !(hasUnits(a) && hasNone(b)) && !(hasNone(a) && hasUnits(b))
}

function divide(
  over: WrittenNumber | undefined,
  under: WrittenNumber | undefined,
  change: (expectation: Expectation) => Expectation,
): Expectation | undefined {
  if (over === undefined || under === undefined) return undefined
  const quotient = expectQuotient(over, under)
  return quotient === undefined ? undefined : change(quotient)
}

/** Expect the difference of two numbers of one unit. */
export function expectDifference(
  from: WrittenNumber | undefined,
  less: WrittenNumber | undefined,
): Expectation | undefined {
  if (from === undefined || less === undefined || from.isBound || less.isBound) return undefined
  if (from.unit !== less.unit || listPairScales(from, less).length === 0) return undefined
  return {
    formula: `${from.text} - ${less.text}`,
    values: [from.value - less.value],
    intervals: [subtractIntervals(from.interval, less.interval)],
  }
}

function readRows(
  table: NumberTable,
  column: NumberColumn,
  {
    target,
    kind,
    cost,
  }: { readonly target: NumberColumn; readonly kind: DerivedKind; readonly cost: number },
): readonly RatioReading[] {
  const bases: readonly BaseRow[] = ['first', 'nearest-one', 'last', 'previous']
  const readings = bases.flatMap((base, place) =>
    listChanges(kind, target.header).flatMap((change): readonly RatioReading[] => {
      const find = createBaseFinder(base, column, target)
      const source = { kind: 'rows', column, base } as const
      const own = cost + change.cost + (place < 2 ? 0 : 0.5)
      const expect =
        (isInverse: boolean) =>
        (row: number): Expectation | undefined => {
          const at = find(row)
          if (at === undefined || at === row) return undefined
          const [over, under] = isInverse ? [at, row] : [row, at]
          return divide(column.cells[over], column.cells[under], change.apply)
        }
      return [
        { source, cost: own, expect: expect(false) },
        { source, cost: own, expect: expect(true) },
      ]
    }),
  )
  return kind === 'percent' ? [...readings, ...readShares(table, column, cost + 0.2)] : readings
}

function createBaseFinder(
  base: BaseRow,
  column: NumberColumn,
  target: NumberColumn,
): (row: number) => number | undefined {
  const filled = column.cells.flatMap((cell, row) => (cell === undefined ? [] : [row]))
  switch (base) {
    case 'first':
      return () => filled[0]
    case 'last':
      return () => filled.at(-1)
    case 'previous':
      return (row) => filled.findLast((other) => other < row)
    case 'nearest-one': {
      const ones = filled.filter((row) => isOne(target, row))
      return (row) => ones.findLast((other) => other <= row) ?? ones[0]
    }
  }
}

/** Whether a row is one that others are compared with: its ratio is 1, 100 %, a dash, or `baseline`. */
export function isOne(target: NumberColumn, row: number): boolean {
  const cell = target.cells[row]
  if (cell === undefined) return /^(?:[-–—]|)$|base|ref/i.test(target.texts[row]?.trim() ?? '')
  return cell.form === 'percent' ? cell.value === 100 || cell.value === 0 : cell.value === 1
}

/** Shares of the column's sum, or of its row `Total`. */
function readShares(
  table: NumberTable,
  column: NumberColumn,
  cost: number,
): readonly RatioReading[] {
  const totals = table.labels.flatMap((label, row) =>
    /\btotal|\bsum\b|^all\b/i.test(label) ? [row] : [],
  )
  const total = totals.at(-1)
  const source = { kind: 'share', column } as const
  const byRow: readonly RatioReading[] =
    total === undefined
      ? []
      : [
          {
            source,
            cost,
            expect: (row) =>
              row === total
                ? undefined
                : divide(column.cells[row], column.cells[total], asQuotient),
          },
        ]
  const parts = column.cells.filter((_, row) => !SUMMARY_WORDS.test(table.labels[row] ?? ''))
  const sum = addNumbers(parts.filter((cell) => cell !== undefined))
  if (sum === undefined) return byRow
  return [
    ...byRow,
    {
      source,
      cost,
      expect: (row) =>
        SUMMARY_WORDS.test(table.labels[row] ?? '')
          ? undefined
          : divide(column.cells[row], sum, asQuotient),
    },
  ]
}
