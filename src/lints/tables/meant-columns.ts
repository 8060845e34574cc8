import { isRate } from './derived-column.ts'
import { isOne } from './is-one.ts'
import type { NumberColumn } from './number-table.ts'
import type { Candidate } from './reading.ts'
import { listRivals } from './rival-columns.ts'

/** Whether times are meant: a header names the row that all are compared with, or says `Speedup` beside one column of times. */
export function isMeant(candidate: Candidate, column: NumberColumn): boolean {
  const { target } = candidate
  const rivals = listRivals(candidate)
  const times = rivals.filter(isTime)
  if (isOnlySize(candidate, column)) return true
  if (!isTime(column))
    return isRate(column.header) && (namesBase(candidate) || isOnlyRate(candidate, column))
  return (
    namesBase(candidate) ||
    isRealTime(column, times) ||
    isTotalTime(column, times) ||
    (times.length === 1 && /speed-?\s?up|slow-?\s?down|faster|slower|relative/i.test(target.header))
  )
}

/**
 * List what a column may compare: where a header states a comparison, the only two times below `Speedup`, or the only two columns of one unit at its left, of more than two.
 *
 * @param isStated whether the header promises a comparison
 */
export function listComparable(candidate: Candidate, isStated: boolean): readonly NumberColumn[] {
  const all = listRivals(candidate)
  if (all.length < 3 || all.length > MOST_RIVALS || !isStated) return all
  const times = SPEEDUP.test(candidate.target.header) ? all.filter(isTime) : []
  if (times.length === 2) return times
  const near = all.filter(({ index }) => index < candidate.target.index).slice(-2)
  const units = near.map(unitOf)
  const others = all.filter((column) => !near.includes(column))
  const isPair = units[0] !== '' && units[0] === units[1]
  return isPair && !others.some((column) => unitOf(column) === units[0]) ? near : all
}

/** Of more columns than these nobody compares two. */
const MOST_RIVALS = 12

/** The unit that all numbers of a column have; empty where it is not one. */
export function unitOf({ cells }: NumberColumn): string {
  const units = new Set(cells.flatMap((cell) => (cell === undefined ? [] : [cell.unit])))
  return units.size === 1 ? [...units].join('') : ''
}

/** What is of times, unless it says otherwise. */
const SPEEDUP = /speed-?\s?up|slow-?\s?down|faster|slower/i

/** Whether a column is of times, which ratios are of unless they say otherwise. */
export function isTime({ header, cells }: NumberColumn): boolean {
  if (/time|latency|duration|elapsed|runtime|时间|耗时|zeit|temps|tiempo/i.test(header)) return true
  if (TIMES.test(header.trim())) return true
  return cells.every(
    (cell) => cell === undefined || cell.readings.some(({ dimension }) => dimension === 'seconds'),
  )
}

/** What shells and the like print of a process. */
const TIMES = /^(?:real|wall|user|sys)\b/i

/** Whether a saving, or what names the row that all are compared with, is of the only sizes: no times stand beside them. */
function isOnlySize(candidate: Candidate, column: NumberColumn): boolean {
  const rivals = listRivals(candidate)
  const isOfSizes =
    namesBase(candidate) ||
    /sav|reduc|small|larg|compress|shrink|size/i.test(candidate.target.header)
  return (
    isOfSizes &&
    isSize(column) &&
    !rivals.some(isTime) &&
    rivals.filter(isSize).every((one) => one === column)
  )
}

function isSize({ cells }: NumberColumn): boolean {
  return cells.every(
    (cell) => cell === undefined || cell.readings.some(({ dimension }) => dimension === 'bytes'),
  )
}

/** Whether a speedup can be of nothing but one rate: no times stand beside it. */
function isOnlyRate(candidate: Candidate, column: NumberColumn): boolean {
  const rivals = listRivals(candidate)
  const rates = rivals.filter(({ header }) => isRate(header))
  return (
    rates.length === 1 &&
    rates[0] === column &&
    !rivals.some(isTime) &&
    SPEEDUP.test(candidate.target.header)
  )
}

/** Of `real`, `user` and `sys` the first is what is compared. */
function isRealTime({ header }: NumberColumn, times: readonly NumberColumn[]): boolean {
  return /^(?:real|wall)\b/i.test(header.trim()) && times.every((one) => TIMES.test(one.header))
}

/** Of `Compile`, `Link` and `Total` the last is what is compared. */
function isTotalTime(column: NumberColumn, times: readonly NumberColumn[]): boolean {
  const isTotal = ({ header }: NumberColumn): boolean => TOTAL.test(header.trim())
  return isTotal(column) && times.filter(isTotal).length === 1
}

const TOTAL = /^(?:total|overall|end[- ]to[- ]end|all)(?:\s+time)?(?:\s*[([].*)?$/i

/** Whether a header such as `vs. orjson` names a row. */
function namesBase({ table, target }: Candidate): boolean {
  const base = /\b(?:vs\.?|versus|over|to)\s+(.+)$/i.exec(target.header.trim())?.[1]?.toLowerCase()
  if (base === undefined) return false
  return table.labels.some((label, row) => {
    const name = label.toLowerCase()
    return name === base || (isOne(target, row) && name.split(/[\s_-]+/).includes(base))
  })
}
