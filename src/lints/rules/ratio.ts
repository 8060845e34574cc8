import { formatExpectation } from '../format-figure.ts'
import { findLevel, type Basis } from '../certainty.ts'
import { fits, getTarget, isTruncated } from '../expectation.ts'
import type { Finding } from '../finding.ts'
import { createFinding, type LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'
import { reportCutCells, type CutCell } from '../report-cut-cells.ts'
import { reportMiscalculation, type Misfit } from '../report-miscalculation.ts'
import { listCandidates } from '../tables/candidate-columns.ts'
import { judgeColumn } from '../tables/judge-column.ts'
import type { JudgedCell, JudgedColumn } from '../tables/sort-out-cells.ts'
import { judgeFormulas } from '../tables/judge-formulas.ts'
import { judgeTaxRows } from '../tables/judge-tax-rows.ts'
import type { NumberColumn, NumberTable } from '../tables/number-table.ts'
import type { Candidate } from '../tables/reading.ts'
import { hasOwnWay } from '../tables/table-dialects.ts'
import type { Trial } from '../tables/trials.ts'
import type { WrittenNumber } from '../written-number.ts'
import { difference } from './difference.ts'
import { formula } from './formula.ts'
import { percentage } from './percentage.ts'
import { rate } from './rate.ts'
import { repeatedRatio } from './repeated-ratio.ts'

/** Ratios in tables. Its check finds percentages, differences and rates too, since it reads columns alike. */
export const ratio: LintRule<Miscalculation> = {
  name: 'ratio',
  summary: 'a ratio in a table that is not that of its cells',
  explain: explainMiscalculation,
  check: ({ typedTables }) => {
    const checked = typedTables.map(checkTable)
    return [
      ...checked.flatMap(({ findings }) => findings),
      ...reportCutCells(checked.flatMap(({ cut }) => cut)),
    ]
  },
}

/** What was found in a table; cells that are cut off are told together. */
interface CheckedTable {
  readonly findings: readonly Finding[]
  readonly cut: readonly CutCell[]
}

/** Find ratios, percentages and differences in a table that are not those of its other cells. */
function checkTable(table: NumberTable): CheckedTable {
  const known = new Map<NumberColumn, JudgedColumn>()
  const judged = listCandidates(table).flatMap((candidate) => {
    if (hasOwnWay(candidate.target, table)) return []
    const one = judgeColumn(candidate)
    if (one === undefined) return []
    if (isSettled(one)) known.set(candidate.target, one)
    return [{ candidate, one }]
  })
  const computed = new Set<NumberColumn>()
  const misfits = table.columns.flatMap((column, place) => {
    const settled = known.get(column)
    if (settled !== undefined && !isDoubtful(settled)) return []
    const own = judgeFormulas(table, place)
    if (own.length > 0 && settled === undefined) computed.add(column)
    if (settled !== undefined) known.set(column, confirm(settled, own))
    return settled === undefined ? own : []
  })
  const found = judged
    .filter(({ candidate }) => !computed.has(candidate.target))
    .map(({ candidate, one }) => report(candidate, known.get(candidate.target) ?? one))
  return {
    findings: [
      ...[...misfits, ...judgeTaxRows(table)].map((misfit) =>
        reportMiscalculation(formula, misfit),
      ),
      ...found.flatMap(({ findings }) => findings),
    ],
    cut: found.flatMap(({ cut }) => cut),
  }
}

/** Whether a column is what it was judged to be: most of its cells are, or some are told to be wrong. */
function isSettled({ trials, wrong, habit }: JudgedColumn): boolean {
  const good = trials.filter(({ verdict }) => verdict === 'fits').length
  const isTold = wrong.length > 0 && good >= wrong.length
  return isTold || habit.length > 0 || good * 2 > trials.length
}

/** Whether all that was found in a column is only likely. */
function isDoubtful({ wrong }: JudgedColumn): boolean {
  return wrong.length > 0 && wrong.every(({ basis }) => findLevel(basis) === 'likely')
}

/** Take over what a formula says of the cells that are only likely to be wrong, where it is certain of just these. */
function confirm(judged: JudgedColumn, misfits: readonly Misfit[]): JudgedColumn {
  const { wrong } = judged
  const basisOf = ({ trial }: JudgedCell): Basis | undefined =>
    misfits.find(({ number, basis }) => number === trial.number && findLevel(basis) === 'certain')
      ?.basis
  const isConfirmed = misfits.length === wrong.length && wrong.every((cell) => basisOf(cell))
  return isConfirmed
    ? { ...judged, wrong: wrong.map((cell) => ({ ...cell, basis: basisOf(cell) ?? cell.basis })) }
    : judged
}

function report(candidate: Candidate, { trials, wrong: all, habit }: JudgedColumn): CheckedTable {
  const { kind, target } = candidate
  const wrong = all.filter((cell) => !isToldBeside(candidate, cell))
  const isQuotient = kind !== 'difference' && kind !== 'rate'
  const isCut = ({ trial }: JudgedCell): boolean =>
    isQuotient && isTruncated(trial.number, trial.expectation)
  const repeated = trials.filter(
    (trial) =>
      trial.verdict === 'fits' &&
      hardlyFits(trial) &&
      wrong.some((other) => repeats(trial, other.trial, target)),
  )
  const findings = [
    ...wrong.filter((cell) => !isCut(cell)).map((cell) => reportCell(kind, cell)),
    ...repeated.map(({ number, expectation }): Finding => {
      const { computed } = formatExpectation(number, expectation)
      const { formula } = expectation
      const { text: written, start, end } = number
      return createFinding(
        repeatedRatio,
        { formula, computed, written },
        { start, end, basis: findRepeatedBasis(number, wrong) },
      )
    }),
  ]
  const cut = [
    ...wrong.filter(isCut).map(({ trial, basis }) => ({ ...trial, basis, column: target })),
    ...habit.map((trial) => ({ ...trial, basis: UNSURE, column: target })),
  ]
  return { findings, cut }
}

/**
 * Whether another column of comparisons says what a cell was expected to say: `−66.3%` below `vs baseline`, beside the change from
 * the column before, is of something else.
 */
function isToldBeside({ table, target, kind }: Candidate, { trial, basis }: JudgedCell): boolean {
  // what a header or a known program names is of nothing else, whatever stands beside it
  if ((kind !== 'ratio' && kind !== 'percent') || basis.relation === 'operator') return false
  if (basis.relation === 'layout' && (basis.fits ?? []).filter((one) => one > CLEAR).length > 1)
    return false
  const { number, expectation, row } = trial
  const from = expectation.from ?? []
  return table.columns.some((column) => {
    const cell = column === target ? undefined : column.cells[row]
    if (cell === undefined || from.includes(cell) || cell.form !== number.form) return false
    return cell.digits > 1 && fits(cell, expectation)
  })
}

/** What each of two other cells says of what a column is of, so that one beside it says nothing of it, as a power of ten. */
const CLEAR = 1.5

/** Whether a cell fits only because the numbers that it is computed of are rounded: it is a unit of its last place and more from what these give. */
function hardlyFits({ number, expectation }: Trial): boolean {
  const { value, step, form, digits } = number
  // what has more digits than the numbers beside it was computed of others
  if ((expectation.from ?? []).some((one) => one.digits + 1 < digits)) return false
  const scale = form === 'percent' ? 100 : 1
  return expectation.values.every((one) => Math.abs(Math.abs(one * scale) - Math.abs(value)) > step)
}

/** One cell of a habit may be meant so. */
const UNSURE = { relation: 'none' } as const

/** A ratio that repeats a wrong one is as sure as that one is. */
function findRepeatedBasis({ text }: WrittenNumber, wrong: readonly JudgedCell[]): Basis {
  return wrong.find(({ trial }) => trial.number.text === text)?.basis ?? UNSURE
}

function reportCell(kind: Candidate['kind'], { trial, basis }: JudgedCell): Finding {
  const misfit = { ...trial, basis }
  switch (kind) {
    case 'ratio':
    case 'unnamed':
      return reportMiscalculation(ratio, misfit)
    case 'percent':
      return reportMiscalculation(percentage, misfit)
    case 'difference':
      return reportMiscalculation(difference, misfit)
    case 'rate':
      return reportMiscalculation(rate, misfit)
  }
}

/**
 * Whether a cell is the same as a wrong one beside it, and fits only at the edge of what its own cells may stand
 * for: `x68` for 16m / 243,285, which is x65.8, and x67.8 at most.
 */
function repeats(trial: Trial, wrong: Trial, target: NumberColumn): boolean {
  if (Math.abs(trial.row - wrong.row) !== 1) return false
  if (target.texts[trial.row] !== target.texts[wrong.row]) return false
  const { low, high } = getTarget(trial.number)
  return trial.expectation.values.every((value) => value < low || value > high)
}
